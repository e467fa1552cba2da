import "server-only";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db, type Shown, type Tx } from "@/db/client";
import { publishedCalendar } from "@/db/queries/calendar";
import { assignments, clocks } from "@/db/schema";
import type { SubjectKind } from "@/db/schema/spine";
import { type Day, dayOf } from "@/domain/calendar/day";
import type { Extension, Limit } from "@/domain/clocks/kinds";
import { limitOf, ruleOn } from "@/domain/clocks/rules";
import { reckonStored, resultOf, wasLate } from "@/domain/clocks/stored";
import { Refused } from "@/domain/outcome";

/** Clocks hang on a record; whoever was shown the record may see and move its clocks. */
export type Clock = typeof clocks.$inferSelect;
type Subject = { subjectKind: SubjectKind; subjectId: string };
type Moment = { at?: Date; reason: string };

/** Starts a clock by a rule of the table; `given` is the amount of the service item, see `limitOf`. */
export async function startClock(
  tx: Tx,
  subject: Subject,
  rule: string,
  { at = new Date(), given }: { at?: Date; given?: Limit } = {},
): Promise<Clock> {
  const startedOn = dayOf(at);
  const limit = limitOf(ruleOn(rule, startedOn), given);
  const calendar = await publishedCalendar();
  const blank = { ...limit, startedOn, startedAt: at, restarts: [], pauses: [], extensions: [] };
  const result = resultOf(reckonStored(blank, calendar), calendar);
  const [made] = await tx
    .insert(clocks)
    .values({ ...subject, rule, ...blank, ...result })
    .returning();
  if (!made) throw new Error("insert returned no row");
  return made;
}

/** The clock stands still from the next day on, e.g. while a third party is asked. Standing already, it stays so. */
export function pauseClock(tx: Tx, subject: Shown<{ id: string }>, rule: string, { at, reason }: Moment) {
  return change(tx, subject, rule, ({ pauses }) =>
    isOpen(pauses) ? {} : { pauses: [...pauses, { from: today(at), until: null, reason }] },
  );
}

/** The clock runs on from the next day on. Running already, it stays so. */
export function resumeClock(tx: Tx, subject: Shown<{ id: string }>, rule: string, at?: Date) {
  return change(tx, subject, rule, ({ pauses }) => ({
    pauses: pauses.map((pause) => (pause.until === null ? { ...pause, until: today(at) } : pause)),
  }));
}

/** More time, after `extensionRefusal` has said that it may be granted. */
export function extendClock(
  tx: Tx,
  subject: Shown<{ id: string }>,
  rule: string,
  more: Omit<Extension, "on"> & { at?: Date },
) {
  const { at, amount, unit, reason } = more;
  return change(tx, subject, rule, ({ extensions }) => ({
    extensions: [...extensions, { on: today(at), amount, unit, reason }],
  }));
}

/** The count begins anew, e.g. on the day the corrected request came. */
export function restartClock(tx: Tx, subject: Shown<{ id: string }>, rule: string, { at, reason }: Moment) {
  return change(tx, subject, rule, ({ restarts, pauses }) => ({
    restarts: [...restarts, { on: today(at), reason }],
    pauses: pauses.map((pause) => (pause.until === null ? { ...pause, until: today(at) } : pause)),
  }));
}

/** It is done: the clock stops and remembers whether that was in time. */
export function stopClock(tx: Tx, subject: Shown<{ id: string }>, rule: string, at = new Date()) {
  return change(tx, subject, rule, (clock) => ({ stoppedAt: at, wasLate: wasLate(clock, dayOf(at), at) }));
}

/** The clocks of a record, running ones first. */
export async function listClocks(subject: Shown<{ id: string }>): Promise<Clock[]> {
  return db()
    .select()
    .from(clocks)
    .where(eq(clocks.subjectId, subject.id))
    .orderBy(sql`${clocks.stoppedAt} is not null`, asc(clocks.dueOn));
}

/** The running clock that ends first, for each record of a list. */
export async function listNextClocks(subjects: Shown<{ id: string }>[]): Promise<Map<string, Clock>> {
  if (subjects.length === 0) return new Map();
  const ids = subjects.map(({ id }) => id);
  const rows = await db()
    .selectDistinctOn([clocks.subjectId])
    .from(clocks)
    .where(and(inArray(clocks.subjectId, ids), isNull(clocks.stoppedAt)))
    .orderBy(clocks.subjectId, asc(clocks.dueOn));
  return new Map(rows.map((clock) => [clock.subjectId, clock]));
}

/** Open desks that showed the old day show the new one. */
export async function followDueDay(
  tx: Tx,
  clock: Pick<Clock, "subjectId" | "dueOn">,
  dueOn: Day,
): Promise<void> {
  await tx
    .update(assignments)
    .set({ dueOn })
    .where(
      and(
        eq(assignments.subjectId, clock.subjectId),
        eq(assignments.dueOn, clock.dueOn),
        isNull(assignments.endedAt),
      ),
    );
}

/** Changes the running clock of a rule and reckons it anew; its row is locked against a second change. */
async function change(
  tx: Tx,
  subject: Shown<{ id: string }>,
  rule: string,
  make: (clock: Clock) => Partial<Clock>,
): Promise<Clock> {
  const [clock] = await tx
    .select()
    .from(clocks)
    .where(and(eq(clocks.subjectId, subject.id), eq(clocks.rule, rule), isNull(clocks.stoppedAt)))
    .for("update");
  if (!clock) throw new Refused("clocks.errors.notRunning");
  const calendar = await publishedCalendar();
  const made = make(clock);
  const result = resultOf(reckonStored({ ...clock, ...made }, calendar), calendar);
  const [after] = await tx
    .update(clocks)
    .set({ ...made, ...result })
    .where(eq(clocks.id, clock.id))
    .returning();
  if (!after) throw new Error("update returned no row");
  if (after.dueOn !== clock.dueOn) await followDueDay(tx, clock, after.dueOn);
  return after;
}

const today = (at: Date = new Date()): Day => dayOf(at);
const isOpen = (pauses: Clock["pauses"]) => pauses.some(({ until }) => until === null);
