import "server-only";
import { getTranslations } from "next-intl/server";
import { findInformationTerms } from "@/db/queries/information-terms";
import type { StatusTold } from "@/domain/cases/told";
import { type Course, courseTold } from "@/server/cases/status";
import { dayFormat } from "@/server/day-format";

/** How a request stands: besides what every matter tells, the day to correct or pay, and why the days stand still. */
export async function statusOf(course: Course): Promise<StatusTold> {
  const t = await getTranslations("information.status");
  const { long } = await dayFormat();
  const terms = await findInformationTerms(course);
  const dueOn =
    course.state === "correctionRequested"
      ? terms?.correctionDueOn
      : course.state === "feeDue"
        ? terms?.fee?.dueOn
        : undefined;
  const isAsking = course.state === "thirdPartyConsulting" || course.state === "coMakerConsulting";
  return courseTold(course, {
    until: dueOn ? t("until", { day: long(dueOn) }) : undefined,
    pause: isAsking ? t(`pause.${course.state as "coMakerConsulting"}`) : undefined,
  });
}
