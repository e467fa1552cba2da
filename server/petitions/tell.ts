import "server-only";
import type { Tx } from "@/db/client";
import type { Petition } from "@/db/queries/petitions";
import type { PetitionStep } from "@/domain/petitions/flow";
import { tellApplicant } from "@/server/cases/tell";
import { spoken, spokenDay } from "@/server/spoken";

/** Steps told by SMS too: something was decided, or the petitioner must do something. */
const bySms: ReadonlySet<string> = new Set([
  "handIn",
  "askMore",
  "approveRefusal",
  "redirect",
  "sendOutside",
  "accept",
  "acceptPlain",
  "grantExtension",
  "serve",
  "mediate",
  "settle",
  "recordReview",
  "recordRecheck",
  "concludeAccusation",
  "closeUnasked",
]);
/** Told in the list of messages only; every other step stays inside the office. */
const inList: ReadonlySet<string> = new Set([
  "register",
  "forward",
  "assign",
  "supply",
  "handleAnew",
  "withdraw",
]);
/** Of a sealed matter only these, in words that say nothing of what it is. */
const ofSealed: Partial<Record<string, string>> = {
  handIn: "handIn",
  passToDiscipline: "sealed",
  confirmAccusation: "sealed",
  concludeAccusation: "sealedDone",
  withdraw: "withdraw",
};

type Told = { receiptNo?: string | undefined; dueOn?: string | undefined; body?: string | undefined };

/** Tells the petitioner in plain words; nobody when the petition has no name (信访工作条例 第二十三条 exception). */
export async function tellOfStep(
  tx: Tx,
  { case: it, petition, officeName, officePhone }: Petition,
  step: PetitionStep | "closeUnasked",
  isSealed: boolean,
  told: Told,
): Promise<void> {
  if (petition.anonymity === "anonymous") return;
  const key = isSealed ? ofSealed[step] : bySms.has(step) || inList.has(step) ? step : undefined;
  if (!key) return;
  const words = {
    title: it.title,
    number: told.receiptNo ?? it.receiptNo ?? "",
    day: told.dueOn ? spokenDay(told.dueOn) : "",
    body: told.body ?? "",
    office: officeName,
    phone: officePhone,
  };
  const body = spoken("petitions")(`told.${key}` as "told.register", words);
  // Who took it down for the petitioner is told nothing: the petition is not theirs.
  const readers = { ...it, filedById: it.applicantId };
  await tellApplicant(tx, readers, { body, isUrgent: bySms.has(step) });
}
