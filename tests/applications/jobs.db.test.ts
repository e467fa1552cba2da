import { and, eq, isNotNull } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { cases, clocks, events, outgoingMessages, supplementNotices } from "@/db/schema";
import { cast } from "@/db/seed/cast";
import { addDays, dayOf } from "@/domain/calendar/day";
import { lapseSupplements } from "@/server/applications/lapse";
import { remindDesks } from "@/server/clocks/remind";
import type { Run } from "@/server/jobs/kinds";
import { plantedTownship } from "../support/township";

const today = dayOf(new Date());
const run = (job: Run) => transaction((tx) => job({ tx, payload: {}, isLastTry: false }));
/** Bodies lie sealed in the database. */
const told = async (words: string) =>
  (await pool.select().from(outgoingMessages)).filter(({ body }) => body.includes(words));
const overdueTold = async () =>
  (await told("已经超期"))
    .filter(({ channel }) => channel === "inbox")
    .map(({ toPersonId, link }) => ({ to: toPersonId, link }));
const reminders = async () => (await told("期限已过一半")).length + (await told("到期")).length;

beforeAll(async () => {
  await plantedTownship();
}, 60_000);

test("whoever has a matter on the desk is reminded once for each stage; of what is overdue the director hears too", async () => {
  await Promise.all([run(remindDesks), run(remindDesks)]);
  const marked = await pool.select().from(clocks).where(isNotNull(clocks.warned));
  expect(marked.length).toBeGreaterThan(3);
  const [first, late] = [await reminders(), await overdueTold()];
  expect(first).toBeGreaterThan(0);
  const overdue = marked.filter(({ warned }) => warned === "overdue").map(({ subjectId }) => subjectId);
  expect(overdue.length).toBeGreaterThan(0);
  for (const id of overdue) {
    const readers = late.filter(({ link }) => link?.endsWith(id)).map(({ to }) => to);
    expect(readers).toContain(cast.lin.personId);
    expect(new Set(readers).size, "nobody twice").toBe(readers.length);
  }
  await run(remindDesks);
  expect([await reminders(), (await overdueTold()).length]).toEqual([first, late.length]);
});

test("an unanswered supplement notice ends the application on the day after its last one, once, and is told", async () => {
  const [waiting] = await pool.select().from(cases).where(eq(cases.state, "supplement")).limit(1);
  const id = waiting?.id ?? "";
  await pool.update(supplementNotices).set({ dueOn: today }).where(eq(supplementNotices.caseId, id));
  await run(lapseSupplements);
  expect((await pool.select().from(cases).where(eq(cases.id, id)))[0]?.state).toBe("supplement");
  await pool
    .update(supplementNotices)
    .set({ dueOn: addDays(today, -1) })
    .where(eq(supplementNotices.caseId, id));
  await Promise.all([run(lapseSupplements), run(lapseSupplements)]);
  expect((await pool.select().from(cases).where(eq(cases.id, id)))[0]?.state).toBe("expired");
  const lapsed = and(eq(events.subjectId, id), eq(events.what, "applications.lapse"));
  expect(await pool.$count(events, lapsed)).toBe(1);
  expect((await told("过了补材料的日子")).some(({ link }) => link === `/my/applications/${id}`)).toBe(true);
});
