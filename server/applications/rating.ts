import "server-only";
import type { Tx } from "@/db/client";
import type { Application } from "@/db/queries/applications";
import { endAssignments, insertAssignment } from "@/db/queries/assignments";
import { listClocks, startClock, stopClock } from "@/db/queries/clocks";
import { findPostFor } from "@/db/queries/desk-posts";
import { findRating, insertRating, updateRectification } from "@/db/queries/ratings";
import type { Viewer } from "@/domain/access";
import { isTheirs } from "@/domain/applications/facts";
import { isBadGrade, mayRate } from "@/domain/applications/rules";
import { dayOf } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";

const opened = "rating.open";
const fix = "rating.badFix";

/** Until when this viewer may rate, `null` = not now: their own matter, delivered, not yet rated, within 30 days. */
export async function rateableUntil(viewer: Viewer, application: Application): Promise<string | null> {
  if (viewer.kind !== "villager" || !isTheirs(viewer, application.facts)) return null;
  const clock = (await listClocks(application)).find(({ rule }) => rule === opened);
  const isRated = (await findRating(viewer, application)) !== null;
  const ratingDueOn = clock?.dueOn ?? null;
  const { state } = application.case;
  return mayRate({ state, isRated, ratingDueOn }, dayOf(new Date())) ? ratingDueOn : null;
}

/** A bad rating goes to the office director, who has 15 working days to call back and put it right. */
export async function rateApplication(
  tx: Tx,
  viewer: Viewer,
  application: Application,
  { grade, words }: { grade: number; words: string },
): Promise<void> {
  const until = await rateableUntil(viewer, application);
  if (!until || !viewer.personId) throw new Refused("applications.errors.notRateable");
  await insertRating(tx, application, { grade, words, ratedById: viewer.personId });
  await stopClock(tx, application, opened);
  if (!isBadGrade(grade)) return;
  const subject = { subjectKind: "case", subjectId: application.id } as const;
  const { dueOn } = await startClock(tx, subject, fix);
  const postId = (await findPostFor(tx, "officeDirector")) ?? (await findPostFor(tx, "mainLeader"));
  if (!postId) throw new Refused("applications.errors.nobody");
  const reason = "applications.why.rate";
  await insertAssignment(tx, { ...subject, step: "applications.rectify", desk: { postId }, reason, dueOn });
}

export async function rectifyRating(
  tx: Tx,
  viewer: Viewer,
  application: Application,
  text: string,
): Promise<void> {
  await updateRectification(tx, application, text);
  await stopClock(tx, application, fix);
  await endAssignments(tx, application, "done", viewer.personId);
}
