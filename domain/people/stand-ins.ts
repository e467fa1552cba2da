import type { Duty } from "../access";
import type { Day } from "../calendar/day";
import { dutyFault } from "./duties";
import { inCommon, type Span } from "./spans";

/** AB岗: B acts for the absent A in A's post, with A's authority, for a span that ends by itself (office.md §9). */
export type StandIn = Span & { postId: string; absentPersonId: string; standInPersonId: string };

type Around = {
  today: Day;
  /** Stand-ins planned or running, not ended early. */
  others: readonly StandIn[];
  /** Duties of the post, and those the stand-in has already on these days. */
  postDuties: readonly Duty[];
  standInDuties: readonly Duty[];
};
export type Fault = { key: string; field: string };

/** Why a stand-in cannot be planned, or null. */
export function standInFault(
  plan: StandIn,
  { today, others, postDuties, standInDuties }: Around,
): Fault | null {
  if (plan.untilOn !== null && plan.untilOn < plan.fromOn) return { key: "dayOrder", field: "untilOn" };
  if (plan.untilOn === null || plan.untilOn < today)
    return { key: "people.errors.inThePast", field: "untilOn" };
  if (plan.absentPersonId === plan.standInPersonId)
    return { key: "people.errors.standInSelf", field: "standInPersonId" };
  if (others.some((other) => other.postId === plan.postId && inCommon(other, plan)))
    return { key: "people.errors.standInTwice", field: "fromOn" };
  if (leadsBack(plan, plan.standInPersonId, plan, others, new Set()))
    return { key: "people.errors.standInCircle", field: "standInPersonId" };
  const fault = dutyFault([...postDuties, ...standInDuties]);
  return fault ? { key: fault, field: "standInPersonId" } : null;
}

/** Does the chain "who stands in for the stand-in" come back to the absent person on a common day? */
function leadsBack(
  plan: StandIn,
  person: string,
  days: Span,
  others: readonly StandIn[],
  seen: ReadonlySet<StandIn>,
): boolean {
  return others.some((other) => {
    const common = inCommon(other, days);
    if (seen.has(other) || other.absentPersonId !== person || !common) return false;
    if (other.standInPersonId === plan.absentPersonId) return true;
    return leadsBack(plan, other.standInPersonId, common, others, new Set([...seen, other]));
  });
}

/** A and B are both away on some day (office.md §9): allowed only after somebody has said that it is meant so. */
export const bothAway = (plan: StandIn, others: readonly StandIn[]): boolean =>
  others.some((other) => other.absentPersonId === plan.standInPersonId && inCommon(other, plan) !== null);
