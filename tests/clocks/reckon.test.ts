import { describe, expect, test } from "vitest";
import { latestBefore, workingDaysBetween } from "@/domain/calendar/counting";
import type { ReckonInput } from "@/domain/clocks/kinds";
import { reckon } from "@/domain/clocks/reckon";
import { calendar, cd, extension, pause, wd } from "./calendars";

const due = (input: Omit<ReckonInput, "calendar">) => reckon({ ...input, calendar }).dueOn;

/** public.md §11: the arithmetic list, with the State Council's real days for 2025 and 2026. */
describe("working days", () => {
  test("start on a weekend: the day of the event does not count, nor does Sunday", () => {
    expect(due({ rule: wd(1), startedOn: "2026-03-07" })).toBe("2026-03-09");
    expect(due({ rule: wd(5), startedOn: "2026-03-07" })).toBe("2026-03-13");
  });
  test("start on the day before a weekend", () => {
    expect(due({ rule: wd(1), startedOn: "2026-03-06" })).toBe("2026-03-09");
  });
  test("across Spring Festival 2026: off 15–23 February, worked on 14 and 28", () => {
    expect(due({ rule: wd(1), startedOn: "2026-02-13" })).toBe("2026-02-14");
    expect(due({ rule: wd(2), startedOn: "2026-02-13" })).toBe("2026-02-24");
    expect(due({ rule: wd(6), startedOn: "2026-02-13" })).toBe("2026-02-28");
    expect(due({ rule: wd(7), startedOn: "2026-02-13" })).toBe("2026-03-02");
  });
  test("across Spring Festival 2025: worked on Sunday 26 January and Saturday 8 February", () => {
    expect(due({ rule: wd(1), startedOn: "2025-01-24" })).toBe("2025-01-26");
    expect(due({ rule: wd(3), startedOn: "2025-01-24" })).toBe("2025-02-05");
    expect(due({ rule: wd(6), startedOn: "2025-01-24" })).toBe("2025-02-08");
  });
  test("National Day 2026: 20 WD from 21 September", () => {
    expect(due({ rule: wd(20), startedOn: "2026-09-21" })).toBe("2026-10-26");
  });
  test("a whole spring is 5 a week", () => {
    expect(due({ rule: wd(20), startedOn: "2026-03-02" })).toBe("2026-03-30");
  });
});

describe("calendar days", () => {
  test("a last day in the week stays", () => {
    expect(due({ rule: cd(15), startedOn: "2026-03-02" })).toBe("2026-03-17");
  });
  test("a last day on a Saturday moves to Monday (民法典 203)", () => {
    expect(due({ rule: cd(15), startedOn: "2026-03-06" })).toBe("2026-03-23");
  });
  test("a last day in the National Day holiday moves behind it", () => {
    expect(due({ rule: cd(15), startedOn: "2026-09-17" })).toBe("2026-10-08");
  });
  test("a last day on a make-up Saturday stays, because the office works", () => {
    expect(due({ rule: cd(15), startedOn: "2026-09-25" })).toBe("2026-10-10");
  });
});

describe("extensions", () => {
  test("granted on the last day, 20 + 20 WD are 40 WD (政府信息公开条例 33)", () => {
    const startedOn = "2026-03-02";
    expect(due({ rule: wd(20), startedOn, extensions: [extension("2026-03-30", 20)] })).toBe(
      due({ rule: wd(40), startedOn }),
    );
  });
  test("60 + 30 CD are 90 CD, moved off a day of rest only once (信访工作条例 34)", () => {
    const extensions = [extension("2026-05-01", 30, "CD")];
    expect(due({ rule: cd(60), startedOn: "2026-03-03", extensions })).toBe("2026-06-01");
  });
  test("one in another unit is counted in that unit", () => {
    expect(due({ rule: cd(15), startedOn: "2026-03-02", extensions: [extension("2026-03-17", 3)] })).toBe(
      "2026-03-20",
    );
  });
});

