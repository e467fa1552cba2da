import type { Day } from "../calendar/day";
import type { Extension } from "./kinds";
import type { Rule } from "./rules/rule";

export type ExtensionRefusal = "notExtendable" | "tooLate" | "tooOften" | "tooLong" | "otherUnit";

type Wish = {
  readonly rule: Pick<Rule, "extension">;
  readonly dueOn: Day;
  readonly granted: readonly Extension[];
  readonly asked: Pick<Extension, "on" | "amount" | "unit">;
};

/**
 * May more time be granted? On the last day still yes, on the day after no. `null` means yes.
 * Example: petition.finish, 60 CD, allows one extension of at most 30 CD (信访工作条例 第三十四条).
 */
export function extensionRefusal({ rule, dueOn, granted, asked }: Wish): ExtensionRefusal | null {
  const allowed = rule.extension;
  if (!allowed) return "notExtendable";
  if (asked.on > dueOn) return "tooLate";
  if (asked.unit !== allowed.unit) return "otherUnit";
  if (granted.length >= allowed.times) return "tooOften";
  const sum = granted.reduce((so, { amount }) => so + amount, asked.amount);
  return sum > allowed.amount || asked.amount < 1 ? "tooLong" : null;
}
