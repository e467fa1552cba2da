/**
 * Rows of table 三 of the annual report (国办公开办函〔2021〕30号, public.md §2.6), in the order of the form. `part` is the
 * heading under which a row stands.
 */
export const reportRows = [
  { key: "granted", part: "granted" },
  { key: "partly", part: "partly" },
  { key: "stateSecret", part: "refused" },
  { key: "legalBan", part: "refused" },
  { key: "securityStability", part: "refused" },
  { key: "thirdParty", part: "refused" },
  { key: "internalAffairs", part: "refused" },
  { key: "processInfo", part: "refused" },
  { key: "enforcementFile", part: "refused" },
  { key: "administrativeQuery", part: "refused" },
  { key: "notHeld", part: "unavailable" },
  { key: "needsProcessing", part: "unavailable" },
  { key: "unclear", part: "unavailable" },
  { key: "petition", part: "notProcessed" },
  { key: "duplicate", part: "notProcessed" },
  { key: "publication", part: "notProcessed" },
  { key: "excessive", part: "notProcessed" },
  { key: "reissue", part: "notProcessed" },
  { key: "notCorrected", part: "other" },
  { key: "feeUnpaid", part: "other" },
  { key: "otherwise", part: "other" },
] as const;
export type ReportRow = (typeof reportRows)[number]["key"];
export const reportParts = ["granted", "partly", "refused", "unavailable", "notProcessed", "other"] as const;
export type ReportPart = (typeof reportParts)[number];

/** Who must approve a reply: the head of the disclosure work body, a deputy leader, or a main leader (public.md §9A). */
export type ApprovalLevel = "head" | "deputy" | "main";

type OutcomeFacts = {
  readonly row: ReportRow;
  readonly level: ApprovalLevel;
  /** Something leaves the house: the secrecy officer looks at it first. */
  readonly gives: boolean;
  /** Articles of 政府信息公开条例 on which the reply rests, as it cites them. */
  readonly basis: readonly string[];
  /** The letter must name another body, or the place where it can be had. */
  readonly namesBody?: boolean;
  /** Reached without a letter of the office: by a job, or by the applicant. */
  readonly isAutomatic?: boolean;
};

const outcome = (
  row: ReportRow,
  level: ApprovalLevel,
  basis: readonly string[],
  more: Partial<Omit<OutcomeFacts, "row" | "level" | "basis">> = {},
): OutcomeFacts => ({ row, level, basis, gives: false, ...more });

/**
 * What may become of a request (政府信息公开条例 第三十六条 to 第四十二条). Each has exactly one row of the annual report and
 * a letter of its own. 特殊查询 of another law stands in 行政查询事项; 不存在 and 非本机关 both in 本机关不掌握.
 */
export const outcomes = {
  alreadyPublic: outcome("granted", "head", ["第三十六条第一项"], { namesBody: true }),
  provided: outcome("granted", "head", ["第三十六条第二项"], { gives: true }),
  partlyProvided: outcome("partly", "deputy", ["第三十七条", "第三十六条第三项"], { gives: true }),
  stateSecret: outcome("stateSecret", "main", ["第十四条", "第三十六条第三项"]),
  legalBan: outcome("legalBan", "main", ["第十四条", "第三十六条第三项"]),
  securityStability: outcome("securityStability", "main", ["第十四条", "第三十六条第三项"]),
  thirdParty: outcome("thirdParty", "deputy", ["第十五条", "第三十二条", "第三十六条第三项"]),
  internalAffairs: outcome("internalAffairs", "deputy", ["第十六条第一款", "第三十六条第三项"]),
  processInfo: outcome("processInfo", "deputy", ["第十六条第二款", "第三十六条第三项"]),
  enforcementFile: outcome("enforcementFile", "deputy", ["第十六条第二款", "第三十六条第三项"]),
  specialQuery: outcome("administrativeQuery", "deputy", ["第三十六条第七项"], { namesBody: true }),
  notExist: outcome("notHeld", "deputy", ["第三十六条第四项"]),
  notThisBody: outcome("notHeld", "deputy", ["第三十六条第五项"], { namesBody: true }),
  needsProcessing: outcome("needsProcessing", "deputy", ["第三十八条"]),
  unclear: outcome("unclear", "deputy", ["第三十条"]),
  petition: outcome("petition", "deputy", ["第三十九条第一款"], { namesBody: true }),
  duplicate: outcome("duplicate", "deputy", ["第三十六条第六项"]),
  publication: outcome("publication", "deputy", ["第三十九条第二款"], { namesBody: true }),
  excessive: outcome("excessive", "main", ["第三十五条"]),
  reissue: outcome("reissue", "deputy", ["第三十六条第六项"]),
  abandoned: outcome("notCorrected", "head", ["第三十条"], { isAutomatic: true }),
  feeUnpaid: outcome("feeUnpaid", "head", ["第四十二条"], { isAutomatic: true }),
  correctionOfRecord: outcome("otherwise", "deputy", ["第四十一条"]),
  withdrawn: outcome("otherwise", "head", [], { isAutomatic: true }),
} as const satisfies Record<string, OutcomeFacts>;

export type Outcome = keyof typeof outcomes;
export const outcomeKeys = Object.keys(outcomes) as [Outcome, ...Outcome[]];
export const outcomeFacts = (key: Outcome): OutcomeFacts => outcomes[key];
/** Outcomes that somebody writes a letter about. */
export const writtenOutcomes = outcomeKeys.filter((key) => !outcomeFacts(key).isAutomatic) as [
  Outcome,
  ...Outcome[],
];
export const rowOf = (key: Outcome): ReportRow => outcomes[key].row;

const levels: readonly ApprovalLevel[] = ["head", "deputy", "main"];
/** A reply that the drafter calls a major one goes to the main leader, whatever it is. */
export const levelOf = (key: Outcome, isMajor: boolean): ApprovalLevel =>
  isMajor ? "main" : outcomes[key].level;
/** Whoever stands higher may decide too. */
export const isEnough = (held: ApprovalLevel, asked: ApprovalLevel): boolean =>
  levels.indexOf(held) >= levels.indexOf(asked);

/** What the reply says; kept with the request and printed from it. */
export type Reply = {
  outcome: Outcome;
  /** The facts found and what is given or why not. */
  text: string;
  /** Further law beside the articles of the outcome. */
  basis: string;
  /** Which body to ask, or where it can be had. */
  body: string;
  isMajor: boolean;
};
