import "server-only";
import { and, eq, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import type { ShownCase } from "@/db/queries/cases";
import { cases, clocks, offices, ratings } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import type { Day } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";

/** Their own matter, or any for whoever supervises ratings; what is sealed has no rating that others could read. */
function visibleTo(viewer: Viewer): SQL {
  if (can(viewer, "ratings.supervise")) return eq(cases.isSealed, false);
  if (!viewer.personId || !can(viewer, "ratings.give")) return sql`false`;
  const theirs = or(eq(cases.applicantId, viewer.personId), eq(cases.filedById, viewer.personId));
  return and(theirs, eq(cases.isSealed, false)) ?? sql`false`;
}

/** A matter of any kind as somebody who may rate it, or supervises ratings, may know it. */
export async function findRatedCase(viewer: Viewer, id: string): Promise<ShownCase | null> {
  const [found] = await db()
    .select({ case: cases, officeName: offices.name, officePhone: offices.phone })
    .from(cases)
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(and(visibleTo(viewer), eq(cases.id, id)));
  return shown(found && { id, ...found });
}

/** A rating is read by who gave it, and by those who must put a bad one right; never by the handler alone. */
export async function findRating(viewer: Viewer, thing: Shown<{ id: string }>) {
  const [found] = await db().select().from(ratings).where(eq(ratings.caseId, thing.id));
  if (!found) return null;
  const isShown = found.ratedById === viewer.personId || can(viewer, "ratings.supervise");
  return { ...found, isShown };
}

/** 好差评: once for each matter, nobody changes it afterwards. */
export async function insertRating(
  tx: Tx,
  thing: Shown<{ id: string }>,
  rating: { grade: number; words: string; ratedById: string },
): Promise<void> {
  const made = await tx
    .insert(ratings)
    .values({ ...rating, caseId: thing.id })
    .onConflictDoNothing()
    .returning({ caseId: ratings.caseId });
  if (made.length === 0) throw new Refused("cases.errors.rated");
}

/** What was done about a bad rating: called back, put right or explained. */
export async function updateRectification(
  tx: Tx,
  thing: Shown<{ id: string }>,
  rectification: string,
): Promise<void> {
  const changed = await tx
    .update(ratings)
    .set({ rectification, rectifiedAt: sql`now()` })
    .where(and(eq(ratings.caseId, thing.id), isNull(ratings.rectifiedAt)))
    .returning({ caseId: ratings.caseId });
  if (changed.length === 0) throw new Refused("changedMeanwhile");
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
      ),
    )
    .orderBy(cases.id)
    .limit(500)
    .for("update", { of: cases, skipLocked: true });
}
