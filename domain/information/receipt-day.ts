import type { Day } from "../calendar/day";
import type { CaseChannel } from "../cases/kinds";

type Days = {
  readonly submittedOn: Day;
  /** The day on which the registered letter was signed for. */
  readonly signedOn?: Day | undefined;
  /** The day on which the office and the applicant agreed that it has arrived. */
  readonly confirmedOn: Day;
};

/**
 * The day from which the limits run (政府信息公开条例 第三十一条). In person: the day of submission. Registered post: the day
 * it was signed for. Ordinary mail, internet and fax: the day both sides confirmed.
 * Example: sent online on Friday 2026-03-06, confirmed on Monday 2026-03-09 → 2026-03-09.
 */
export function receiptDay(channel: CaseChannel, { submittedOn, signedOn, confirmedOn }: Days): Day {
  if (channel === "window" || channel === "visit" || channel === "village") return submittedOn;
  if (channel === "post") return signedOn ?? confirmedOn;
  return confirmedOn;
}

/** Channels whose day the office must state: the postman's receipt says it. */
export const needsSignedDay = (channel: CaseChannel): boolean => channel === "post";
