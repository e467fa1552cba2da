import "server-only";
import type { publishedCourse } from "@/db/queries/tracking";
import type { CaseKind } from "@/domain/cases/registry";
import type { StatusTold } from "@/domain/cases/told";
import { statusOf } from "@/server/applications/status";
import { courseTold } from "@/server/cases/status";

type Tracked = NonNullable<Awaited<ReturnType<typeof publishedCourse>>>;

/** Kinds that tell more than every matter does. */
const byKind: Partial<Record<CaseKind, (course: Tracked) => Promise<StatusTold>>> = { application: statusOf };

/** How a matter stands for whoever holds its receipt, whatever its kind. */
export const trackedStatus = (course: Tracked): Promise<StatusTold> =>
  (byKind[course.kind] ?? courseTold)(course);
