import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import * as tables from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import { type Day, dayOf } from "@/domain/calendar/day";
import { codeAlphabet, codeLength, receiptNoOf } from "@/domain/cases/codes";
import type { Chronicle } from "../chronicle";
import { plant } from "../planting";
import { demoSettings } from "../settings";
import { Dice, today } from "../stable";
import { Builder } from "./build";
import type { Course } from "./course";

/** Numbers go on after those already given on a day, in the order of hand-in. */
async function giveReceipts(tx: Tx, courses: readonly Course[]): Promise<void> {
  const dice = new Dice("receipts:asks");
  const rows = await tx.select().from(tables.counters);
  const given = new Map(rows.map(({ key, value }) => [key, value]));
  const used = new Map<string, number>();
  for (const { case: row } of [...courses].sort((a, b) => +a.case.submittedAt - +b.case.submittedAt)) {
    const day: Day = dayOf(row.submittedAt);
    const key = `receipt:${day}`;
    const number = (used.get(key) ?? given.get(key) ?? 0) + 1;
    used.set(key, number);
    row.receiptNo = receiptNoOf(demoSettings.receiptPrefix, day, number);
    row.queryCode = Array.from({ length: codeLength }, () => dice.pick([...codeAlphabet])).join("");
  }
  await tx
    .insert(tables.counters)
    .values([...used].map(([key, value]) => ({ key, value })))
    .onConflictDoUpdate({ target: tables.counters.key, set: { value: sql`excluded.value` } });
}

const indexed = ({ case: row }: Course) => ({
  ...row,
  applicantPhoneIndex: row.applicantPhone ? blindIndex(row.applicantPhone) : null,
  applicantNameIndex: blindIndex(row.applicantName),
});

/** Two hundred questions, suggestions and fault reports of fourteen months, and what lies at the door today. */
export async function plantAsks(tx: Tx, chronicle: Chronicle): Promise<void> {
  const built = new Builder(today()).build();
  await giveReceipts(tx, built.courses);
  await plant(tx, tables.cases, built.courses.map(indexed));
  await plant(tx, tables.asks, built.asks);
  await plant(tx, tables.consultations, built.consultations);
  await plant(tx, tables.reports, built.reports);
  await plant(tx, tables.meToos, built.meToos);
  await plant(tx, tables.ratings, built.ratings);
  await plant(
    tx,
    tables.clocks,
    built.courses.flatMap(({ clocks }) => clocks),
  );
  await plant(
    tx,
    tables.assignments,
    built.courses.flatMap(({ desks }) => desks),
  );
  for (const { deeds } of built.courses) chronicle.add(...deeds);
}
