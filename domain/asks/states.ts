/** 有事问一声: a matter of which nobody knows yet what it is. `turned`: it became another kind under the same number. */
export const askStates = ["submitted", "sorting", "answered", "closed", "withdrawn", "turned"] as const;
export type AskState = (typeof askStates)[number];

/** What an ask can become (public.md §4.1, §5; office.md §9 首问负责). */
export const askTargets = [
  "application",
  "consultation",
  "suggestion",
  "report",
  "petition",
  "information",
  "hotline",
] as const;
export type AskTarget = (typeof askTargets)[number];

/** One key for each target on the sorting desk; `w` answers at once, `x` closes. */
export const targetKeys: Record<AskTarget | "answer" | "close", string> = {
  application: "a",
  consultation: "c",
  suggestion: "s",
  report: "r",
  petition: "p",
  information: "i",
  hotline: "h",
  answer: "w",
  close: "x",
};
