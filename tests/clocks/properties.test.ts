import fc from "fast-check";
import { expect, test } from "vitest";
import { workingDaysBetween } from "@/domain/calendar/counting";
import { addDays, yearOf } from "@/domain/calendar/day";
import { isWorkingDay } from "@/domain/calendar/work-calendar";
import { type ClockUnit, clockUnits, type Pause } from "@/domain/clocks/kinds";
import { reckon } from "@/domain/clocks/reckon";
import { calendar, dayAt, indexOf, longCalendar, naiveDue } from "./calendars";

/** Starts from January 2024 to June 2026, limits up to 90, so that all announced years are walked. */
const start = fc.integer({ min: 0, max: 900 }).map(dayAt);
const amount = fc.integer({ min: 1, max: 90 });
const unit = fc.constantFrom("CD" as const, "WD" as const);
const span = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 40 }))
  .map(([from, length]): Pause => ({ from: dayAt(from), until: dayAt(from + length), reason: "征求意见" }));
const spans = fc.array(span, { maxLength: 3 });
const extend = (on: string, more: number, of: ClockUnit) => ({ on, amount: more, unit: of, reason: "" });

const property = <T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...values: T) => void,
) => fc.assert(fc.property(...arbitraries, check), { numRuns: 400 });

test("agrees with the naive reference, with pauses and without", () => {
  property([start, fc.integer({ min: 0, max: 90 }), unit, spans], (startedOn, n, u, pauses) => {
    const { dueOn } = reckon({ rule: { amount: n, unit: u }, startedOn, pauses, calendar: longCalendar });
    expect(dueOn).toBe(naiveDue(startedOn, n, u, pauses));
  });
});

test("a later start never ends earlier", () => {
  property([start, amount, unit, spans], (startedOn, n, u, pauses) => {
    const rule = { amount: n, unit: u };
    const today = reckon({ rule, startedOn, pauses, calendar: longCalendar }).dueOn;
    const tomorrow = reckon({ rule, startedOn: addDays(startedOn, 1), pauses, calendar: longCalendar }).dueOn;
    expect(tomorrow >= today).toBe(true);
  });
});

test("never ends on a day of rest", () => {
  property(
    [start, amount, fc.constantFrom("CD" as const, "WD" as const, "months" as const)],
    (startedOn, n, u) => {
      const { dueOn } = reckon({ rule: { amount: n, unit: u }, startedOn, calendar });
      expect(isWorkingDay(calendar, dueOn)).toBe(true);
    },
  );
});

test("working days after the start, up to the last day, are the amount", () => {
  property([start, amount], (startedOn, n) => {
    const { dueOn } = reckon({ rule: { amount: n, unit: "WD" }, startedOn, calendar });
    expect(workingDaysBetween(calendar, startedOn, dueOn)).toBe(n);
  });
});

test("a pause of n working days moves the last day by exactly n working days", () => {
  property([start, amount, fc.nat(), fc.integer({ min: 0, max: 40 })], (startedOn, n, at, length) => {
    const rule = { amount: n, unit: "WD" as const };
    const before = reckon({ rule, startedOn, calendar: longCalendar }).dueOn;
    const from = addDays(startedOn, at % (indexOf(before) - indexOf(startedOn)));
    const until = addDays(from, length);
    const after = reckon({
      rule,
      startedOn,
      pauses: [{ from, until, reason: "" }],
      calendar: longCalendar,
    }).dueOn;
    expect(workingDaysBetween(longCalendar, before, after)).toBe(
      workingDaysBetween(longCalendar, from, until),
    );
  });
});

test("extensions add up: n + a + b is one limit of that length", () => {
  property([start, amount, amount, amount, unit], (startedOn, n, a, b, u) => {
    const whole = reckon({ rule: { amount: n + a + b, unit: u }, startedOn, calendar });
    const parts = reckon({
      rule: { amount: n, unit: u },
      startedOn,
      extensions: [extend(startedOn, a, u), extend(addDays(startedOn, 1), b, u)],
      calendar,
    });
    expect([parts.dueOn, parts.total]).toEqual([whole.dueOn, whole.total]);
  });
});

test("the lines add up: counted is the total, and the spans lie side by side from start to the last day", () => {
  property([start, amount, unit, spans, fc.integer({ min: 0, max: 30 })], (startedOn, n, u, pauses, more) => {
    const extensions = more > 0 ? [extend(startedOn, more, "WD")] : [];
    const result = reckon({
      rule: { amount: n, unit: u },
      startedOn,
      pauses,
      extensions,
      calendar: longCalendar,
    });
    expect(result.lines.reduce((sum, { counted }) => sum + counted, 0)).toBe(n + more);
    expect(result.lines.at(-1)).toMatchObject({ kind: "due", from: result.dueOn, total: n + more });
    const walked = result.lines.filter(({ kind }) => !["start", "extension", "rolled", "due"].includes(kind));
    walked.forEach((line, index) => {
      expect(line.from).toBe(addDays(walked[index - 1]?.to ?? startedOn, 1));
      expect(line.days).toBe(indexOf(line.to) - indexOf(line.from) + 1);
    });
    expect(walked.at(-1)?.to).toBe(result.countedTo);
  });
});

test("provisional if and only if a year without notice had to be asked", () => {
  const late = fc.integer({ min: indexOf("2026-08-01"), max: indexOf("2027-02-01") }).map(dayAt);
  property([late, amount, unit], (startedOn, n, u) => {
    const { provisional, dueOn, countedTo } = reckon({ rule: { amount: n, unit: u }, startedOn, calendar });
    const asked = u === "WD" ? dueOn : countedTo;
    expect(provisional).toBe(yearOf(asked) > 2026 || yearOf(dueOn) > 2026);
  });
});

test("an open pause leaves what was not yet counted", () => {
  property([start, amount, unit, fc.nat()], (startedOn, n, u, at) => {
    const rule = { amount: n, unit: u };
    const { countedTo } = reckon({ rule, startedOn, calendar });
    const since = addDays(startedOn, at % (indexOf(countedTo) - indexOf(startedOn)));
    const held = reckon({ rule, startedOn, pauses: [{ from: since, until: null, reason: "" }], calendar });
    expect(held.pausedSince).toBe(since);
    expect(held.lines.at(-1)?.kind).toBe("whenResumed");
    expect(held.lines.at(-1)?.total).toBe(n);
  });
});

test("every unit the table may use is reckoned", () => {
  for (const u of clockUnits) {
    const { dueOn } = reckon({
      rule: { amount: 1, unit: u },
      startedOn: "2026-03-02",
      startedAt: new Date("2026-03-02T10:00:00+08:00"),
      calendar,
    });
    expect(dueOn >= "2026-03-02").toBe(true);
  }
});
