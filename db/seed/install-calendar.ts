import type { Tx } from "@/db/client";
import { calendarDays, calendarYears } from "@/db/schema";
import { calendarRows, holidayNotices } from "./calendar";

/** Real installations need it too: the holiday notices known when this version was made. Changes nothing already there. */
export async function seedCalendar(tx: Tx): Promise<void> {
  await tx
    .insert(calendarDays)
    .values([...calendarRows])
    .onConflictDoNothing();
  const years = holidayNotices.map(({ year, notice, announcedOn }) => ({ year, notice, announcedOn }));
  await tx.insert(calendarYears).values(years).onConflictDoNothing();
}
