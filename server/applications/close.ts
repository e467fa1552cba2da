import "server-only";
import type { Tx } from "@/db/client";
import { findApplicationFor, moveApplication } from "@/db/queries/applications";
import { stopClock } from "@/db/queries/clocks";
import { insertEvent } from "@/db/queries/events";
import { takeRatingOver } from "@/db/queries/ratings";
import { type Day, dayOf, endOf } from "@/domain/calendar/day";
import { openClocks } from "@/server/cases/clocks";
import type { Run } from "@/server/jobs/kinds";

/**
 * 归档 (public.md §4.4, §4.5): once the 30 days for rating are over a delivered matter goes into the archive by itself.
 * Who has not rated has not rated: nothing is filled in, nobody is asked again.
 */
export const closeDelivered: Run = async ({ tx }) => {
  for (const { id, lastDay } of await takeRatingOver(tx, dayOf(new Date()))) await close(tx, id, lastDay);
};

async function close(tx: Tx, id: string, lastDay: Day): Promise<void> {
  const application = await findApplicationFor(tx, id);
  if (application?.case.state !== "delivered") return;
  await moveApplication(tx, application, "archived", {});
  // The window closed with its last day, whenever the job came round: nobody was late.
  const closed = new Date(endOf(lastDay).getTime() - 1);
  if ((await openClocks(application)).some(({ rule }) => rule === "rating.open"))
    await stopClock(tx, application, "rating.open", closed);
  await insertEvent(tx, {
    subjectKind: "case",
    subjectId: id,
    what: "applications.archive",
    permission: "applications.deliver",
    fromState: "delivered",
    toState: "archived",
  });
}
