import { boolean, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { clock, createdAt, day, id, instant } from "./columns";
import { people } from "./people";

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

/** What an import changed and which running deadlines it moved; a person confirms before it takes effect. */
export const calendarImports = pgTable("calendar_imports", {
  id: id(),
  year: integer().notNull(),
  notice: text().notNull(),
  days: jsonb().$type<{ on: string; isWorkingDay: boolean; name: string }[]>().notNull(),
  moved: jsonb()
    .$type<{ clockId: string; subjectKind: string; subjectId: string; before: string; after: string }[]>()
    .notNull()
    .default([]),
  importedById: uuid().references(() => people.id),
  confirmedAt: instant(),
  createdAt: createdAt(),
});
