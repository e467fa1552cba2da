import { addDays, type Day, isWeekend, yearOf } from "./day";
import { statutoryHoliday } from "./statutory";

/** A day that differs from the plain week: a day off, or a make-up working day (调休上班). */
export type CalendarRow = { readonly on: Day; readonly isWorkingDay: boolean; readonly name: string };

/** The working days of the office. A year missing from `years` is provisional too. */
export type WorkCalendar = {
  /** Names the content, so that a stored due day says what it was reckoned with. Same content, same version. */
  readonly version: string;
  readonly years: ReadonlyMap<number, "official" | "provisional">;
  readonly days: ReadonlyMap<Day, { readonly isWorkingDay: boolean; readonly name: string }>;
};

/** What a day is: `makeUp` is a Saturday or Sunday on which the office works because a holiday was bridged. */
export type DayNature = {
  readonly kind: "workday" | "makeUp" | "weekend" | "holiday";
  /** The holiday's name, also for its make-up days; empty on plain days. */
  readonly name: string;
};

/** Builds the calendar from its rows and the years whose State Council notice is in. */
export function workCalendar(rows: readonly CalendarRow[], announcedYears: readonly number[]): WorkCalendar {
  const sorted = [...rows].sort((a, b) => (a.on < b.on ? -1 : 1));
  const years = new Map<number, "official" | "provisional">();
  for (const { on } of sorted) years.set(yearOf(on), "provisional");
  for (const year of announcedYears) years.set(year, "official");
  const content = [...sorted.map((row) => `${row.on}${row.isWorkingDay}${row.name}`), ...announced(years)];
  return {
    version: `${announced(years).at(-1) ?? "none"}-${fingerprint(content.join("\n"))}`,
    years,
    days: new Map(sorted.map(({ on, isWorkingDay, name }) => [on, { isWorkingDay, name }])),
  };
}

/** Has the State Council's notice for the year of this day been entered? */
export const isAnnounced = (calendar: WorkCalendar, day: Day): boolean =>
  calendar.years.get(yearOf(day)) === "official";

/**
 * What a day is, in this order: the calendar's own row; for a year without notice the holidays fixed by law; the week.
 * Example with the notice for 2026: 2026-02-14 (Saturday) → makeUp 春节; 2026-02-17 → holiday 春节.
 */
export function natureOf(calendar: WorkCalendar, day: Day): DayNature {
  const row = calendar.days.get(day);
  if (row) {
    if (!row.isWorkingDay) return { kind: "holiday", name: row.name };
    return { kind: isWeekend(day) ? "makeUp" : "workday", name: row.name };
  }
  const holiday = isAnnounced(calendar, day) ? null : statutoryHoliday(day);
  if (holiday) return { kind: "holiday", name: holiday };
  return { kind: isWeekend(day) ? "weekend" : "workday", name: "" };
}

/** The holidays fixed by law for a year without notice, as rows; for showing, `natureOf` knows them by itself. */
export function statutoryRows(year: number): CalendarRow[] {
  const rows: CalendarRow[] = [];
  for (let on = `${year}-01-01`; yearOf(on) === year; on = addDays(on, 1)) {
    const name = statutoryHoliday(on);
    if (name) rows.push({ on, isWorkingDay: false, name });
  }
  return rows;
}

/** Does the office work on this day? Make-up Saturdays and Sundays are working days (public.md §11). */
export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  const { kind } = natureOf(calendar, day);
  return kind === "workday" || kind === "makeUp";
}

function announced(years: ReadonlyMap<number, string>): string[] {
  return [...years].flatMap(([year, state]) => (state === "official" ? [String(year)] : [])).sort();
}

/** FNV-1a, 32 bits: enough to tell one calendar from another; nothing secret hangs on it. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
