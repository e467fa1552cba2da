import { boolean, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Moved } from "@/domain/clocks/moved";
import { clock, createdAt, day, id, instant } from "./columns";
import { people } from "./people";

export type MovedClock = Moved & { clockId: string; rule: string; subjectKind: string; subjectId: string };

/** Days that differ from plain weekends: days off and make-up working days (调休), from the State Council's notice. */
export const calendarDays = pgTable("calendar_days", {
  on: day().primaryKey(),
  isWorkingDay: boolean().notNull(),
  name: text().notNull(),
  ...clock,
});

/** Which years have their notice. A year without a row here is reckoned provisionally. */
export const calendarYears = pgTable("calendar_years", {
  year: integer().primaryKey(),
  notice: text().notNull(),
  announcedOn: day(),
  ...clock,
});

/**
 * A change of the calendar: a year's notice or a single day. Typed or uploaded first, shown with what it would move,
 * and in force only when a person has confirmed it.
 */
export const calendarImports = pgTable("calendar_imports", {
  id: id(),
  scope: text().$type<"year" | "day">().notNull(),
  year: integer().notNull(),
  /** Number of the State Council's notice, e.g. 国办发明电〔2025〕7号; for a single day the reason. */
  notice: text().notNull(),
  announcedOn: day(),
  /** What was pasted or read from the sheet, line by line; parsed anew each time it is shown. */
  source: text().notNull(),
  /** Which running deadlines it moved, written when it was confirmed. */
  moved: jsonb().$type<MovedClock[]>().notNull().default([]),
  importedById: uuid().references(() => people.id),
  confirmedById: uuid().references(() => people.id),
  confirmedAt: instant(),
  createdAt: createdAt(),
});
