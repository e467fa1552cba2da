/** A question under its line, in words. */
export type QuestionTold = {
  id: string;
  words: string;
  /** When it was asked, when answered, or that it is open. */
  asked: string;
  answered: string;
  answer: string;
  isOpen: boolean;
  files: readonly { id: string; name: string }[];
};

/** One line of the accounts, in words; amounts as yuan, an empty one means none. */
export type LineTold = {
  key: string;
  on: string;
  voucherNo: string;
  summary: string;
  counterparty: string;
  income: string;
  expense: string;
  balance: string;
  handler: string;
  approver: string;
  marks: readonly { text: string; tone: "green" | "amber" | "red" | "quiet" }[];
  links: readonly { href: string; text: string; opens?: boolean }[];
  questions: readonly QuestionTold[];
};

/** The lines of one of the eight classes with their sums. */
export type ClassTold = {
  key: string;
  name: string;
  hint: string;
  count: number;
  income: string;
  expense: string;
  lines: readonly LineTold[];
};

/** What a correction changed about one line. */
export type CorrectionTold = {
  key: string;
  voucherNo: string;
  reason: string;
  day: string;
  changes: readonly { name: string; before: string; after: string }[];
};
