import { addDays, type Day } from "./day";
import { isWorkingDay, type WorkCalendar } from "./work-calendar";

/** Working days after `from`, up to and with `to`; 0 when `to` is not later. Friday to Monday is one. */
export function workingDaysBetween(calendar: WorkCalendar, from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) count += 1;
  return count;
}

/**
 * The last day on which something may be done that must lie so many days before an event, the day of the event not
 * counted (village.meetingNotice: 10 CD before the meeting; MT-11: topics 2 WD before). Nothing is rolled: a later
 * day would shorten the period. Example: ten calendar days before 2026-03-20 → 2026-03-10.
 */
export function latestBefore(
  calendar: WorkCalendar,
  event: Day,
  { amount, unit }: { amount: number; unit: "CD" | "WD" },
): Day {
  if (unit === "CD") return addDays(event, -amount);
  let day = event;
  for (let left = amount; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** The first working day on or after a day. */
export function nextWorkingDay(calendar: WorkCalendar, day: Day): Day {
  let at = day;
  while (!isWorkingDay(calendar, at)) at = addDays(at, 1);
  return at;
}
