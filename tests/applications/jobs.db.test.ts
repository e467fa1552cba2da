import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { findApplication } from "@/db/queries/applications";
import {
  cases,
  clocks,
  events,
  outgoingMessages,
  ratings,
  rectifications,
  supplementNotices,
} from "@/db/schema";
import { cast } from "@/db/seed/cast";
import { addDays, dayOf, endOf } from "@/domain/calendar/day";
import { closeDelivered } from "@/server/applications/close";
import { lapseSupplements } from "@/server/applications/lapse";
import { rateCase } from "@/server/cases/rating";
import { remindDesks } from "@/server/clocks/remind";
import type { Run } from "@/server/jobs/kinds";
import { asViewer, plantedTownship } from "../support/township";
import { handedIn, take } from "./steps";

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

const stateOf = async (id: string) =>
  (await pool.select({ state: cases.state }).from(cases).where(eq(cases.id, id)))[0]?.state;
/** As if it had been delivered 30 days before. */
const ratingEnds = (id: string, dueOn: string) =>
  pool
    .update(clocks)
    .set({ dueOn, startedOn: addDays(dueOn, -30), startedAt: endOf(addDays(dueOn, -31)) })
    .where(and(eq(clocks.subjectId, id), eq(clocks.rule, "rating.open")));
const archivedOf = (id: string) =>
  pool.$count(events, and(eq(events.subjectId, id), eq(events.what, "applications.archive")));

/** A matter delivered just now, with everybody who had it. */
async function delivered() {
  const [zhao, wang, qian, chen] = await Promise.all([
    asViewer("zhao"),
    asViewer("wang"),
    asViewer("qian"),
    asViewer("chen"),
  ]);
  const id = await handedIn(zhao);
  await take(wang, id, "receive");
  await take(wang, id, "accept");
  await take(qian, id, "startReview");
  await take(qian, id, "propose", { result: "approved", text: "符合规定" });
  await take(chen, id, "approve");
  await take(wang, id, "deliver", { how: "本人领取" });
  return { id, zhao };
}

test("after the last day for rating a delivered matter is archived, once, unrated and not late", async () => {
  const { id, zhao } = await delivered();
  await ratingEnds(id, today);
  await run(closeDelivered);
  expect(await stateOf(id), "on its last day it may still be rated").toBe("delivered");
  const lastDay = addDays(today, -20);
  await ratingEnds(id, lastDay);
  await Promise.all([run(closeDelivered), run(closeDelivered)]);
  await run(closeDelivered);
  expect(await stateOf(id)).toBe("archived");
  expect(await archivedOf(id)).toBe(1);
  expect(await pool.$count(ratings, eq(ratings.caseId, id)), "silence is no praise").toBe(0);
  const [clock] = await pool
    .select()
    .from(clocks)
    .where(and(eq(clocks.subjectId, id), eq(clocks.rule, "rating.open")));
  expect([clock?.wasLate, dayOf(clock?.stoppedAt ?? new Date())]).toEqual([false, lastDay]);
  const rating = transaction(async (tx) => {
    const shown = await findApplication(zhao, id);
    if (shown) await rateCase(tx, zhao, shown, { grade: 5, words: "" });
  });
  await expect(rating).rejects.toThrow("ratings.errors.notRateable");
});

test("a bad rating keeps a matter open until it has been put right", async () => {
  const { id, zhao } = await delivered();
  await transaction(async (tx) => {
    const shown = await findApplication(zhao, id);
    if (shown) await rateCase(tx, zhao, shown, { grade: 1, words: "跑了三趟" });
  });
  await ratingEnds(id, addDays(today, -20));
  await run(closeDelivered);
  expect(await stateOf(id)).toBe("delivered");
  const open = and(eq(rectifications.caseId, id), isNull(rectifications.closedAt));
  expect(await pool.$count(rectifications, open)).toBe(1);
  await pool.update(rectifications).set({ closedAt: new Date() }).where(open);
  await run(closeDelivered);
  expect([await stateOf(id), await archivedOf(id)]).toEqual(["archived", 1]);
});
