import chineseDays from "chinese-days";
import { describe, expect, test } from "vitest";
import { announcedYears, calendarRows } from "@/db/seed/calendar";
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  endOf,
  isDay,
  isWeekend,
  weekdayOf,
} from "@/domain/calendar/day";
import { statutoryHoliday } from "@/domain/calendar/statutory";
import { isAnnounced, isWorkingDay, natureOf, workCalendar } from "@/domain/calendar/work-calendar";
import { calendar } from "./calendars";

const daysOf = (from: Day, to: Day): Day[] => (from > to ? [] : [from, ...daysOf(addDays(from, 1), to)]);

describe("days", () => {
  test("the day in Shanghai, whatever the machine's zone", () => {
    expect(dayOf(new Date("2026-03-01T15:59:59Z"))).toBe("2026-03-01");
    expect(dayOf(new Date("2026-03-01T16:00:00Z"))).toBe("2026-03-02");
    expect(dayOf(new Date(endOf("2026-03-01").getTime() - 1))).toBe("2026-03-01");
    expect(dayOf(endOf("2026-03-01"))).toBe("2026-03-02");
  });
  test("leap days, month ends, weekdays", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2026-11-30", 3)).toBe("2027-02-28");
    expect([weekdayOf("2026-03-01"), weekdayOf("1969-12-31")]).toEqual([0, 3]);
    expect([isDay("2026-02-29"), isDay("2028-02-29"), isDay("2026-2-9"), isDay("x")]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});

describe("the seed", () => {
  test.each(announcedYears)("%i agrees with chinese-days on every day", (year) => {
    const wrong = daysOf(`${year}-01-01`, `${year}-12-31`).filter(
      (day) => isWorkingDay(calendar, day) !== chineseDays.isWorkday(day),
    );
    expect(wrong).toEqual([]);
  });
  test("no day twice, no row that says nothing, names on all", () => {
    expect(new Set(calendarRows.map(({ on }) => on)).size).toBe(calendarRows.length);
    expect(
      calendarRows.filter(
        ({ on, isWorkingDay: works, name }) => !isDay(on) || !name || (works && !isWeekend(on)),
      ),
    ).toEqual([]);
  });
});

describe("a year without notice", () => {
  test("weekends and the holidays fixed by law", () => {
    expect(isAnnounced(calendar, "2027-02-05")).toBe(false);
    expect(natureOf(calendar, "2027-02-05")).toEqual({ kind: "holiday", name: "春节" });
    expect(natureOf(calendar, "2027-02-09").kind).toBe("workday");
    expect(natureOf(calendar, "2027-05-02")).toEqual({ kind: "holiday", name: "劳动节" });
    expect(natureOf(calendar, "2027-05-03").kind).toBe("workday");
  });
  test("13 days a year (全国年节及纪念日放假办法 2024), 中秋 may fall on 国庆", () => {
    for (const year of [2027, 2028, 2029, 2030, 2031, 2032]) {
      const count = daysOf(`${year}-01-01`, `${year}-12-31`).filter(statutoryHoliday).length;
      expect([year, count]).toEqual([year, [2028, 2031].includes(year) ? 12 : 13]);
    }
  });
  test.each([2027, 2028, 2029, 2030, 2031, 2032])(
    "%i: the movable days agree with the lunar tables",
    (year) => {
      const solar = (lunar: string) => chineseDays.getSolarDateFromLunar(`${year}-${lunar}`).date;
      const spring = solar("01-01");
      expect([-2, -1, 0, 1, 2, 3].map((days) => statutoryHoliday(addDays(spring, days)))).toEqual([
        null,
        "春节",
        "春节",
        "春节",
        "春节",
        null,
      ]);
      expect(statutoryHoliday(solar("05-05"))).toBe("端午节");
      expect(["中秋节", "国庆节"]).toContain(statutoryHoliday(solar("08-15")));
      expect(statutoryHoliday(chineseDays.getSolarTermDate(year, 4, "pure_brightness"))).toBe("清明节");
    },
  );
  test("a day entered ahead of the notice counts, and stays provisional", () => {
    const early = workCalendar(
      [...calendarRows, { on: "2027-03-03", isWorkingDay: false, name: "本县活动" }],
      announcedYears,
    );
    expect([isWorkingDay(early, "2027-03-03"), isAnnounced(early, "2027-03-03")]).toEqual([false, false]);
  });
});

test("the version names the content: any order, any difference", () => {
  const backwards = workCalendar([...calendarRows].reverse(), [...announcedYears].reverse());
  expect(backwards.version).toBe(calendar.version);
  expect(workCalendar(calendarRows.slice(1), announcedYears).version).not.toBe(calendar.version);
  expect(workCalendar(calendarRows, [2024, 2025]).version).not.toBe(calendar.version);
});
