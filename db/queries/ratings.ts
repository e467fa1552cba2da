import "server-only";
import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { db, type Shown, type Tx } from "@/db/client";
import { cases, clocks, ratings } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import type { Day } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";

/** A rating is read by who gave it, and by those who must put a bad one right; never by the handler alone. */
export async function findRating(viewer: Viewer, application: Shown<{ id: string }>) {
  const [found] = await db().select().from(ratings).where(eq(ratings.caseId, application.id));
  if (!found) return null;
  const isShown = found.ratedById === viewer.personId || can(viewer, "applications.supervise");
  return { ...found, isShown };
}

/** 好差评: once for each matter, nobody changes it afterwards. */
export async function insertRating(
  tx: Tx,
  application: Shown<{ id: string }>,
  rating: { grade: number; words: string; ratedById: string },
): Promise<void> {
  const made = await tx
    .insert(ratings)
    .values({ ...rating, caseId: application.id })
    .onConflictDoNothing()
    .returning({ caseId: ratings.caseId });
  if (made.length === 0) throw new Refused("cases.errors.rated");
}

/** What was done about a bad rating: called back, put right or explained. */
export async function updateRectification(
  tx: Tx,
  application: Shown<{ id: string }>,
  rectification: string,
): Promise<void> {
  const changed = await tx
    .update(ratings)
    .set({ rectification, rectifiedAt: sql`now()` })
    .where(and(eq(ratings.caseId, application.id), isNull(ratings.rectifiedAt)))
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
