import type { Day } from "../calendar/day";
import { type ApplicantType, applicantTypes } from "./kinds";
import { type Outcome, type ReportRow, reportRows, rowOf } from "./outcomes";

/** A request as the annual report counts it. */
export type Counted = {
  readonly applicantType: ApplicantType;
  /** The day of receipt (第三十一条); what was never received is not counted. */
  readonly receivedOn: Day;
  /** The day the reply was served or the matter ended otherwise; `null` while it runs. */
  readonly endedOn: Day | null;
  readonly outcome: Outcome | null;
};

/** One line of table 三: the six kinds of applicants and their sum. */
export type ReportLine = Readonly<Record<ApplicantType | "total", number>>;
export type ReportTable = {
  readonly received: ReportLine;
  readonly carriedOver: ReportLine;
  readonly results: Readonly<Record<ReportRow, ReportLine>>;
  readonly ended: ReportLine;
  readonly carriedForward: ReportLine;
};

/**
 * Table 三 of a year (国办公开办函〔2021〕30号). 一 received in the year, 二 carried over from the year before, 三 by outcome
 * what ended in the year, 四 carried forward. Each line is counted by itself, so that `isBalanced` is a real check: a
 * request that ended without an outcome stands in none of the lines of 三 and shows as a difference.
 */
export function reportTable(year: number, requests: readonly Counted[]): ReportTable {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const isIn = (day: Day | null) => day !== null && first <= day && day <= last;
  const isOpenAfter = (it: Counted, day: Day) => it.endedOn === null || it.endedOn > day;
  const before = requests.filter(({ receivedOn }) => receivedOn < first);
  const ended = requests.filter(({ endedOn }) => isIn(endedOn));
  const results = Object.fromEntries(
    reportRows.map(({ key }) => [
      key,
      lineOf(ended.filter(({ outcome }) => outcome !== null && rowOf(outcome) === key)),
    ]),
  ) as Record<ReportRow, ReportLine>;
  return {
    received: lineOf(requests.filter(({ receivedOn }) => isIn(receivedOn))),
    carriedOver: lineOf(before.filter((it) => it.endedOn === null || it.endedOn >= first)),
    results,
    ended: sumOf(Object.values(results)),
    carriedForward: lineOf(requests.filter((it) => it.receivedOn <= last && isOpenAfter(it, last))),
  };
}

const kinds = [...applicantTypes, "total"] as const;
const made = (count: (kind: (typeof kinds)[number]) => number): ReportLine =>
  Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as ReportLine;

const lineOf = (requests: readonly Counted[]): ReportLine =>
  made((kind) =>
    kind === "total"
      ? requests.length
      : requests.filter(({ applicantType }) => applicantType === kind).length,
  );
const sumOf = (lines: readonly ReportLine[]): ReportLine =>
  made((kind) => lines.reduce((so, line) => so + line[kind], 0));

/** 一 + 二 = 三 + 四, in every column (public.md §2.6). */
export const imbalance = ({ received, carriedOver, ended, carriedForward }: ReportTable): ReportLine =>
  made((kind) => received[kind] + carriedOver[kind] - ended[kind] - carriedForward[kind]);
export const isBalanced = (table: ReportTable): boolean =>
  Object.values(imbalance(table)).every((difference) => difference === 0);

/** Table 二: counts of the year, entered by hand; amounts of fees in 万元. */
export const ownRows = ["rules", "documents", "licences", "penalties", "coercion", "fees"] as const;
export const ownColumns: Readonly<Record<(typeof ownRows)[number], readonly string[]>> = {
  rules: ["made", "repealed", "inForce"],
  documents: ["made", "repealed", "inForce"],
  licences: ["decisions"],
  penalties: ["decisions"],
  coercion: ["decisions"],
  fees: ["amount"],
};
/** Table 四: reconsideration, litigation directly and after reconsideration. */
export const disputeRows = ["reconsideration", "litigation", "litigationAfter"] as const;
export const disputeColumns = ["upheld", "corrected", "otherwise", "pending"] as const;
export type Numbers = Readonly<Record<string, number>>;

/** Keys of all numbers entered by hand: `documents.made`, `litigation.upheld`. */
export const enteredKeys: readonly string[] = [
  ...ownRows.flatMap((row) => (ownColumns[row] ?? []).map((column) => `${row}.${column}`)),
  ...disputeRows.flatMap((row) => disputeColumns.map((column) => `${row}.${column}`)),
];

/** The parts in words: 一 总体情况, 五 问题与改进, 六 其他. */
export const reportTexts = ["overview", "problems", "other"] as const;
export type ReportTexts = Readonly<Record<(typeof reportTexts)[number], string>>;
