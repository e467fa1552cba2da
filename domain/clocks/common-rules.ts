import { rules } from "./rules";

const keys = [
  "petition.notice",
  "petition.finish",
  "petition.reviewRequest",
  "disclosure.reply",
  "service.licenceDecision",
  "assistance.dibao",
  "posting.dibao",
] as const;

/** The limits villagers ask about most, as they are in force now; offered by the public calculator. */
export const commonRules = keys.flatMap((key) => {
  const rule = rules.find((each) => each.key === key && each.validTo === null);
  if (!rule || rule.amount === null || (rule.unit !== "CD" && rule.unit !== "WD")) return [];
  return [{ key, amount: rule.amount, unit: rule.unit, source: rule.source }];
});
