import "server-only";
import type { Tx } from "@/db/client";
import { findApplicationFor, moveApplication } from "@/db/queries/applications";
import { endAssignments } from "@/db/queries/assignments";
import { stopClock } from "@/db/queries/clocks";
import { insertEvent } from "@/db/queries/events";
import { takeLapsed } from "@/db/queries/supplements";
import { dayOf } from "@/domain/calendar/day";
import { openClocks } from "@/server/cases/clocks";
import type { Run } from "@/server/jobs/kinds";
import { tellOfStep } from "./tell";

/** 逾期未补正 (public.md §4.4): nobody answered the supplement notice by its last day, so the application ends, and is told. */
export const lapseSupplements: Run = async ({ tx }) => {
  const now = new Date();
  for (const id of await takeLapsed(tx, dayOf(now))) await lapse(tx, id, now);
};

async function lapse(tx: Tx, id: string, at: Date): Promise<void> {
  const application = await findApplicationFor(tx, id);
  if (application?.case.state !== "supplement") return;
  await moveApplication(tx, application, "expired", { case: { closedAt: at }, application: {} });
  for (const { rule } of await openClocks(application)) await stopClock(tx, application, rule, at);
  await endAssignments(tx, application, "done", null);
  await insertEvent(tx, {
    subjectKind: "case",
    subjectId: id,
    what: "applications.lapse",
    permission: "applications.supervise",
    fromState: "supplement",
    toState: "expired",
  });
  await tellOfStep(tx, application, "lapse", {});
}
