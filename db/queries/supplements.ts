import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db, type Shown, type Tx } from "@/db/client";
import { cases, supplementNotices } from "@/db/schema";

/** Supplement notices of an application, newest first, for whoever was shown the application. */
export async function listSupplements(application: Shown<{ id: string }>) {
  return db()
    .select()
    .from(supplementNotices)
    .where(eq(supplementNotices.caseId, application.id))
    .orderBy(desc(supplementNotices.issuedAt));
}
export type Supplement = Awaited<ReturnType<typeof listSupplements>>[number];

/** 一次性告知: one notice with everything that is missing. */
export async function insertSupplement(
  tx: Tx,
  application: Shown<{ id: string }>,
  notice: {
    items: { key: string; name: string; what: string }[];
    text: string;
    dueOn: string;
    secondReason: string | null;
    issuedById: string | null;
  },
): Promise<void> {
  await tx.insert(supplementNotices).values({ ...notice, caseId: application.id });
}

/** The applicant has brought what was asked for. */
export async function answerSupplement(tx: Tx, application: Shown<{ id: string }>): Promise<void> {
  await tx
    .update(supplementNotices)
    .set({ answeredAt: sql`now()` })
    .where(and(eq(supplementNotices.caseId, application.id), isNull(supplementNotices.answeredAt)));
}

/** Applications whose time for supplements is over, from the day after the last one on; locked for one runner. */
export async function takeLapsed(tx: Tx, today: string): Promise<string[]> {
  const isOver = sql`exists (select 1 from supplement_notices n
    where n.case_id = cases.id and n.answered_at is null and n.due_on < ${today})`;
  const rows = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.state, "supplement"), isOver))
    .orderBy(cases.id)
    .limit(500)
    .for("update", { skipLocked: true });
  return rows.map(({ id }) => id);
}
