import "server-only";
import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { publishedSettings } from "@/db/queries/settings";
import { counters } from "@/db/schema";
import { dayOf } from "@/domain/calendar/day";
import { makeQueryCode, receiptNoOf } from "@/domain/cases/codes";

/**
 * The next running number. The counter's row stays locked until commit, so numbers have no gap and are given once, however
 * many hand in at the same moment; who rolls back gives the number back.
 */
export async function takeRunningNumber(tx: Tx, key: string): Promise<number> {
  const [taken] = await tx
    .insert(counters)
    .values({ key, value: 1 })
    .onConflictDoUpdate({ target: counters.key, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value });
  if (!taken) throw new Error("counter gave no number");
  return taken.value;
}

/** Number and query code of a receipt handed out at this moment. */
export async function takeReceipt(tx: Tx, at: Date): Promise<{ receiptNo: string; queryCode: string }> {
  const { receiptPrefix } = await publishedSettings();
  const day = dayOf(at);
  const running = await takeRunningNumber(tx, `receipt:${day}`);
  return {
    receiptNo: receiptNoOf(receiptPrefix, day, running),
    queryCode: makeQueryCode((below) => randomInt(below)),
  };
}
