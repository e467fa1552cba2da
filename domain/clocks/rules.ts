import type { Day } from "../calendar/day";
import type { Limit } from "./kinds";
import { disclosureRules } from "./rules/disclosure";
import { petitionRules } from "./rules/petitions";
import type { Rule } from "./rules/rule";
import { serviceRules } from "./rules/services";
import { siteRules } from "./rules/site";
import { villageRules } from "./rules/villages";

/** The deadline master table (public.md §11): every deadline of the portal is a row here, with its legal source. */
export const rules: readonly Rule[] = [
  ...petitionRules,
  ...disclosureRules,
  ...villageRules,
  ...serviceRules,
  ...siteRules,
];

export const ruleKeys = [...new Set(rules.map(({ key }) => key))];

/** The version of a rule in force on a day; a clock keeps the version under which it started. */
export function ruleOn(key: string, day: Day): Rule {
  const found = rules.find(
    (rule) => rule.key === key && rule.validFrom <= day && day <= (rule.validTo ?? "9999"),
  );
  if (!found) throw new Error(`No rule ${key} is in force on ${day}.`);
  return found;
}

/**
 * What a clock gets when it starts. `given` is the amount of the service item or the order where the table leaves it
 * open, or a promise: it may be shorter than the law, never longer (优化营商环境条例 第三十六条).
 */
export function limitOf(rule: Rule, given?: Limit): Limit {
  if (rule.amount === null) {
    if (!given) throw new Error(`${rule.key} takes its amount from ${rule.amountFrom}.`);
    return given;
  }
  const lawful = { amount: rule.amount, unit: rule.unit };
  return given && given.unit === rule.unit && given.amount < rule.amount ? given : lawful;
}
