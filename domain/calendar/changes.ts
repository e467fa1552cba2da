import { addDays, type Day, yearOf } from "./day";
import { statutoryHoliday } from "./statutory";
import type { CalendarRow } from "./work-calendar";

/** What a line of a notice says about a day: off (放假), work (上班), or plain = as the week has it. */
export type CalendarChange = {
  readonly on: Day;
  readonly nature: "off" | "work" | "plain";
  readonly name: string;
};

/** Days of one clause or row, as read and not yet checked; `weekdays` are those the notice itself names (0 = Sunday). */
export type NoticeSpan = {
  readonly from: Day;
  readonly to: Day;
  readonly nature: CalendarChange["nature"] | null;
  readonly name: string;
  readonly weekdays: readonly (readonly [on: Day, weekday: number])[];
};

export const changeScopes = ["year", "day"] as const;
/** `year` replaces the whole year and marks it as announced; `day` changes only the days named. */
export type ChangeScope = (typeof changeScopes)[number];

/** The calendar's rows after a change. A notice may also name days of the December before (2018-12-31 was one). */
export function applied(
  rows: readonly CalendarRow[],
  changes: readonly CalendarChange[],
  { scope, year }: { scope: ChangeScope; year: number },
): CalendarRow[] {
  const touched = new Set(changes.map(({ on }) => on));
  const kept = rows.filter(({ on }) => !touched.has(on) && !(scope === "year" && yearOf(on) === year));
  const made = changes
    .filter(({ nature }) => nature !== "plain")
    .map(({ on, nature, name }) => ({ on, isWorkingDay: nature === "work", name }));
  return [...kept, ...made].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** Holidays the law fixes that a year's notice does not name: most likely a line was forgotten. */
export function missingHolidays(rows: readonly CalendarRow[], year: number): string[] {
  const off = new Set(rows.filter(({ isWorkingDay }) => !isWorkingDay).map(({ on }) => on));
  const missing = new Set<string>();
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) {
    const holiday = statutoryHoliday(day);
    if (holiday && !off.has(day)) missing.add(holiday);
  }
  return [...missing];
}
