import type { Light } from "./light";

/** A deadline in the reader's words, for `<Due>`. */
export type DueTold = {
  /** `YYYY-MM-DD`, for machines. */
  iso: string;
  /** The day in words, 2026年11月23日. */
  day: string;
  /** 还剩 3 个工作日 */
  left: string;
  colour: Light | "done";
  /** 暂定, when the notice for that year is not in yet. */
  provisional?: { mark: string; hint: string } | undefined;
};

/** One line of the sum in the reader's words. */
export type SumRow = {
  key: string;
  /** First day, and the last one when there are several. */
  from: string;
  until?: string | undefined;
  what: string;
  /** What the line adds; empty on lines that add nothing. */
  counted: string;
  total: string;
  isCounted: boolean;
  provisional?: string | undefined;
};

/** The whole sum, for `<ClockSum>`. */
export type SumTold = {
  caption: string;
  words: { day: string; what: string; counted: string; total: string };
  rows: readonly SumRow[];
  /** The last line: the day itself. */
  due?: SumRow | undefined;
  /** Said under the table when a year without notice had to be asked. */
  hint?: string | undefined;
};
