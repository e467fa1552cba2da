import "server-only";
import type { Shown, Tx } from "@/db/client";
import { insertAssignment } from "@/db/queries/assignments";
import type { CaseRow, ShownCase } from "@/db/queries/cases";
import { listClocks, startClock, stopClock } from "@/db/queries/clocks";
import { findPostFor } from "@/db/queries/desk-posts";
import { insertRating, listInvolved, publishedIsRated } from "@/db/queries/ratings";
import { insertRectification } from "@/db/queries/rectifications";
import { listActing } from "@/db/queries/reminders";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { isTheirs } from "@/domain/cases/facts";
import { isBadGrade, mayRate } from "@/domain/cases/rating";
import { factsOfKind } from "@/domain/cases/registry";
import { Refused } from "@/domain/outcome";
import { isInvolved } from "@/domain/ratings/flow";

const opened = "rating.open";
const fix = "rating.badFix";
type Given = { grade: number; words: string };
type Rated = Shown<{ id: string; case: Pick<CaseRow, "kind" | "closedAt"> }>;

/** Until when a matter may be rated, by whomever: over, not yet rated, within 30 days. `null` = not now. */
export async function openUntil(thing: Shown<{ id: string }>, closedAt: Date | null): Promise<string | null> {
  const clock = (await listClocks(thing)).find(({ rule }) => rule === opened);
  const isRated = await publishedIsRated(thing);
  const ratingDueOn = clock?.dueOn ?? null;
  return mayRate({ isOver: closedAt !== null, isRated, ratingDueOn }, dayOf(new Date())) ? ratingDueOn : null;
}

/** Until when this viewer may rate: only a villager, only their own matter. */
export async function rateableUntil(viewer: Viewer, thing: ShownCase): Promise<string | null> {
  if (viewer.kind !== "villager" || !isTheirs(viewer, thing.case)) return null;
  return openUntil(thing, thing.case.closedAt);
}

/** By whose matter it is, from their account. */
export async function rateCase(tx: Tx, viewer: Viewer, thing: ShownCase, given: Given) {
  if (!(await rateableUntil(viewer, thing)) || !viewer.personId)
    throw new Refused("ratings.errors.notRateable");
  return take(tx, thing, { ...given, channel: "web", ratedById: viewer.personId, enteredById: null });
}

/** By whoever holds the receipt, without an account. Somebody of the staff does not rate their own house. */
export async function rateByCode(tx: Tx, viewer: Viewer, thing: ShownCase, given: Given) {
  if (viewer.kind === "staff" || !(await openUntil(thing, thing.case.closedAt)))
    throw new Refused("ratings.errors.notRateable");
  const own = viewer.personId && isTheirs(viewer, thing.case) ? viewer.personId : null;
  return take(tx, thing, { ...given, channel: "code", ratedById: own, enteredById: null });
}

/** A sheet filled in at the window, entered by somebody who had no hand in the matter (public.md §4.5). */
export async function rateOnPaper(tx: Tx, viewer: Viewer, thing: ShownCase, given: Given) {
  if (isInvolved(viewer, { involvedIds: await listInvolved(thing) }) || isTheirs(viewer, thing.case))
    throw new Refused("ratings.errors.notByYou", {}, "number");
  if (!(await openUntil(thing, thing.case.closedAt)))
    throw new Refused("ratings.errors.notRateable", {}, "number");
  return take(tx, thing, { ...given, channel: "paper", ratedById: null, enteredById: viewer.personId });
}

/** A bad rating goes to the director, who has 15 working days to have it put right. Returns the event. */
async function take(tx: Tx, thing: Rated, rating: Parameters<typeof insertRating>[2]) {
  await insertRating(tx, thing, rating);
  await stopClock(tx, thing, opened);
  if (isBadGrade(rating.grade)) await openRectification(tx, thing);
  return {
    subjectKind: "case" as const,
    subjectId: thing.id,
    what: `${factsOfKind(thing.case.kind).module}.rate`,
    detail: { channel: rating.channel },
    message: "cases.ratedThanks",
  };
}

async function openRectification(tx: Tx, thing: Rated): Promise<void> {
  const postId = await supervisorOf(tx, thing);
  const subject = {
    subjectKind: "rectification",
    subjectId: await insertRectification(tx, thing, postId),
  } as const;
  const { dueOn } = await startClock(tx, subject, fix);
  const desk = { postId };
  await insertAssignment(tx, { ...subject, desk, dueOn, step: "ratings.assign", reason: "ratings.why.rate" });
}

/** The director; another leader when the director had a hand in the matter; the director all the same when everybody had. */
async function supervisorOf(tx: Tx, thing: Rated): Promise<string> {
  const involved = await listInvolved(thing);
  const found: string[] = [];
  for (const duty of ["officeDirector", "mainLeader", "deputyLeader"] as const) {
    const post = await findPostFor(tx, duty);
    if (!post) continue;
    found.push(post);
    if (!(await listActing(tx, post)).some((id) => involved.includes(id))) return post;
  }
  const [first] = found;
  if (!first) throw new Refused("applications.errors.nobody");
  return first;
}
