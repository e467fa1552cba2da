import { type Audience, policy } from "../access";
import type { Day } from "../calendar/day";
import { extensionRefusal } from "../clocks/extending";
import { ruleOn } from "../clocks/rules";
import { type OrderStep, orderFlow, stepOf } from "./flow";
import type { ContactResult, ContactWay } from "./kinds";

/** What somebody gave with a step; which of it is needed stands in the lifecycle (`needs`). */
export type Given = {
  opinion?: string | undefined;
  officeId?: string | undefined;
  days?: number | undefined;
  replyText?: string | undefined;
  contactedAt?: Date | undefined;
  contactedBy?: string | undefined;
  contactWay?: ContactWay | undefined;
  contactResult?: ContactResult | undefined;
  contactNote?: string | undefined;
  resolved?: boolean | undefined;
  satisfied?: boolean | undefined;
};
export type Refusal = { key: string; field?: string };
type Known = {
  now: Date;
  today: Day;
  dispatchedAt: Date;
  /** Last day of the running reply clock; null when none runs. */
  replyDueOn: Day | null;
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");

/** Why a step may not go on although person and moment are right; `null` = it may. */
export function orderRefusal(step: OrderStep, given: Given, known: Known): Refusal | null {
  const missing = stepOf(step).needs?.find((field) => isEmpty(given[field as keyof Given]));
  if (missing) return { key: `hotline.needs.${missing}`, field: missing };
  return ownRules[step]?.(given, known) ?? null;
}

type Rule = (given: Given, known: Known) => Refusal | null;

/**
 * 延期: once, before the last day is over, at most the days of the table (public.md §11 hotline.*: one request before due).
 * Example: due Friday, asked on Friday for 5 WD → yes; asked on Saturday → too late.
 */
const isInTime: Rule = ({ days = 0 }, { today, replyDueOn }) => {
  if (replyDueOn === null) return { key: "hotline.errors.noClock" };
  const asked = { on: today, amount: days, unit: "WD" } as const;
  const why = extensionRefusal({
    rule: ruleOn("hotline.reply", today),
    dueOn: replyDueOn,
    granted: [],
    asked,
  });
  return why && { key: `hotline.errors.extension.${why}`, field: "days" };
};

/** The caller was really contacted: after the dispatch, not in the future; who could not be reached is explained. */
const isContacted: Rule = ({ contactedAt, contactResult, contactNote }, { now, dispatchedAt }) => {
  if (contactedAt && contactedAt > now) return { key: "hotline.errors.contactFuture", field: "contactedAt" };
  if (contactedAt && contactedAt < dispatchedAt)
    return { key: "hotline.errors.contactBefore", field: "contactedAt" };
  if (contactResult === "unreachable" && isEmpty(contactNote))
    return { key: "hotline.errors.sayTries", field: "contactNote" };
  return null;
};

const ownRules: Partial<Record<OrderStep, Rule>> = { askExtension: isInTime, draftReply: isContacted };

/** The duties that may do what a desk expects (`hotline.draftReply`): work is handed over only where it can be done. */
export function dutiesFor(expected: string): readonly Audience[] {
  const name = expected.replace("hotline.", "");
  const decides: Record<string, OrderStep> = {
    decideReturn: "approveReturn",
    decideExtension: "approveExtension",
    review: "reply",
  };
  const step = decides[name] ?? (name in orderFlow ? (name as OrderStep) : null);
  return step ? policy[stepOf(step).by] : [];
}
