import "server-only";
import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { takeRunningNumber } from "@/db/queries/receipts";
import { publishedSettings } from "@/db/queries/settings";
import { cases } from "@/db/schema";
import { type Day, dayOf, yearOf } from "@/domain/calendar/day";
import { makeQueryCode, receiptNoOf } from "@/domain/cases/codes";

/**
 * Number and query code of a petition. Its number is drawn, not counted: in a running row the number of a sealed
 * accusation would be missing, and everybody could see that there is one.
 */
export async function takeDrawnReceipt(tx: Tx, at: Date): Promise<{ receiptNo: string; queryCode: string }> {
  const { receiptPrefix } = await publishedSettings();
  for (;;) {
    const receiptNo = receiptNoOf(receiptPrefix, dayOf(at), randomInt(100_000, 1_000_000));
    const taken = await tx.$count(cases, eq(cases.receiptNo, receiptNo));
    if (taken === 0) return { receiptNo, queryCode: makeQueryCode((below) => randomInt(below)) };
  }
}

/** Opinions are counted within the year; an accusation never gets one. */
export const takeOpinionNumber = (tx: Tx, day: Day): Promise<number> =>
  takeRunningNumber(tx, `petition-opinion:${yearOf(day)}`);
