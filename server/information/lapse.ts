import "server-only";
import type { Tx } from "@/db/client";
import { endAssignments } from "@/db/queries/assignments";
import { stopClock } from "@/db/queries/clocks";
import { insertEvent } from "@/db/queries/events";
import { endInformation, findInformationFor, takeOverdue } from "@/db/queries/information";
import { dayOf } from "@/domain/calendar/day";
import { openClocks } from "@/server/cases/clocks";
import type { Run } from "@/server/jobs/kinds";
import { tellOfStep } from "./tell";

/**
 * Who neither corrects in time (第三十条) nor pays the fee noticed (国办函〔2020〕109号) has given the request up, and is told.
 */
export const lapseRequests: Run = async ({ tx }) => {
  const now = new Date();
  for (const id of await takeOverdue(tx, "correctionRequested", dayOf(now)))
    await lapse(tx, id, "lapse", now);
  for (const id of await takeOverdue(tx, "feeDue", dayOf(now))) await lapse(tx, id, "unpaid", now);
};

async function lapse(tx: Tx, id: string, what: "lapse" | "unpaid", at: Date): Promise<void> {
  const information = await findInformationFor(tx, id);
  const from = what === "lapse" ? "correctionRequested" : "feeDue";
  if (information?.case.state !== from) return;
  await endInformation(tx, information, "abandoned", {
    case: { closedAt: at },
    request: { outcome: what === "lapse" ? "abandoned" : "feeUnpaid", endedOn: dayOf(at) },
  });
  for (const { rule } of await openClocks(information)) await stopClock(tx, information, rule, at);
  await endAssignments(tx, information, "done", null);
  await insertEvent(tx, {
    ...{ subjectKind: "case", subjectId: id, what: `information.${what}` },
    ...{ permission: "information.process", fromState: from, toState: "abandoned" },
  });
  await tellOfStep(tx, information, what, {});
}
