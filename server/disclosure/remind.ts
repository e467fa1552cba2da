import "server-only";
import type { Tx } from "@/db/client";
import { publishedCalendar } from "@/db/queries/calendar";
import { findPostFor } from "@/db/queries/desk-posts";
import { takeRunningItemClocks } from "@/db/queries/disclosure-time";
import { tellPerson } from "@/db/queries/outgoing";
import { listActing, markWarned } from "@/db/queries/reminders";
import { warning } from "@/domain/clocks/light";
import { litOf } from "@/domain/clocks/stored";
import type { Run } from "@/server/jobs/kinds";
import { spoken, spokenDay } from "@/server/spoken";

/**
 * Reminds whoever has an item on the desk when half of its time is gone, three days and one day before the end, and when
 * it is overdue; of the latter the office's director hears too. Each once (public.md §11, §3.3).
 */
export const remindVillages: Run = async ({ tx }) => {
  const [now, calendar] = [new Date(), await publishedCalendar()];
  for (const { clock, item, village, postId } of await takeRunningItemClocks(tx)) {
    const stage = warning(litOf(clock), now, calendar);
    if (!stage || !(await markWarned(tx, clock.id, stage))) continue;
    const t = spoken("disclosure");
    const words = { title: item.title, village, day: spokenDay(clock.dueOn) };
    const told = {
      subject: t(`remind.subject.${stage}`),
      body: t(`remind.${stage}`, words),
      link: `/office/disclosure/${item.id}`,
    };
    for (const personId of await readers(tx, postId, stage === "overdue"))
      await tellPerson(tx, personId, told);
  }
};

async function readers(tx: Tx, postId: string | null, isOverdue: boolean): Promise<Set<string>> {
  const found = new Set<string>();
  for (const post of [postId, isOverdue ? await findPostFor(tx, "officeDirector") : null])
    if (post) for (const one of await listActing(tx, post)) found.add(one);
  return found;
}
