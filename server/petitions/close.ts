import "server-only";
import type { Tx } from "@/db/client";
import { moveCase } from "@/db/queries/cases";
import { stopClock } from "@/db/queries/clocks";
import { insertEvent } from "@/db/queries/events";
import { takeUnasked } from "@/db/queries/petition-windows";
import { findPetitionFor } from "@/db/queries/petitions";
import { type Day, dayOf, endOf } from "@/domain/calendar/day";
import { openClocks } from "@/server/cases/clocks";
import type { Run } from "@/server/jobs/kinds";
import { tellOfStep } from "./tell";

/** What nobody asked to review, or to recheck, is over once the thirty days have passed (信访工作条例 第三十五、三十六条). */
export const closeUnasked: Run = async ({ tx }) => {
  for (const { id, lastDay } of await takeUnasked(tx, dayOf(new Date()))) await close(tx, id, lastDay);
};

async function close(tx: Tx, id: string, lastDay: Day): Promise<void> {
  const petition = await findPetitionFor(tx, id);
  if (petition?.case.state !== "replied" && petition?.case.state !== "reviewed") return;
  // The window closed with its last day, whenever the job came round: nobody was late.
  const closed = new Date(endOf(lastDay).getTime() - 1);
  await moveCase(tx, petition, "closed", { closedAt: closed });
  for (const { rule } of await openClocks(petition)) await stopClock(tx, petition, rule, closed);
  await insertEvent(tx, {
    subjectKind: "case",
    subjectId: id,
    what: "petitions.closeUnasked",
    permission: "petitions.register",
    fromState: petition.case.state,
    toState: "closed",
  });
  await tellOfStep(tx, petition, "closeUnasked", petition.case.isSealed, {});
}
