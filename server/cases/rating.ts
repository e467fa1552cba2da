import "server-only";
import type { Tx } from "@/db/client";
import { endAssignments, insertAssignment } from "@/db/queries/assignments";
import type { ShownCase } from "@/db/queries/cases";
import { listClocks, startClock, stopClock } from "@/db/queries/clocks";
import { findPostFor } from "@/db/queries/desk-posts";
import { findRating, insertRating, updateRectification } from "@/db/queries/ratings";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { isTheirs } from "@/domain/cases/facts";
import { isBadGrade, mayRate } from "@/domain/cases/rating";
import { factsOfKind } from "@/domain/cases/registry";
import { Refused } from "@/domain/outcome";

const opened = "rating.open";
const fix = "rating.badFix";

/** Until when this viewer may rate, `null` = not now: their own matter, over, not yet rated, within 30 days. */
export async function rateableUntil(viewer: Viewer, thing: ShownCase): Promise<string | null> {
  if (viewer.kind !== "villager" || !isTheirs(viewer, thing.case)) return null;
  const clock = (await listClocks(thing)).find(({ rule }) => rule === opened);
  const isRated = (await findRating(viewer, thing)) !== null;
  const ratingDueOn = clock?.dueOn ?? null;
  const isOver = thing.case.closedAt !== null;
  return mayRate({ isOver, isRated, ratingDueOn }, dayOf(new Date())) ? ratingDueOn : null;
}

/** A bad rating goes to the office director, who has 15 working days to call back and put it right. */
export async function rateCase(
  tx: Tx,
  viewer: Viewer,
  thing: ShownCase,
  { grade, words }: { grade: number; words: string },
): Promise<void> {
  const until = await rateableUntil(viewer, thing);
  if (!until || !viewer.personId) throw new Refused("cases.errors.notRateable");
  await insertRating(tx, thing, { grade, words, ratedById: viewer.personId });
  await stopClock(tx, thing, opened);
  if (!isBadGrade(grade)) return;
  const subject = { subjectKind: "case", subjectId: thing.id } as const;
  const { dueOn } = await startClock(tx, subject, fix);
  const postId = (await findPostFor(tx, "officeDirector")) ?? (await findPostFor(tx, "mainLeader"));
  if (!postId) throw new Refused("applications.errors.nobody");
  const { module } = factsOfKind(thing.case.kind);
  await insertAssignment(tx, {
    ...{ ...subject, desk: { postId }, dueOn },
    step: `${module}.rectify`,
    reason: "cases.why.rate",
  });
}

export async function rectifyRating(tx: Tx, viewer: Viewer, thing: ShownCase, text: string): Promise<void> {
  await updateRectification(tx, thing, text);
  await stopClock(tx, thing, fix);
  await endAssignments(tx, thing, "done", viewer.personId);
}
