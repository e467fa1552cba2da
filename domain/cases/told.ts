import type { DueTold, SumTold } from "../clocks/told";

/** One line of a history, for `<Timeline>`. */
export type HappeningTold = { id: string; what: string; who: string; at: Date; opinion: string | null };

/** How a matter stands, in the applicant's words, for `<StatusPanel>`. */
export type StatusTold = {
  words: Record<"now" | "who" | "next" | "until" | "sum", string>;
  now: string;
  next: string;
  who: string | undefined;
  /** Said instead of the clock's day when the applicant must do something. */
  until: string | undefined;
  due: DueTold | undefined;
  sum: SumTold | undefined;
  /** Why it stands still. */
  pause: string | undefined;
};
