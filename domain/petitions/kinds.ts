/** 信访形式 (信访工作条例 第十七条), as the case row keeps them: `web` is 信息网络, `window` a visit taken at the counter. */
export const petitionChannels = ["web", "letter", "phone", "fax", "visit", "window"] as const;
/** What staff may enter; online ones come from the villager. Spoken ones are recorded faithfully (第十九条). */
export const takenChannels = ["visit", "window", "phone", "letter", "fax"] as const;
export const spokenChannels: readonly string[] = ["visit", "window", "phone"];

/** 建议意见类, 检举控告类, 申诉求决类 (第二十九至三十一条). */
export const categories = ["suggestion", "accusation", "appeal"] as const;
export type Category = (typeof categories)[number];
/** What a registrar chooses in the open; an accusation goes its own sealed way. */
export const openCategories = ["suggestion", "appeal"] as const;

/** The six ways of an appeal, in the order of 第三十一条. Only the last is handled by petition procedure in 60 days. */
export const appealRoutes = [
  "litigation",
  "arbitration",
  "partyAppeal",
  "administrative",
  "dutyPerformance",
  "petitionProcedure",
] as const;
export type AppealRoute = (typeof appealRoutes)[number];
/** Routes that lead away from the petition: the petitioner is shown the lawful way (第三十一条第一至四项). */
export const otherRoutes: readonly AppealRoute[] = [
  "litigation",
  "arbitration",
  "partyAppeal",
  "administrative",
];

/** How much of the petitioner is known, and to whom (public.md §1.6). */
export const anonymities = ["realName", "hiddenFromHandler", "anonymous"] as const;
export type Anonymity = (typeof anonymities)[number];

export const petitionerTypes = ["person", "organisation"] as const;

/** 处理结果: of an appeal 第三十二条, of a suggestion 第二十九条. */
export const appealOutcomes = ["supported", "explained", "notSupported"] as const;
export const suggestionOutcomes = ["adopted", "partlyAdopted", "notAdopted"] as const;
export const agreedOutcomes = ["mediated", "settled"] as const;
export type Outcome =
  | (typeof appealOutcomes)[number]
  | (typeof suggestionOutcomes)[number]
  | (typeof agreedOutcomes)[number];
/** What was granted must be carried out, and that is written down (第三十二条). */
export const grantedOutcomes: readonly Outcome[] = [
  "supported",
  "adopted",
  "partlyAdopted",
  "mediated",
  "settled",
];

/** 回避 (第二十八条): why somebody of the staff may neither receive nor open it. */
export const recusalKinds = ["named", "complained", "ownHead", "kin", "interest"] as const;
export type RecusalKind = (typeof recusalKinds)[number];

/** Why an identity was opened, in the general terms the petitioner reads. */
export const whyClasses = ["contact", "verify", "serve", "register"] as const;

export const reviewResults = ["upheld", "changed", "revoked"] as const;
export type ReviewResult = (typeof reviewResults)[number];

/** Records beside the course: 听证, 调解, 走访核查, 执行. */
export const recordKinds = ["hearing", "mediation", "visit", "execution"] as const;

/** At most five speak for a group (第二十条). */
export const mostRepresentatives = 5;
/** Most days an extension may bring (第三十四条). */
export const mostExtensionDays = 30;
