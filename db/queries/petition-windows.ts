import "server-only";
import { and, eq, inArray, isNull, lt } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { cases, clocks } from "@/db/schema";
import type { Day } from "@/domain/calendar/day";

/** Replied petitions whose window for a review (or a recheck) is over, with its last day; locked for one runner. */
export async function takeUnasked(tx: Tx, today: Day): Promise<{ id: string; lastDay: Day }[]> {
  return tx
    .select({ id: cases.id, lastDay: clocks.dueOn })
    .from(cases)
    .innerJoin(clocks, eq(clocks.subjectId, cases.id))
    .where(
      and(
        eq(cases.kind, "petition"),
        inArray(cases.state, ["replied", "reviewed"]),
        inArray(clocks.rule, ["petition.reviewRequest", "petition.recheckRequest"]),
        isNull(clocks.stoppedAt),
        lt(clocks.dueOn, today),
      ),
    )
    .orderBy(cases.id)
    .limit(500)
    .for("update", { of: cases, skipLocked: true });
}
