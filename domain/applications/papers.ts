/** What the office put in writing about an application; kept with it and printed from it. */
export type Decision = {
  result: "approved" | "rejected";
  text: string;
  reasons: string;
  /** 救济途径: where and until when one may object. */
  remedies: string;
};

/** 容缺受理: accepted although these materials (keys of the guide) are still missing. */
export type Gap = { materials: string[]; dueOn: string; filledOn?: string };

export const specialProcedures = ["posting", "survey", "hearing", "check", "appraisal"] as const;

/** 特别程序 公示 勘验 听证 核对 鉴定: the promised days stand still meanwhile, the reason is shown (public.md §4.4). */
export type SpecialProcedure = {
  kind: (typeof specialProcedures)[number];
  reason: string;
  expectedUntil: string;
};
