/** 三务公开: 党务, 村务, 财务 (public.md §3.3). */
export const itemClasses = ["partyAffairs", "villageAffairs", "finance"] as const;
export type ItemClass = (typeof itemClasses)[number];

/** The economic cooperative is a body of its own beside the village committee (农村集体经济组织法, public.md §3.3). */
export const publisherTypes = ["villageCommittee", "villageEconomicOrg", "villageGroup"] as const;
export type PublisherType = (typeof publisherTypes)[number];

/** `quarterly` and `yearly` come back by themselves; the others begin with something that happens in the village. */
export const frequencies = ["quarterly", "yearly", "batch", "milestone", "anyTime"] as const;
export type Frequency = (typeof frequencies)[number];

/** Columns of a list of persons, beside name and group, which every list has. */
export const listColumns = ["what", "quantity", "amount"] as const;
export type ListColumn = (typeof listColumns)[number];

export type Template = {
  readonly itemClass: ItemClass;
  readonly frequency: Frequency;
  readonly publisher: PublisherType;
  /** What the law or our template wants said (keys of `disclosure.elements`). */
  readonly elements: readonly string[];
  /** Rule of `domain/clocks/rules/villages.ts` by which it must be out; null: nothing runs. */
  readonly clock: "village.general" | "village.batch" | null;
  /** A list of persons: which columns it has. Null: no names belong into it (public.md §8.2). */
  readonly list: readonly ListColumn[] | null;
  /** Calendar days a list of persons stays before its names are taken down; 0 where there is none. */
  readonly postingDays: number;
  /** Calendar days for questions and objections, counted from publication. */
  readonly feedbackDays: number;
};

const general = { frequency: "quarterly", clock: "village.general", list: null, postingDays: 0 } as const;
const committee = { publisher: "villageCommittee", feedbackDays: 10 } as const;

/**
 * What a village publishes (public.md §3.3, template; 村民委员会组织法 2018年修正 第三十条; 农经发〔2011〕13号). Accounts, contracts and
 * the three resources are the collective's books and have their own pages. Example: `farmSubsidy` is published for each
 * batch within 10 working days, its list of names stands 30 days.
 */
export const templates = {
  partyWork: {
    ...{ itemClass: "partyAffairs", ...general, ...committee },
    elements: ["study", "dues", "membership", "cadres"],
  },
  implementation: {
    ...{ itemClass: "villageAffairs", ...general, ...committee },
    elements: ["decision", "progress", "result"],
  },
  assistance: {
    ...{ itemClass: "villageAffairs", ...general, ...committee },
    elements: ["task", "standard", "headcount", "result"],
  },
  project: {
    ...{ itemClass: "villageAffairs", frequency: "milestone", clock: null, list: null, postingDays: 0 },
    ...committee,
    elements: ["name", "source", "budget", "winner", "progress", "acceptance"],
  },
  land: {
    ...{ itemClass: "villageAffairs", frequency: "anyTime", clock: null, list: null, postingDays: 0 },
    ...committee,
    publisher: "villageEconomicOrg",
    elements: ["area", "standard", "distribution"],
  },
  homestead: {
    ...{ itemClass: "villageAffairs", frequency: "anyTime", clock: null, list: ["what", "quantity"] },
    ...committee,
    postingDays: 7,
    feedbackDays: 7,
    elements: ["site", "area", "result"],
  },
  farmSubsidy: {
    ...{ itemClass: "finance", frequency: "batch", clock: "village.batch" },
    ...committee,
    list: ["what", "quantity", "amount"],
    postingDays: 30,
    elements: ["programme", "standard", "area", "amount", "paidOn"],
  },
  socialAid: {
    ...{
      itemClass: "finance",
      frequency: "batch",
      clock: "village.batch",
      list: ["what", "quantity", "amount"],
    },
    ...committee,
    postingDays: 7,
    feedbackDays: 7,
    elements: ["reasonClass", "headcount", "amount", "hotline"],
  },
  relief: {
    ...{ itemClass: "finance", frequency: "anyTime", clock: null, list: ["what", "quantity", "amount"] },
    ...committee,
    postingDays: 30,
    elements: ["origin", "goods", "use", "balance"],
  },
  pay: {
    ...{ itemClass: "finance", frequency: "yearly", clock: "village.general" },
    ...committee,
    list: ["what", "quantity", "amount"],
    postingDays: 30,
    elements: ["basis", "standard", "amount"],
  },
  other: {
    ...{ itemClass: "villageAffairs", frequency: "anyTime", clock: null, list: null, postingDays: 0 },
    ...committee,
    elements: [],
  },
} as const satisfies Record<string, Template>;

export type ItemKind = keyof typeof templates;
export const itemKinds = Object.keys(templates) as ItemKind[];
export const templateOf = (kind: ItemKind): Template => templates[kind];

/** What comes back by itself, each period anew. */
export const recurringKinds = itemKinds.filter((kind) =>
  (["quarterly", "yearly"] as readonly Frequency[]).includes(templates[kind].frequency),
);
