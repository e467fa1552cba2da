import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, shown, transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { publishedCalendar, publishedCalendarRows, publishedNotice } from "@/db/queries/calendar";
import {
  confirmImport,
  findImport,
  insertImport,
  listImports,
  type NewImport,
} from "@/db/queries/calendar-imports";
import { previewMoves } from "@/db/queries/calendar-moves";
import { listClocks, startClock, stopClock } from "@/db/queries/clocks";
import { calendarDays, calendarImports, calendarYears, clocks, events } from "@/db/schema";
import { announcedYears, calendarRows, holidayNotices } from "@/db/seed/calendar";
import { readNotice } from "@/domain/calendar/notice";
import { isWorkingDay } from "@/domain/calendar/work-calendar";
import { everyViewer, staff } from "../support/viewers";

/** A made-up notice for 2027: Spring Festival longer than the law fixes, a Saturday made up, 1 and 4 January off. */
const notice2027 = `一、元旦：1月1日（周五）至4日（周一）放假调休。1月9日（周六）上班。
二、春节：2月5日至12日放假调休，共8天。`;
const plan2027: NewImport = {
  scope: "year",
  year: 2027,
  notice: "国办发明电〔2026〕0号",
  announcedOn: "2026-11-05",
  source: notice2027,
};
const director = staff("director", ["officeDirector"]);
const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
const lay = (plan: NewImport) => transaction((tx) => insertImport(tx, plan, null));
const confirm = async (id: string) => {
  const plan = await findImport(director, id);
  if (!plan) throw new Error("no import");
  return transaction((tx) => confirmImport(tx, plan, null));
};
const startAt = (rule: string, day: string, subjectId = newId()) =>
  transaction((tx) => startClock(tx, { subjectKind: "case", subjectId }, rule, { at: at(day) }));

const fresh = {
  rows: await publishedCalendarRows(),
  years: await db().select().from(calendarYears).orderBy(calendarYears.year),
};

test("a fresh installation has the notices of the seed, day by day", async () => {
  const rows = [...calendarRows].sort((a, b) => (a.on < b.on ? -1 : 1));
  expect(fresh.rows).toEqual(rows);
  expect(fresh.years.map(({ year, notice, announcedOn }) => ({ year, notice, announcedOn }))).toEqual(
    holidayNotices.map(({ year, notice, announcedOn }) => ({ year, notice, announcedOn })),
  );
});

beforeEach(async () => {
  await db().delete(clocks);
  await db().delete(calendarImports);
  await db().delete(calendarDays);
  await db().delete(calendarYears);
  await db()
    .insert(calendarDays)
    .values([...calendarRows]);
  await db()
    .insert(calendarYears)
    .values(announcedYears.map((year) => ({ year, notice: "测试" })));
});

