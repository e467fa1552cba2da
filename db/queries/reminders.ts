import "server-only";
import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments, cases, clocks } from "@/db/schema";
import type { Warning } from "@/domain/clocks/light";

/** Running clocks of matters that wait on a desk now, with what the reminder names; in pieces, locked for one runner. */
export async function takeRunningClocks(tx: Tx, afterId: string | null, limit = 200) {
  return tx
    .select({
      clock: clocks,
      desk: { postId: assignments.postId, personId: assignments.personId },
      title: sql<string>`coalesce(${cases.title},
        (select r.title from finance_reports r where r.id = ${clocks.subjectId}),
        (select q.title from finance_questions q where q.id = ${clocks.subjectId}),
        (select c.title from rectifications f join cases c on c.id = f.case_id where f.id = ${clocks.subjectId}), '')`,
      kind: cases.kind,
      isSealed: cases.isSealed,
      receiptNo: cases.receiptNo,
    })
    .from(clocks)
    .innerJoin(assignments, and(eq(assignments.subjectId, clocks.subjectId), isNull(assignments.endedAt)))
    .leftJoin(cases, eq(cases.id, clocks.subjectId))
    .where(
      and(
        isNull(clocks.stoppedAt),
        ne(clocks.rule, "rating.open"),
        inArray(clocks.subjectKind, ["case", "financeReport", "financeQuestion", "rectification"]),
        afterId ? sql`${clocks.id} > ${afterId}` : undefined,
      ),
    )
    .orderBy(clocks.id)
    .limit(limit)
    .for("update", { of: clocks });
}

/** Each reminder is sent once: false when this one was already. */
export async function markWarned(tx: Tx, clockId: string, warning: Warning): Promise<boolean> {
  const marked = await tx
    .update(clocks)
    .set({ warned: warning })
    .where(and(eq(clocks.id, clockId), or(isNull(clocks.warned), ne(clocks.warned, warning))))
    .returning({ id: clocks.id });
  return marked.length > 0;
}

/** Who acts in a post today: its holder, or the stand-in; of a sealed matter the holder alone may hear. */
export async function listActing(tx: Tx, postId: string, isSealed = false): Promise<string[]> {
  const rows = await tx.execute<{ person_id: string }>(sql`
    select coalesce(
      (select s.stand_in_person_id from stand_ins s where s.post_id = h.post_id and s.absent_person_id = h.person_id
        and not ${isSealed}::boolean and not s.is_ended and (now() at time zone 'Asia/Shanghai')::date between s.from_on and s.until_on limit 1),
      h.person_id) as person_id
    from post_holders h where h.post_id = ${postId}
      and (now() at time zone 'Asia/Shanghai')::date between h.from_on and coalesce(h.until_on, 'infinity')`);
  return rows.map(({ person_id }) => person_id);
}
