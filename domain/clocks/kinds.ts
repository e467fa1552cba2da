import type { Day } from "../calendar/day";
import type { WorkCalendar } from "../calendar/work-calendar";

/** CD calendar days (日), WD working days (工作日), hours, months (民法典 202). */
export const clockUnits = ["CD", "WD", "hours", "months"] as const;
export type ClockUnit = (typeof clockUnits)[number];

export type Limit = { readonly amount: number; readonly unit: ClockUnit };

/**
 * A span that does not count. The day on which it begins still counts (the letter went out on it), the day on which it
 * ends does not (the answer came on it), counting goes on the next day: the days after `from`, up to and with `until`.
 * `until: null` = the clock stands still now.
 */
export type Pause = { readonly from: Day; readonly until: Day | null; readonly reason: string };

/** More time, granted on a day and appended to the count. Several are counted one after the other. */
export type Extension = {
  readonly on: Day;
  readonly amount: number;
  readonly unit: ClockUnit;
  readonly reason: string;
};

/** The count begins anew, e.g. from the receipt of the corrected request (public.md §2.5, art. 30). */
export type Restart = { readonly on: Day; readonly reason: string };

export type ReckonInput = {
  readonly rule: Limit;
  /** Day of the event. It is not counted itself. */
  readonly startedOn: Day;
  /** Needed for limits in hours only. */
  readonly startedAt?: Date;
  readonly restarts?: readonly Restart[];
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly Extension[];
  readonly calendar: WorkCalendar;
};

export const sumKinds = [
  "start",
  "restart",
  "counted",
  "makeUp",
  "weekend",
  "holiday",
  "paused",
  "pausedNow",
  "whenResumed",
  "extension",
  "rolled",
  "due",
] as const;

/** One line of the sum: which days, what they are, how many of them count, and the count so far. */
export type SumLine = {
  readonly kind: (typeof sumKinds)[number];
  readonly from: Day;
  readonly to: Day;
  /** Length of the span in calendar days. */
  readonly days: number;
  /** What it adds to the count, in the unit of the limit (or of the extension being counted). */
  readonly counted: number;
  readonly total: number;
  readonly unit: ClockUnit;
  /** On an extension line: how much was granted, in `unit`. */
  readonly granted: number;
  /** Name of the holiday, or the reason given by a person. */
  readonly label: string;
  /** Lies in a year whose notice is not in yet, and that matters here. */
  readonly provisional: boolean;
};

export type Reckoning = {
  /** The last day. It ends at 24:00. While `pausedSince` is set: the day it would be if the clock ran on at once. */
  readonly dueOn: Day;
  /** The exact end of a limit in hours; `null` otherwise. */
  readonly dueAt: Date | null;
  /** The day the count came to before it was moved off a day of rest. */
  readonly countedTo: Day;
  /** Limit and extensions together, each in its own unit. */
  readonly total: number;
  readonly provisional: boolean;
  readonly pausedSince: Day | null;
  readonly lines: readonly SumLine[];
};