describe("pauses", () => {
  test("12 WD with a third party, then the count goes on where it stood", () => {
    const without = due({ rule: wd(20), startedOn: "2026-03-02" });
    const consulted = pause("2026-03-09", "2026-03-25");
    expect(workingDaysBetween(calendar, consulted.from, consulted.until ?? "")).toBe(12);
    const paused = due({ rule: wd(20), startedOn: "2026-03-02", pauses: [consulted] });
    expect(workingDaysBetween(calendar, without, paused)).toBe(12);
    expect(paused).toBe("2026-04-16");
  });
  test("two pauses, in any order, one overlapping the other", () => {
    const pauses = [pause("2026-03-16", "2026-03-20"), pause("2026-03-04", "2026-03-06")];
    expect(due({ rule: wd(10), startedOn: "2026-03-02", pauses })).toBe("2026-03-24");
    const overlapping = [...pauses, pause("2026-03-18", "2026-03-20")];
    expect(due({ rule: wd(10), startedOn: "2026-03-02", pauses: overlapping })).toBe("2026-03-24");
  });
  test("a hearing stops petition.recheckDecide, which is in calendar days (信访工作条例 36)", () => {
    const pauses = [pause("2026-03-10", "2026-03-20", "听证")];
    expect(due({ rule: cd(30), startedOn: "2026-03-02", pauses })).toBe("2026-04-13");
  });
  test("begun and ended on one day, it stops nothing", () => {
    const pauses = [pause("2026-03-10", "2026-03-10")];
    expect(due({ rule: wd(10), startedOn: "2026-03-02", pauses })).toBe("2026-03-16");
  });
  test("begun on the last day, it comes too late to stop the count", () => {
    expect(due({ rule: wd(5), startedOn: "2026-03-02", pauses: [pause("2026-03-09", "2026-03-20")] })).toBe(
      "2026-03-09",
    );
  });
  test("open: the clock stands still and says since when", () => {
    const held = reckon({
      rule: wd(20),
      startedOn: "2026-03-02",
      pauses: [pause("2026-03-09", null)],
      calendar,
    });
    expect(held.pausedSince).toBe("2026-03-09");
    expect(held.lines.map(({ kind, counted }) => [kind, counted])).toEqual([
      ["start", 0],
      ["counted", 4],
      ["weekend", 0],
      ["counted", 1],
      ["pausedNow", 0],
      ["whenResumed", 15],
    ]);
  });
  test("open after the last day, also on a day of rest: the clock has run out", () => {
    const pauses = [pause("2026-03-21", null)];
    const result = reckon({ rule: cd(15), startedOn: "2026-03-06", pauses, calendar });
    expect([result.dueOn, result.pausedSince]).toEqual(["2026-03-23", null]);
  });
});

describe("restarts", () => {
  test("a corrected request starts the count anew; the pause before it is void (政府信息公开条例 30)", () => {
    const restarts = [{ on: "2026-03-16", reason: "收到补正材料" }];
    const pauses = [pause("2026-03-04", "2026-03-10")];
    const extensions = [extension("2026-03-05", 20)];
    expect(due({ rule: wd(20), startedOn: "2026-03-02", restarts, pauses, extensions })).toBe(
      due({ rule: wd(20), startedOn: "2026-03-16" }),
    );
  });
  test("the last of two restarts counts", () => {
    const restarts = [
      { on: "2026-03-20", reason: "再次补正" },
      { on: "2026-03-10", reason: "补正" },
    ];
    expect(due({ rule: wd(5), startedOn: "2026-03-02", restarts })).toBe("2026-03-27");
  });
});

describe("hours and months", () => {
  test("24 h from the discovery, holidays or not (保守国家秘密法实施条例 61)", () => {
    const startedAt = new Date("2026-02-16T23:30:00+08:00");
    const report = reckon({
      rule: { amount: 24, unit: "hours" },
      startedOn: "2026-02-16",
      startedAt,
      calendar,
    });
    expect(report.dueAt).toEqual(new Date("2026-02-17T23:30:00+08:00"));
    expect(report.dueOn).toBe("2026-02-17");
  });
  test("months end on the same day, or on the last of a short month (民法典 202), and leave days of rest", () => {
    expect(due({ rule: { amount: 3, unit: "months" }, startedOn: "2025-12-10" })).toBe("2026-03-10");
    expect(due({ rule: { amount: 3, unit: "months" }, startedOn: "2025-11-30" })).toBe("2026-02-28");
    expect(due({ rule: { amount: 1, unit: "months" }, startedOn: "2024-12-31" })).toBe("2025-02-05");
  });
  test("neither can be paused", () => {
    const pauses = [pause("2026-03-04", null)];
    expect(() => due({ rule: { amount: 3, unit: "months" }, startedOn: "2026-03-02", pauses })).toThrow(
      "paused",
    );
  });
});

test("service by post: the clock starts on the day of the signature, wherever the letter was before", () => {
  expect(due({ rule: cd(30), startedOn: "2026-03-12" })).toBe("2026-04-13");
});

test("counting back: ten days before a village meeting, two working days before a leaders' meeting", () => {
  expect(latestBefore(calendar, "2026-03-20", { amount: 10, unit: "CD" })).toBe("2026-03-10");
  expect(latestBefore(calendar, "2026-10-09", { amount: 2, unit: "WD" })).toBe("2026-09-30");
});
