import "server-only";
import { getTranslations } from "next-intl/server";
import { listSupplements } from "@/db/queries/supplements";
import type { SpecialProcedure } from "@/domain/applications/papers";
import type { StatusTold } from "@/domain/cases/told";
import { type Course, courseTold } from "@/server/cases/status";
import { dayFormat } from "@/server/day-format";

/** How an application stands: besides what every matter tells, the day for missing materials and why the promise stands still. */
export async function statusOf(course: Course & { pause: SpecialProcedure | null }): Promise<StatusTold> {
  const t = await getTranslations("applications");
  const { long } = await dayFormat();
  const [notice] = course.state === "supplement" ? await listSupplements(course) : [];
  const special = course.state === "special" ? course.pause : null;
  return courseTold(course, {
    until: notice && t("status.supplementUntil", { day: long(notice.dueOn) }),
    pause:
      special === null
        ? undefined
        : t("status.pause", {
            kind: t(`special.${special.kind}`),
            reason: special.reason,
            day: long(special.expectedUntil),
          }),
  });
}
