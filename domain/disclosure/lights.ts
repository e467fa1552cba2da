import type { Day } from "../calendar/day";
import type { WorkCalendar } from "../calendar/work-calendar";
import { remaining } from "../clocks/remaining";

/** 亮灯 (public.md §3.3 board rules): green, amber with three working days or fewer left, red when overdue. */
export const boardLights = ["normal", "near", "overdue"] as const;
export type BoardLight = (typeof boardLights)[number];

const fewWorkingDays = 3;

/**
 * The light of something that must be out by a day and is not. Counted in working days whatever the limit's own unit.
 * Example: due Monday 2026-03-02 is near from Thursday 2026-02-26 on, since Saturday 28 February is worked (调休).
 */
export function lightOf(dueOn: Day, now: Date, calendar: WorkCalendar): BoardLight {
  const { state, amount } = remaining({ dueOn, unit: "WD" }, now, calendar);
  if (state === "overdue") return "overdue";
  return state === "lastDay" || amount <= fewWorkingDays ? "near" : "normal";
}

/** A village's light is that of its worst item; with nothing open it is up to date. */
export const worst = (lights: readonly BoardLight[]): BoardLight =>
  boardLights.findLast((light) => lights.includes(light)) ?? "normal";
