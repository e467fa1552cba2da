import "server-only";
import { timingSafeEqual } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { db, shown, type Tx } from "@/db/client";
import { applications, cases, offices, trackingPasses } from "@/db/schema";
import { plainCode, plainReceiptNo } from "@/domain/cases/codes";

/**
 * Tracking without an account: whoever knows number and query code gets a pass for one matter, and the pass shows how it
 * stands, nothing about the person. The pass is random, kept as a digest, and good for a quarter of an hour.
 */
const passMinutes = 15;

/** The matter with this number and code, or null. The comparison takes as long for a number that does not exist. */
export async function findTracked(tx: Tx, number: string, code: string) {
  const receiptNo = plainReceiptNo(number) ?? "";
  const [found] = await tx
    .select({ id: cases.id, queryCode: cases.queryCode })
    .from(cases)
    .where(eq(cases.receiptNo, receiptNo));
  const isRight = isSame(found?.queryCode ?? "", plainCode(code));
  return found && isRight ? shown({ id: found.id }) : null;
}

/** Both brought to one length first: neither the length nor the first wrong letter shows in the time. */
function isSame(kept: string, typed: string): boolean {
  const [a, b] = [kept, typed].map((text) => Buffer.from(text.padEnd(32, " ").slice(0, 32)));
  return a !== undefined && b !== undefined && timingSafeEqual(a, b) && kept !== "";
}

export async function insertTrackingPass(tx: Tx, pass: { digest: string; caseId: string }): Promise<void> {
  await tx.delete(trackingPasses).where(sql`${trackingPasses.expiresAt} < now()`);
  await tx
    .insert(trackingPasses)
    .values({ ...pass, expiresAt: sql`now() + make_interval(mins => ${passMinutes})` });
}

/** The matter a pass opens: its course only. Name, phone and papers are not selected. */
export async function publishedCourse(digest: string) {
  const [found] = await db()
    .select({
      id: cases.id,
      kind: cases.kind,
      closedAt: cases.closedAt,
      title: cases.title,
      isSealed: cases.isSealed,
      receiptNo: cases.receiptNo,
      state: cases.state,
      submittedAt: cases.submittedAt,
      officeName: offices.name,
      officePhone: offices.phone,
      pause: applications.pause,
    })
    .from(trackingPasses)
    .innerJoin(cases, eq(cases.id, trackingPasses.caseId))
    .leftJoin(applications, eq(applications.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(and(eq(trackingPasses.digest, digest), sql`${trackingPasses.expiresAt} > now()`));
  return shown(found);
}

/** Number and code of what was just handed in, for whoever holds the pass: who filed it may not be allowed to see it again. */
export async function publishedReceipt(digest: string) {
  const [found] = await db()
    .select({ id: cases.id, case: cases, officeName: offices.name, officePhone: offices.phone })
    .from(trackingPasses)
    .innerJoin(cases, eq(cases.id, trackingPasses.caseId))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(
      and(
        eq(trackingPasses.digest, digest),
        eq(cases.kind, "petition"),
        sql`${trackingPasses.expiresAt} > now()`,
      ),
    );
  return shown(found);
}
