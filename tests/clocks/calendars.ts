import { announcedYears, calendarRows } from "@/db/seed/calendar";
import { addDays, type Day, daysBetween } from "@/domain/calendar/day";
import { isWorkingDay, workCalendar } from "@/domain/calendar/work-calendar";
import type { ClockUnit, Extension, Pause } from "@/domain/clocks/kinds";

/** The notices for 2024, 2025 and 2026; 2027 has none. */
export const calendar = workCalendar(calendarRows, announcedYears);

/** The same rows, and 2027 declared announced: for properties that walk far. */
export const longCalendar = workCalendar(calendarRows, [2024, 2025, 2026, 2027, 2028, 2029]);

export const wd = (amount: number) => ({ amount, unit: "WD" as ClockUnit });
export const cd = (amount: number) => ({ amount, unit: "CD" as ClockUnit });
export const pause = (from: Day, until: Day | null, reason = "征求第三方意见"): Pause => ({
  from,
  until,
  reason,
});
export const extension = (on: Day, amount: number, unit: "CD" | "WD" = "WD"): Extension => ({
  on,
  amount,
  unit,
  reason: "案情复杂",
});

/**
 * The rules of public.md §11 once more, as plainly as possible and without the engine: list the days after the start,
 * strike the paused ones, strike days of rest for WD, take the n-th that is left, leave days of rest.
 */
export function naiveDue(
  startedOn: Day,
  amount: number,
  unit: "CD" | "WD",
  pauses: readonly Pause[] = [],
): Day {
  const days = Array.from({ length: amount * 4 + 400 }, (_, index) => addDays(startedOn, index));
  const isPaused = (day: Day) => pauses.some((span) => span.until && day > span.from && day <= span.until);
  const counting = days
    .slice(1)
    .filter((day) => !isPaused(day) && (unit === "CD" || isWorkingDay(longCalendar, day)));
  const last = amount === 0 ? startedOn : (counting[amount - 1] ?? "");
  return days.filter((day) => day >= last && isWorkingDay(longCalendar, day) && !isPaused(day))[0] ?? "";
}

export const dayAt = (index: number): Day => addDays("2024-01-01", index);
export const indexOf = (day: Day): number => daysBetween("2024-01-01", day);