describe("a year's notice (public.md §11: recomputed on import, never silently)", () => {
  test("nothing is in force before it is confirmed", async () => {
    const clock = await startAt("disclosure.correctionNotice", "2026-12-29");
    await lay(plan2027);
    expect(await publishedNotice(2027)).toBe(null);
    const [same] = await db().select().from(clocks).where(eq(clocks.id, clock.id));
    expect(same).toMatchObject({ dueOn: "2027-01-08", isProvisional: true });
  });

  test("the preview says what the confirmation then does: moved, firm, untouched, stopped", async () => {
    const moving = await startAt("disclosure.correctionNotice", "2026-12-29");
    const firm = await startAt("petition.finish", "2026-12-21");
    const untouched = await startAt("petition.notice", "2026-03-02");
    const stopped = await startAt("disclosure.correctionNotice", "2026-12-29");
    const row = shown({ id: stopped.subjectId });
    if (!row) throw new Error("no subject");
    await transaction((tx) => stopClock(tx, row, stopped.rule, at("2026-12-30")));

    const changes = readNotice(notice2027, 2027).flatMap((line) => line.changes);
    const preview = await previewMoves(director, { scope: "year", year: 2027, changes });
    const id = await lay(plan2027);
    const moved = await confirm(id);
    expect(moved).toEqual(preview);
    expect(
      moved.map(({ clockId, before, after, days, isNowFirm }) => [clockId, before, after, days, isNowFirm]),
    ).toEqual([
      [moving.id, "2027-01-08", "2027-01-09", 1, true],
      [firm.id, "2027-02-19", "2027-02-19", 0, true],
    ]);

    const calendar = await publishedCalendar();
    const rows = await db().select().from(clocks);
    const find = (clock: { id: string }) => rows.find(({ id: each }) => each === clock.id);
    expect(find(moving)).toMatchObject({
      dueOn: "2027-01-09",
      isProvisional: false,
      calendarVersion: calendar.version,
    });
    expect(find(untouched)).toMatchObject({ dueOn: untouched.dueOn, calendarVersion: calendar.version });
    expect(find(stopped)).toMatchObject({ dueOn: "2027-01-08", calendarVersion: stopped.calendarVersion });
    expect((await findImport(director, id))?.moved).toEqual(moved);
  });

  test("each moved clock has an event on its record, with before and after; the others have none", async () => {
    const moving = await startAt("disclosure.correctionNotice", "2026-12-29");
    const untouched = await startAt("petition.notice", "2026-03-02");
    const id = await lay(plan2027);
    await confirm(id);
    const [event, ...more] = await db().select().from(events).where(eq(events.subjectId, moving.subjectId));
    expect(event?.what).toBe("clocks.move");
    expect(event?.detail).toEqual({
      rule: "disclosure.correctionNotice",
      before: "2027-01-08",
      after: "2027-01-09",
      importId: id,
    });
    expect(more).toEqual([]);
    expect(await db().select().from(events).where(eq(events.subjectId, untouched.subjectId))).toEqual([]);
  });

  test("the year is announced, and the days are those of the notice", async () => {
    await confirm(await lay(plan2027));
    expect(await publishedNotice(2027)).toMatchObject({ notice: plan2027.notice, announcedOn: "2026-11-05" });
    const calendar = await publishedCalendar();
    expect(
      ["2027-01-04", "2027-01-09", "2027-02-12", "2027-05-03"].map((day) => isWorkingDay(calendar, day)),
    ).toEqual([false, true, false, true]);
    expect(isWorkingDay(calendar, "2026-02-14")).toBe(true);
  });

  test("confirmed twice, also at the same moment, it takes effect once", async () => {
    await startAt("disclosure.correctionNotice", "2026-12-29");
    const id = await lay(plan2027);
    const results = await Promise.allSettled([confirm(id), confirm(id)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(confirm(id)).rejects.toThrow("changedMeanwhile");
  });

  test("a text with a faulty line cannot be confirmed", async () => {
    const id = await lay({ ...plan2027, source: `${notice2027}\n三、清明节：4月31日放假。` });
    await expect(confirm(id)).rejects.toThrow("calendar.errors.faulty");
    expect(await publishedNotice(2027)).toBe(null);
  });
});

test("a single day moves what ends on it and leaves the year as it was", async () => {
  const clock = await startAt("petition.notice", "2026-03-02");
  expect(clock.dueOn).toBe("2026-03-17");
  const id = await lay({
    scope: "day",
    year: 2026,
    notice: "防汛停工",
    announcedOn: null,
    source: "2026-03-17,off,防汛",
  });
  await confirm(id);
  const row = shown({ id: clock.subjectId });
  if (!row) throw new Error("no subject");
  expect((await listClocks(row))[0]?.dueOn).toBe("2026-03-18");
  expect(await db().select().from(calendarDays)).toHaveLength(calendarRows.length + 1);
  expect((await publishedNotice(2026))?.notice).toBe("测试");
});

test("only those who keep the calendar see its changes", async () => {
  const id = await lay(plan2027);
  const seeing = [];
  for (const [name, viewer] of everyViewer) {
    const found = await findImport(viewer, id);
    expect((await listImports(viewer)).length > 0).toBe(found !== null);
    if (found) seeing.push(name);
  }
  expect(seeing).toEqual(["officeDirector", "sysAdmin"]);
});
