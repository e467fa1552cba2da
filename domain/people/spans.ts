import { addDays, type Day } from "../calendar/day";

/** From day to day, both included; without an end it goes on. */
export type Span = { fromOn: Day; untilOn: Day | null };

const endless = "9999-12-31";
const last = ({ untilOn }: Span): Day => untilOn ?? endless;

export const includes = (span: Span, day: Day): boolean => span.fromOn <= day && day <= last(span);

/** The days two spans have in common, or null. 03-01…03-10 and 03-08…open → 03-08…03-10. */
export function inCommon(a: Span, b: Span): Span | null {
  const fromOn = a.fromOn > b.fromOn ? a.fromOn : b.fromOn;
  const until = last(a) < last(b) ? last(a) : last(b);
  if (fromOn > until) return null;
  return { fromOn, untilOn: until === endless ? null : until };
}

/** The day before: when the new begins, the old has ended. */
export const dayBefore = (day: Day): Day => addDays(day, -1);
