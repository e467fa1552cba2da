import type { AccountClass } from "./classes";

/** A line as readers know it; `key` stays with it through every version. */
export type KeyedLine = {
  key: string;
  accountClass: AccountClass;
  on: string;
  voucherNo: string;
  summary: string;
  counterparty: string;
  incomeFen: number;
  expenseFen: number;
  handler: string;
  approver: string;
  correction: string;
};

export const correctedFields = [
  "accountClass",
  "on",
  "voucherNo",
  "summary",
  "counterparty",
  "incomeFen",
  "expenseFen",
  "handler",
  "approver",
] as const satisfies readonly (keyof KeyedLine)[];
export type CorrectedField = (typeof correctedFields)[number];

export type Correction = {
  key: string;
  voucherNo: string;
  reason: string;
  changes: { field: CorrectedField; before: string | number; after: string | number }[];
};

/**
 * What one version says otherwise than the one before, line by line, with the reason that stands at the line. Nothing is
 * overwritten: both values are shown (public.md §3.3; 村民委员会组织法: the committee answers for the truth of it).
 */
export function corrections(before: readonly KeyedLine[], after: readonly KeyedLine[]): Correction[] {
  const old = new Map(before.map((line) => [line.key, line]));
  return after.flatMap((line) => {
    const was = old.get(line.key);
    if (!was) return [];
    const changes = correctedFields
      .filter((field) => was[field] !== line[field])
      .map((field) => ({ field, before: was[field], after: line[field] }));
    return changes.length > 0
      ? [{ key: line.key, voucherNo: line.voucherNo, reason: line.correction, changes }]
      : [];
  });
}
