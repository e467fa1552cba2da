import "server-only";
import type { Tx } from "@/db/client";
import type { Application } from "@/db/queries/applications";
import type { ApplicationStep } from "@/domain/applications/flow";
import { tellApplicant } from "@/server/cases/tell";
import { spoken, spokenDay } from "@/server/spoken";

/** Steps told by SMS too: something was decided, or the applicant must do something. */
const bySms: ReadonlySet<string> = new Set([
  "handIn",
  "askSupplement",
  "askAgain",
  "refuse",
  "accept",
  "acceptWithGap",
  "approve",
  "reject",
  "terminate",
  "lapse",
]);
/** Steps inside the office that change nothing for the applicant. */
const silent: ReadonlySet<string> = new Set(["archive"]);

type Told = {
  receiptNo?: string | undefined;
  dueOn?: string | undefined;
  how?: string | undefined;
  kind?: string | undefined;
};

/** Every move is told to the applicant in plain words, and to whoever filed it for them (public.md §4.4). */
export async function tellOfStep(
  tx: Tx,
  application: Application,
  step: ApplicationStep | "lapse",
  told: Told,
): Promise<void> {
  if (silent.has(step)) return;
  const t = spoken("applications");
  const { filerRelation, receiptNo, title } = application.case;
  const words = {
    title,
    number: told.receiptNo ?? receiptNo ?? "",
    day: told.dueOn ? spokenDay(told.dueOn) : "",
    phone: application.officePhone,
    filer: application.filerName,
  };
  const key = step === "handIn" && filerRelation !== "self" ? "handInByOther" : step;
  const body = t(`told.${key}` as "told.receive", words);
  await tellApplicant(tx, application.case, { body, isUrgent: bySms.has(step) });
}
