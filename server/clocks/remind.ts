import "server-only";
import type { Tx } from "@/db/client";
import { publishedCalendar } from "@/db/queries/calendar";
import { findPostFor } from "@/db/queries/desk-posts";
import { tellPerson } from "@/db/queries/outgoing";
import { listActing, markWarned, takeRunningClocks } from "@/db/queries/reminders";
import type { WorkCalendar } from "@/domain/calendar/work-calendar";
import { type Warning, warning } from "@/domain/clocks/light";
import { litOf } from "@/domain/clocks/stored";
import { placeOf } from "@/domain/subjects";
import type { Run } from "@/server/jobs/kinds";
import { spoken, spokenDay } from "@/server/spoken";

type Waiting = Awaited<ReturnType<typeof takeRunningClocks>>[number];

/**
 * 催办 by the portal itself (public.md §11): whoever has a matter on the desk is reminded when half of its time is gone,
 * three days and one day before the end, and when it is overdue; then the office's director too. Each once.
 */
export const remindDesks: Run = async ({ tx }) => {
  const [now, calendar] = [new Date(), await publishedCalendar()];
  let after: string | null = null;
  for (;;) {
    const waiting: Waiting[] = await takeRunningClocks(tx, after);
    for (const each of waiting) await remind(tx, each, now, calendar);
    after = waiting.at(-1)?.clock.id ?? null;
    if (!after) return;
  }
};

async function remind(tx: Tx, waiting: Waiting, now: Date, calendar: WorkCalendar) {
  const { clock, title, receiptNo, kind } = waiting;
  const stage = warning(litOf(clock), now, calendar);
  if (!stage || !(await markWarned(tx, clock.id, stage))) return;
  const t = spoken("clocks");
  const number = receiptNo ?? spoken("audit")(`kinds.${clock.subjectKind}`);
  const words = { title, number, day: spokenDay(clock.dueOn) };
  const link = placeOf(clock.subjectKind, clock.subjectId, kind) ?? "/office";
  const told = { subject: t(`remind.subject.${stage}`), body: t(`remind.${stage}`, words), link };
  for (const personId of await readers(tx, waiting, stage)) await tellPerson(tx, personId, told);
}

async function readers(tx: Tx, { desk, isSealed }: Waiting, stage: Warning): Promise<Set<string>> {
  const { postId, personId } = desk;
  const found = new Set(personId ? [personId] : []);
  const director = stage === "overdue" && !isSealed ? await findPostFor(tx, "officeDirector") : null;
  for (const post of [postId, director])
    if (post) for (const one of await listActing(tx, post, isSealed ?? false)) found.add(one);
  return found;
}
