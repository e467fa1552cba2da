import "server-only";
import { and, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { publishedCalendarRows } from "@/db/queries/calendar";
import { moveClocks } from "@/db/queries/calendar-moves";
import { calendarDays, calendarImports, calendarYears, people } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import { applied, type CalendarChange } from "@/domain/calendar/changes";
import { readNotice } from "@/domain/calendar/notice";
import type { CalendarRow } from "@/domain/calendar/work-calendar";
import { Refused } from "@/domain/outcome";

/** Whoever keeps the calendar sees its changes; nobody else. */
const visibleTo = (viewer: Viewer): SQL => (can(viewer, "calendar.manage") ? sql`true` : sql`false`);

export type CalendarImport = typeof calendarImports.$inferSelect;
export type NewImport = Pick<CalendarImport, "scope" | "year" | "notice" | "announcedOn" | "source">;

export async function findImport(viewer: Viewer, id: string) {
  const [found] = await db()
    .select()
    .from(calendarImports)
    .where(and(visibleTo(viewer), eq(calendarImports.id, id)));
  return shown(found);
}

/** The latest changes of the calendar, confirmed or not. */
export async function listImports(viewer: Viewer) {
  return db()
    .select({
      id: calendarImports.id,
      scope: calendarImports.scope,
      year: calendarImports.year,
      notice: calendarImports.notice,
      createdAt: calendarImports.createdAt,
      confirmedAt: calendarImports.confirmedAt,
      movedCount: sql<number>`jsonb_array_length(${calendarImports.moved})`,
      importedBy: people.name,
    })
    .from(calendarImports)
    .leftJoin(people, eq(people.id, calendarImports.importedById))
    .where(visibleTo(viewer))
    .orderBy(desc(calendarImports.createdAt))
    .limit(20);
}

/** Lays a change down to be looked at; it is not in force yet. */
export async function insertImport(tx: Tx, plan: NewImport, byPersonId: string | null): Promise<string> {
  const [made] = await tx
    .insert(calendarImports)
    .values({ ...plan, importedById: byPersonId })
    .returning({ id: calendarImports.id });
  if (!made) throw new Error("insert returned no row");
  return made.id;
}

/** Puts a change in force: the days, the year's notice, and every running deadline reckoned anew. Once only. */
export async function confirmImport(tx: Tx, plan: Shown<CalendarImport>, byPersonId: string | null) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('calendar'))`);
  const lines = readNotice(plan.source, plan.year);
  const changes = lines.flatMap((line) => line.changes);
  if (changes.length === 0 || lines.some(({ fault }) => fault)) throw new Refused("calendar.errors.faulty");
  const claimed = await tx
    .update(calendarImports)
    .set({ confirmedAt: sql`now()`, confirmedById: byPersonId })
    .where(and(eq(calendarImports.id, plan.id), isNull(calendarImports.confirmedAt)))
    .returning({ id: calendarImports.id });
  if (claimed.length === 0) throw new Refused("changedMeanwhile");
  await writeDays(tx, plan, changes);
  const moved = await moveClocks(tx, { actorId: byPersonId, importId: plan.id });
  await tx.update(calendarImports).set({ moved }).where(eq(calendarImports.id, plan.id));
  return moved;
}

/** Writes only what differs, so that untouched days keep their history. */
async function writeDays(tx: Tx, plan: CalendarImport, changes: readonly CalendarChange[]): Promise<void> {
  const before = await publishedCalendarRows();
  const after = applied(before, changes, plan);
  const text = (row: CalendarRow) => `${row.on}${row.isWorkingDay}${row.name}`;
  const [old, fresh] = [new Set(before.map(text)), new Set(after.map(text))];
  const gone = before.filter((row) => !fresh.has(text(row))).map(({ on }) => on);
  const made = after.filter((row) => !old.has(text(row)));
  if (gone.length > 0) await tx.delete(calendarDays).where(inArray(calendarDays.on, gone));
  if (made.length > 0) await tx.insert(calendarDays).values(made);
  if (plan.scope !== "year") return;
  const { year, notice, announcedOn } = plan;
  await tx
    .insert(calendarYears)
    .values({ year, notice, announcedOn })
    .onConflictDoUpdate({ target: calendarYears.year, set: { notice, announcedOn } });
}
