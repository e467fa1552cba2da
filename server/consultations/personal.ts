import "server-only";
import type { Consultation } from "@/db/queries/consultations";
import { personalIn } from "@/domain/consultations/publishing";
import { Refused } from "@/domain/outcome";

type Named = {
  case: Pick<Consultation["case"], "applicantName">;
  filerName: string;
  filerPost: string | null;
};

/** Refuses words for everybody from which somebody is recognised (public.md §8.2): numbers, and the villager's name. */
export function refusePersonal(
  thing: Named,
  texts: Readonly<Record<string, string>>,
  module: "consultations" | "reports",
): void {
  const names = [thing.case.applicantName, ...(thing.filerPost ? [] : [thing.filerName])];
  for (const [field, text] of Object.entries(texts)) {
    const found = personalIn(text, names);
    if (found.length === 0) continue;
    const told = [...new Set(found.map((each) => each.text))].join("、");
    throw new Refused(`${module}.errors.personal`, { found: told }, field);
  }
}
