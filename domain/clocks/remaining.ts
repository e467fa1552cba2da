import { addDays, type Day, dayOf, daysBetween, endOf } from "../calendar/day";
import { isWorkingDay, type WorkCalendar } from "../calendar/work-calendar";
import type { ClockUnit, Pause } from "./kinds";

/** What a list needs to know of a running clock; a `Reckoning` with its unit fits, and so does a stored row. */
export type Due = {
  readonly dueOn: Day;
  readonly dueAt?: Date | null;
  readonly unit: ClockUnit;
  readonly pauses?: readonly Pause[];
};

/**
 * - `left`: so many units after today up to and with the last day (还剩 3 个工作日);
 * - `lastDay`: today is the last day;
 * - `overdue`: so many calendar days (or begun hours) past it; a working-day count would say 0 on the Saturday after;
 * - `paused`: so many units are left once the clock runs again.
 */
export type Remaining = {
  readonly state: "left" | "lastDay" | "overdue" | "paused";
  readonly amount: number;
  readonly unit: "CD" | "WD" | "hours";
};

/** How much time is left at this instant. Example: due 2026-10-12 (WD), on 2026-10-09 → 2 WD left (10 October is worked). */
export function remaining(due: Due, now: Date, calendar: WorkCalendar): Remaining {
  if (due.unit === "hours") return inHours(due, now);
  const today = dayOf(now);
  const unit = due.unit === "WD" ? "WD" : "CD";
  const open = due.pauses?.find(({ from, until }) => until === null && from < due.dueOn);
  if (open) return { state: "paused", amount: unitsBetween(due, open.from, calendar), unit };
  if (today > due.dueOn) return { state: "overdue", amount: daysBetween(due.dueOn, today), unit: "CD" };
  if (today === due.dueOn) return { state: "lastDay", amount: 0, unit };
  return { state: "left", amount: unitsBetween(due, today, calendar), unit };
}

/** The units that still count after a day: working days or calendar days, without those of a closed pause. */
function unitsBetween({ dueOn, unit, pauses = [] }: Due, after: Day, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= dueOn; day = addDays(day, 1)) {
    const isPaused = pauses.some(({ from, until }) => until !== null && day > from && day <= until);
    if (!isPaused && (unit !== "WD" || isWorkingDay(calendar, day))) count += 1;
  }
  return count;
}

function inHours({ dueAt, dueOn }: Due, now: Date): Remaining {
  const hours = ((dueAt ?? endOf(dueOn)).getTime() - now.getTime()) / 3_600_000;
  if (hours < 0) return { state: "overdue", amount: Math.ceil(-hours), unit: "hours" };
  return { state: hours < 1 ? "lastDay" : "left", amount: Math.floor(hours), unit: "hours" };
}
