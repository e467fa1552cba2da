import type { Day } from "../../calendar/day";

/** What a row of the table is. Only `limit`, `right` and `posting` run as clocks on a record. */
export const ruleNatures = [
  /** Somebody in the office must have done it by then. */
  "limit",
  /** Somebody outside may use a right until then (申请复查 30 日). */
  "right",
  /** It must stay posted at least so long. */
  "posting",
  /** It must happen at least so long before the event. */
  "before",
  /** It must happen again after so long. */
  "interval",
  /** It must be kept at least so long. */
  "retention",
  /** It must be done by this day of each year. */
  "yearly",
] as const;
export type RuleNature = (typeof ruleNatures)[number];

/** How sure the rule book is: V verified in the text, V~ in a secondary source, M from memory, D our decision, L local. */
export type Certainty = "V" | "V~" | "M" | "D" | "L";

export type RuleExtension = {
  /** Most that may be granted altogether. */
  readonly amount: number;
  readonly unit: "CD" | "WD";
  readonly times: number;
  /** bodyHead 本机关负责人; disclosureHead 信息公开工作机构负责人; dispatcher the one who sent it. */
  readonly approver: "bodyHead" | "disclosureHead" | "dispatcher";
};

/** One row of the deadline master table (public.md §11). */
export type Rule = {
  readonly key: string;
  readonly nature: RuleNature;
  /** `null`: it comes from elsewhere, named in `amountFrom`. */
  readonly amount: number | null;
  readonly amountFrom?: "serviceItem" | "hotlineOrder";
  readonly unit: "CD" | "WD" | "hours" | "months";
  /** The event from which it runs; its day is not counted. */
  readonly starts: string;
  /** What may stop it for a while. Empty: nothing. */
  readonly pausedBy: readonly string[];
  readonly extension: RuleExtension | null;
  /** The law as an office cites it. */
  readonly source: string;
  readonly certainty: Certainty;
  readonly validFrom: Day;
  /** Last day; `null` while in force. */
  readonly validTo: Day | null;
};

type Row = Partial<Omit<Rule, "key" | "starts" | "source" | "certainty" | "amount" | "unit">>;

/** Writes the rules of one act: what they share stands once, each row says only what is its own. */
export function rulesOf(shared: { act: string; certainty: Certainty; validFrom: Day }) {
  return (
    key: string,
    amount: number | null,
    unit: Rule["unit"],
    starts: string,
    article: string,
    row: Row & { certainty?: Certainty } = {},
  ): Rule => ({
    key,
    nature: "limit",
    amount,
    unit,
    starts,
    pausedBy: [],
    extension: null,
    source: `${shared.act}${article}`,
    certainty: shared.certainty,
    validFrom: shared.validFrom,
    validTo: null,
    ...row,
  });
}
