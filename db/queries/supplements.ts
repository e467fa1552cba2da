import "server-only";
import { and, desc, eq, isNull, lt, sql } from "drizzle-orm";
import { db, type Shown, type Tx } from "@/db/client";
import { supplementNotices } from "@/db/schema";

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

/** Applications whose time for supplements is over: after the last day, by day. */
export async function listLapsed(_tx: Tx, today: string) {
  return db()
    .select({ caseId: supplementNotices.caseId, dueOn: supplementNotices.dueOn })
    .from(supplementNotices)
    .where(and(isNull(supplementNotices.answeredAt), lt(supplementNotices.dueOn, today)))
    .limit(500);
}
