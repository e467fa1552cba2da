import "server-only";
import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { publishedCalendar, publishedCalendarRows, publishedYears } from "@/db/queries/calendar";
import { type Clock, followDueDay } from "@/db/queries/clocks";
import { insertEvent } from "@/db/queries/events";
import { cases, clocks } from "@/db/schema";
import type { MovedClock } from "@/db/schema/calendar";
import { can, type Viewer } from "@/domain/access";
import { applied, type CalendarChange, type ChangeScope } from "@/domain/calendar/changes";
import { type WorkCalendar, workCalendar } from "@/domain/calendar/work-calendar";
import { moved } from "@/domain/clocks/moved";
import { reckonStored, resultOf } from "@/domain/clocks/stored";

export type PlannedChange = { scope: ChangeScope; year: number; changes: readonly CalendarChange[] };

/** What a change would do to the running deadlines, for whoever keeps the calendar; nothing is written. */
export async function previewMoves(viewer: Viewer, plan: PlannedChange): Promise<MovedClock[]> {
  if (!can(viewer, "calendar.manage")) return [];
  const calendar = await calendarAfter(plan);
  const open = await runningClocks();
  const sealed = await sealedSubjects();
  return open.flatMap((clock) => (sealed.has(clock.subjectId) ? [] : (moveOf(clock, calendar) ?? [])));
}

/**
 * Reckons every running clock with the calendar as it now stands. Each one that moved gets an event of its own, and the
 * open desks that showed the old day show the new one. Returns the list; nothing moves silently (public.md §11).
 */
export async function moveClocks(
  tx: Tx,
  because: { actorId: string | null; importId: string },
): Promise<MovedClock[]> {
  const calendar = await publishedCalendar();
  const list: MovedClock[] = [];
  const sealed = await sealedSubjects();
  for (const clock of await runningClocks().for("update")) {
    const found = moveOf(clock, calendar);
    if (!found) continue;
    if (!sealed.has(clock.subjectId)) list.push(found);
    await tx
      .update(clocks)
      .set(resultOf(reckonStored(clock, calendar), calendar))
      .where(eq(clocks.id, clock.id));
    await followDueDay(tx, clock, found.after);
    await insertEvent(tx, {
      subjectKind: clock.subjectKind,
      subjectId: clock.subjectId,
      what: "clocks.move",
      permission: "calendar.manage",
      actorId: because.actorId,
      detail: { rule: clock.rule, before: found.before, after: found.after, importId: because.importId },
    });
  }
  await tx
    .update(clocks)
    .set({ calendarVersion: calendar.version })
    .where(and(isNull(clocks.stoppedAt), ne(clocks.calendarVersion, calendar.version)));
  return list;
}

async function calendarAfter({ scope, year, changes }: PlannedChange): Promise<WorkCalendar> {
  const rows = applied(await publishedCalendarRows(), changes, { scope, year });
  const years = await publishedYears();
  return workCalendar(rows, scope === "year" ? [...new Set([...years, year])] : years);
}

/** Deadlines of sealed accusations move like all others, and stand in no list (信访工作条例 第三十条). */
const sealedSubjects = async (): Promise<Set<string>> =>
  new Set(
    (await db().select({ id: cases.id }).from(cases).where(eq(cases.isSealed, true))).map(({ id }) => id),
  );

const runningClocks = () =>
  db().select().from(clocks).where(isNull(clocks.stoppedAt)).orderBy(asc(clocks.dueOn), asc(clocks.id));

function moveOf(clock: Clock, calendar: WorkCalendar): MovedClock | null {
  const found = moved(
    { dueOn: clock.dueOn, provisional: clock.isProvisional },
    reckonStored(clock, calendar),
  );
  if (!found) return null;
  const { id: clockId, rule, subjectKind, subjectId } = clock;
  return { ...found, clockId, rule, subjectKind, subjectId };
}
