import "server-only";
import { getTranslations } from "next-intl/server";
import type { Shown } from "@/db/client";
import type { Petition } from "@/db/queries/petitions";
import type { HappeningTold, StatusTold } from "@/domain/cases/told";
import { happeningsForApplicant } from "@/server/cases/happenings";
import { type Course, courseTold } from "@/server/cases/status";

/** The part of a petition that the status panel reads. */
export const courseOf = ({ id, case: it, officeName, officePhone }: Petition) => {
  const { kind, state, closedAt, isSealed } = it;
  const course = { id, kind, state, closedAt, isSealed, officeName, officePhone };
  return course as Shown<typeof course>;
};

/** How a petition stands for the petitioner; of a sealed one in general words: not even in whose hands it is. */
export async function statusOf(course: Course & { isSealed: boolean }): Promise<StatusTold> {
  if (!course.isSealed) return courseTold(course);
  const t = await getTranslations("petitions");
  const told = await courseTold(course);
  const isOver = course.closedAt !== null;
  return {
    ...told,
    who: isOver ? undefined : t("township"),
    now: t(isOver ? "sealed.over" : "sealed.now"),
    next: t(isOver ? "sealed.overNext" : "sealed.next"),
  };
}

/** What happened, in plain words; of a sealed petition without the posts in which somebody acted. */
export async function happeningsForPetitioner(
  thing: Shown<{ id: string; isSealed: boolean }>,
): Promise<HappeningTold[]> {
  const told = await happeningsForApplicant(thing);
  if (!thing.isSealed) return told;
  const [t, side] = [await getTranslations("petitions"), await getTranslations("cases.status")];
  const own = side("applicantSide");
  return told.map((each) => ({ ...each, who: each.who === own ? own : t("township"), opinion: null }));
}
