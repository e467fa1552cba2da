import type { WorkCalendar } from "../calendar/work-calendar";
import { type Due, remaining } from "./remaining";

export const lights = ["normal", "near", "overdue", "paused"] as const;
export type Light = (typeof lights)[number];

/** The reminders of public.md §11, each sent once: half of the time gone, three days left, one day left, overdue. */
export const warnings = ["half", "threeDays", "oneDay", "overdue"] as const;
export type Warning = (typeof warnings)[number];

/** `total`: limit and extensions together, as in `Reckoning`. */
export type Lit = Due & { readonly total: number };

/** The length of a clock in the unit in which what is left is told; a month is taken as 30 days, for lights only. */
const lengthOf = ({ unit, total }: Lit) => (unit === "months" ? total * 30 : total);

/**
 * The light of a running clock: near from three units before the end, or from half the time when that is shorter
 * (a limit of 5 WD turns near at 2), at the latest with one unit left. Hours: near from half the time.
 */
export function light(clock: Lit, now: Date, calendar: WorkCalendar): Light {
  const { state, amount } = remaining(clock, now, calendar);
  if (state === "overdue" || state === "paused") return state;
  const half = Math.floor(lengthOf(clock) / 2);
  const near = clock.unit === "hours" ? half : Math.max(1, Math.min(3, half));
  return amount <= near ? "near" : "normal";
}

/**
 * The latest reminder due by now, or `null`; nothing on the first day, hours have `half` and `overdue` only.
 * The sender keeps account of which were sent.
 */
export function warning(clock: Lit, now: Date, calendar: WorkCalendar): Warning | null {
  const { state, amount, unit } = remaining(clock, now, calendar);
  if (state === "paused" || (state === "left" && amount >= lengthOf(clock))) return null;
  if (state === "overdue") return "overdue";
  if (unit !== "hours" && amount <= 1) return "oneDay";
  if (unit !== "hours" && amount <= 3) return "threeDays";
  return amount * 2 <= lengthOf(clock) ? "half" : null;
}
