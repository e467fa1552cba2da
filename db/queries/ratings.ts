import "server-only";
import { and, eq, gt, lt, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import type { ShownCase } from "@/db/queries/cases";
import { cases, clocks, offices, ratings, trackingPasses } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import type { Day } from "@/domain/calendar/day";
import { plainReceiptNo } from "@/domain/cases/codes";
import { Refused } from "@/domain/outcome";
import { innocentSteps } from "@/domain/ratings/flow";
import type { RatingChannel } from "@/domain/ratings/states";

/** Their own matter. What is sealed has no rating that others could read. */
function visibleTo(viewer: Viewer): SQL {
  if (!viewer.personId || !can(viewer, "ratings.give")) return sql`false`;
  const theirs = or(eq(cases.applicantId, viewer.personId), eq(cases.filedById, viewer.personId));
  return and(theirs, eq(cases.isSealed, false)) ?? sql`false`;
}

const select = () =>
  db()
    .select({ case: cases, officeName: offices.name, officePhone: offices.phone })
    .from(cases)
    .innerJoin(offices, eq(offices.id, cases.officeId));

/** A matter of any kind as somebody who may rate it may know it. */
export async function findOwnCase(viewer: Viewer, id: string): Promise<ShownCase | null> {
  const [found] = await select().where(and(visibleTo(viewer), eq(cases.id, id)));
  return shown(found && { id, ...found });
}

/** The matter a pass of the tracking page opens, for rating it. */
export async function findPassedCase(tx: Tx, digest: string): Promise<ShownCase | null> {
  const [found] = await tx
    .select({ case: cases, officeName: offices.name, officePhone: offices.phone })
    .from(trackingPasses)
    .innerJoin(cases, eq(cases.id, trackingPasses.caseId))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(
      and(
        eq(trackingPasses.digest, digest),
        gt(trackingPasses.expiresAt, sql`now()`),
        eq(cases.isSealed, false),
      ),
    );
  return shown(found && { id: found.case.id, ...found });
}

/** The matter whose number stands on a sheet of paper, for who may enter sheets. */
export async function findCaseOfSheet(viewer: Viewer, number: string): Promise<ShownCase | null> {
  const receiptNo = plainReceiptNo(number);
  if (!receiptNo || !can(viewer, "ratings.enter")) return null;
  const [found] = await select().where(and(eq(cases.receiptNo, receiptNo), eq(cases.isSealed, false)));
  return shown(found && { id: found.case.id, ...found });
}

/** Staff who had a hand in a matter, also those who acted for somebody. */
export async function listInvolved(thing: Shown<{ id: string }>): Promise<string[]> {
  const rows = await db().execute<{ id: string }>(sql`
    select distinct actor_id as id from events where subject_id = ${thing.id} and actor_id is not null
      and actor_post_id is not null and split_part(what, '.', 2) not in ${[...innocentSteps]}`);
  return rows.map(({ id }) => id);
}

/** The rating of a matter somebody was shown; `isTheirs` says whether this viewer gave it. */
export async function findRating(viewer: Viewer, thing: Shown<{ id: string }>) {
  const [found] = await db().select().from(ratings).where(eq(ratings.caseId, thing.id));
  if (!found) return null;
  return shown({ ...found, isTheirs: viewer.personId !== null && found.ratedById === viewer.personId });
}

export const publishedIsRated = async (thing: Shown<{ id: string }>): Promise<boolean> =>
  (await db().$count(ratings, eq(ratings.caseId, thing.id))) > 0;

type NewRating = {
  grade: number;
  words: string;
  channel: RatingChannel;
  ratedById: string | null;
  enteredById: string | null;
};

/** 好差评: once for each matter, nobody changes it afterwards. */
export async function insertRating(tx: Tx, thing: Shown<{ id: string }>, rating: NewRating): Promise<void> {
  const made = await tx
    .insert(ratings)
    .values({ ...rating, words: rating.words || null, caseId: thing.id })
    .onConflictDoNothing()
    .returning({ caseId: ratings.caseId });
  if (made.length === 0) throw new Refused("ratings.errors.rated");
}

/**
 * Delivered matters whose days for rating are over, with the last of them; locked for one runner. Whatever still waits
 * on a desk, a bad rating to be put right above all, stays open.
 */
export async function takeRatingOver(tx: Tx, today: Day): Promise<{ id: string; lastDay: Day }[]> {
  return tx
    .select({ id: cases.id, lastDay: clocks.dueOn })
    .from(cases)
    .innerJoin(clocks, and(eq(clocks.subjectId, cases.id), eq(clocks.rule, "rating.open")))
    .where(
      and(
        eq(cases.state, "delivered"),
        lt(clocks.dueOn, today),
        sql`not exists (select 1 from assignments s where s.subject_id = ${cases.id} and s.ended_at is null)`,
        sql`not exists (select 1 from rectifications r where r.case_id = ${cases.id} and r.closed_at is null)`,
      ),
    )
    .orderBy(cases.id)
    .limit(500)
    .for("update", { of: cases, skipLocked: true });
}
