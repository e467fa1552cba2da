import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { calendarDays, calendarYears } from "@/db/schema";
import { type CalendarRow, type WorkCalendar, workCalendar } from "@/domain/calendar/work-calendar";

/** The working-day calendar is no secret: everybody reckons with the same one. */
export async function publishedCalendar(): Promise<WorkCalendar> {
  const rows = await publishedCalendarRows();
  const years = await db().select({ year: calendarYears.year }).from(calendarYears);
  return workCalendar(
    rows,
    years.map(({ year }) => year),
  );
}

/** The days that differ from the plain week, of one year or of all. */
export async function publishedCalendarRows(year?: number): Promise<CalendarRow[]> {
  return db()
    .select({ on: calendarDays.on, isWorkingDay: calendarDays.isWorkingDay, name: calendarDays.name })
    .from(calendarDays)
    .where(year === undefined ? undefined : sql`extract(year from ${calendarDays.on}) = ${year}`)
    .orderBy(asc(calendarDays.on));
}

/** The notice of a year, or `null` while it is not in. */
export async function publishedNotice(year: number) {
  const [found] = await db().select().from(calendarYears).where(eq(calendarYears.year, year));
  return found ?? null;
}

export async function publishedYears(): Promise<number[]> {
  const rows = await db()
    .select({ year: calendarYears.year })
    .from(calendarYears)
    .orderBy(asc(calendarYears.year));
  return rows.map(({ year }) => year);
}
