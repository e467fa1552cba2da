import { describe, expect, test } from "vitest";
import type { Pause } from "@/domain/clocks/kinds";
import { light, warning } from "@/domain/clocks/light";
import { moved } from "@/domain/clocks/moved";
import { reckon } from "@/domain/clocks/reckon";
import { remaining } from "@/domain/clocks/remaining";
import { calendar, pause, wd } from "./calendars";

const at = (day: string, time = "10:00") => new Date(`${day}T${time}:00+08:00`);
const clock = (total: number, dueOn: string, pauses: readonly Pause[] = []) => ({
  dueOn,
  unit: "WD" as const,
  total,
  pauses,
});

describe("remaining", () => {
  test("working days, the make-up Saturday among them", () => {
    const due = { dueOn: "2026-10-12", unit: "WD" as const };
    expect(remaining(due, at("2026-10-09"), calendar)).toEqual({ state: "left", amount: 2, unit: "WD" });
    expect(remaining(due, at("2026-09-30"), calendar)).toEqual({ state: "left", amount: 4, unit: "WD" });
  });
  test("the last day lasts until 24:00 in Shanghai, whatever the machine's zone", () => {
    const due = { dueOn: "2026-03-16", unit: "CD" as const };
    expect(remaining(due, at("2026-03-16", "23:59"), calendar).state).toBe("lastDay");
    expect(remaining(due, at("2026-03-17", "00:00"), calendar)).toEqual({
      state: "overdue",
      amount: 1,
      unit: "CD",
    });
  });
  test("overdue is told in calendar days: on Saturday one day, not none", () => {
    expect(remaining({ dueOn: "2026-03-13", unit: "WD" }, at("2026-03-14"), calendar).amount).toBe(1);
  });
  test("paused: what is left once it runs again; days of a pause to come do not count", () => {
    const open = clock(20, "2026-03-30", [pause("2026-03-09", null)]);
    expect(remaining(open, at("2026-05-20"), calendar)).toEqual({ state: "paused", amount: 15, unit: "WD" });
    const planned = clock(10, "2026-03-18", [pause("2026-03-11", "2026-03-13")]);
    expect(remaining(planned, at("2026-03-10"), calendar).amount).toBe(4);
  });
  test("agrees with the engine on every day of a paused and extended clock", () => {
    const pauses = [pause("2026-03-09", "2026-03-18")];
    const { dueOn, lines } = reckon({ rule: wd(20), startedOn: "2026-03-02", pauses, calendar });
    const counted = lines
      .filter(({ from }) => from > "2026-03-18")
      .reduce((sum, line) => sum + line.counted, 0);
    expect(remaining({ dueOn, unit: "WD", pauses }, at("2026-03-18"), calendar).amount).toBe(counted);
  });
  test("hours", () => {
    const due = { dueOn: "2026-03-17", dueAt: at("2026-03-17", "10:00"), unit: "hours" as const };
    expect(remaining(due, at("2026-03-16", "20:30"), calendar)).toEqual({
      state: "left",
      amount: 13,
      unit: "hours",
    });
    expect(remaining(due, at("2026-03-17", "10:01"), calendar)).toEqual({
      state: "overdue",
      amount: 1,
      unit: "hours",
    });
  });
});

describe("light and warning (public.md §11: 50 %, 3 days, 1 day)", () => {
  test.each([
    ["2026-03-02", "normal", null],
    ["2026-03-13", "normal", null],
    ["2026-03-16", "normal", "half"],
    ["2026-03-25", "near", "threeDays"],
    ["2026-03-27", "near", "oneDay"],
    ["2026-03-30", "near", "oneDay"],
    ["2026-03-31", "overdue", "overdue"],
  ])("20 WD until 30 March, on %s: %s, %s", (today, colour, reminder) => {
    expect([
      light(clock(20, "2026-03-30"), at(today), calendar),
      warning(clock(20, "2026-03-30"), at(today), calendar),
    ]).toEqual([colour, reminder]);
  });
  test("a short clock is not near from its first day", () => {
    expect(light(clock(5, "2026-03-09"), at("2026-03-04"), calendar)).toBe("normal");
    expect(light(clock(5, "2026-03-09"), at("2026-03-05"), calendar)).toBe("near");
    expect(warning(clock(3, "2026-03-05"), at("2026-03-02"), calendar)).toBe(null);
    expect(light(clock(3, "2026-03-05"), at("2026-03-02"), calendar)).toBe("normal");
  });
  test("a clock that stands still warns nobody", () => {
    const held = clock(20, "2026-03-10", [pause("2026-03-09", null)]);
    expect([light(held, at("2026-06-01"), calendar), warning(held, at("2026-06-01"), calendar)]).toEqual([
      "paused",
      null,
    ]);
  });
});

test("moved tells what a new calendar did, also when only the mark 暂定 went away", () => {
  const old = { dueOn: "2027-02-08", provisional: true };
  expect(moved(old, { dueOn: "2027-02-15", provisional: false })).toEqual({
    before: "2027-02-08",
    after: "2027-02-15",
    days: 7,
    isNowFirm: true,
  });
  expect(moved(old, { ...old, provisional: false })).toMatchObject({ days: 0, isNowFirm: true });
  expect(moved(old, old)).toBe(null);
});
