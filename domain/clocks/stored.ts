import type { Day } from "../calendar/day";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { ClockUnit, Extension, Pause, Reckoning, Restart } from "./kinds";
import type { Lit } from "./light";
import { reckon } from "./reckon";

/** A clock as it lies in the database: what was decided, and what came out of it last time. */
export type StoredClock = {
  readonly amount: number;
  readonly unit: ClockUnit;
  readonly startedOn: Day;
  readonly startedAt: Date;
  readonly restarts: readonly Restart[];
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  readonly dueOn: Day;
  readonly dueAt: Date | null;
  readonly isProvisional: boolean;
};

/** Reckons a stored clock anew; also how its sum is shown. */
export const reckonStored = (
  clock: Omit<StoredClock, "dueOn" | "dueAt" | "isProvisional">,
  calendar: WorkCalendar,
): Reckoning => reckon({ ...clock, rule: { amount: clock.amount, unit: clock.unit }, calendar });

/** What lists need for the light and for "还剩 n 个工作日", without reckoning anew. */
export const litOf = ({ amount, unit, extensions, dueOn, dueAt, pauses }: StoredClock): Lit => ({
  dueOn,
  dueAt,
  unit,
  pauses,
  total: extensions.reduce((sum, extension) => sum + extension.amount, amount),
});

/** What is written down after each change. */
export const resultOf = ({ dueOn, dueAt, provisional }: Reckoning, calendar: WorkCalendar) => ({
  dueOn,
  dueAt,
  isProvisional: provisional,
  calendarVersion: calendar.version,
});

/** Was it stopped too late? A clock that stood still was not. */
export function wasLate({ dueOn, dueAt, pauses }: StoredClock, on: Day, at: Date): boolean {
  if (dueAt) return at > dueAt;
  return on > dueOn && !pauses.some(({ from, until }) => until === null && from < dueOn);
}
