import "server-only";
import type { publishedCourse } from "@/db/queries/tracking";
import type { CaseKind } from "@/domain/cases/registry";
import type { StatusTold } from "@/domain/cases/told";
import { statusOf } from "@/server/applications/status";
import { happeningsForApplicant } from "@/server/cases/happenings";
import { courseTold } from "@/server/cases/status";
import { statusOf as informationStatus } from "@/server/information/status";
import { happeningsForPetitioner, statusOf as petitionStatus } from "@/server/petitions/status";

type Tracked = NonNullable<Awaited<ReturnType<typeof publishedCourse>>>;

/** Kinds that tell more than every matter does. */
const byKind: Partial<Record<CaseKind, (course: Tracked) => Promise<StatusTold>>> = {
  application: statusOf,
  petition: petitionStatus,
  information: informationStatus,
};

/** How a matter stands for whoever holds its receipt, whatever its kind. */
export const trackedStatus = (course: Tracked): Promise<StatusTold> =>
  (byKind[course.kind] ?? courseTold)(course);

/** Its history, as the applicant may read it. */
export const trackedHappenings = (course: Tracked) =>
  course.kind === "petition" ? happeningsForPetitioner(course) : happeningsForApplicant(course);
