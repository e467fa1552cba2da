import "server-only";
import type { Shown, Tx } from "@/db/client";
import { listOpenDesks, urgeAssignments } from "@/db/queries/assignments";
import { dayOf } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";

/** 催办: at most once a day for one matter (TK-22), and only while it waits on a desk of the office. */
export async function urge(tx: Tx, thing: Shown<{ id: string }>): Promise<void> {
  const desks = (await listOpenDesks(thing)).filter(({ postId }) => postId !== null);
  if (desks.length === 0) throw new Refused("notOpenNow");
  const today = dayOf(new Date());
  if (desks.every(({ urgedAt }) => urgedAt !== null && dayOf(urgedAt) === today))
    throw new Refused("cases.errors.urgedToday");
  await urgeAssignments(tx, thing);
}
