import "server-only";
import type { Tx } from "@/db/client";
import type { Information } from "@/db/queries/information";
import type { InformationStep } from "@/domain/information/flow";
import { tellApplicant } from "@/server/cases/tell";
import { spoken, spokenDay } from "@/server/spoken";

/** Steps told by SMS too: something was decided, or the applicant must do something. */
const bySms: ReadonlySet<string> = new Set([
  "handIn",
  "confirmReceipt",
  "requestCorrection",
  "noticeFee",
  "extend",
  "serve",
  "lapse",
  "unpaid",
]);
/** Steps inside the office that change nothing for the applicant. */
const silent: ReadonlySet<string> = new Set([
  "draftReply",
  "passSecrecy",
  "stopSecrecy",
  "approve",
  "sendBack",
  "close",
  "archive",
  "endCoMaker",
  "endThirdParty",
]);

type Told = { receiptNo?: string | undefined; day?: string | undefined; yuan?: number | undefined };

/** Every move that concerns the applicant is told in plain words, and to whoever entered it for them. */
export async function tellOfStep(
  tx: Tx,
  information: Information,
  step: InformationStep | "lapse" | "unpaid",
  told: Told,
): Promise<void> {
  if (silent.has(step)) return;
  const t = spoken("information");
  const words = {
    number: told.receiptNo ?? information.case.receiptNo ?? "",
    day: told.day ? spokenDay(told.day) : "",
    yuan: told.yuan ?? 0,
    phone: information.officePhone,
  };
  const body = t(`told.${step}` as "told.serve", words);
  await tellApplicant(tx, information.case, { body, isUrgent: bySms.has(step) });
}
