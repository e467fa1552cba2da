import type { Limit } from "../clocks/kinds";

/** 咨询 求助 投诉 举报 建议 表扬 (国办发〔2020〕53号; public.md §5). */
export const orderClasses = ["consultation", "help", "complaint", "report", "suggestion", "praise"] as const;
export type OrderClass = (typeof orderClasses)[number];
export const orderLevels = ["normal", "urgent"] as const;
export type OrderLevel = (typeof orderLevels)[number];

/** How the caller was told: on the phone, in person, in writing, by SMS. */
export const contactWays = ["phone", "visit", "written", "sms"] as const;
export type ContactWay = (typeof contactWays)[number];
/** What came of it. `unreachable` must say how often it was tried. */
export const contactResults = ["accepts", "understands", "disagrees", "unreachable"] as const;
export type ContactResult = (typeof contactResults)[number];

/** Rows of the table of limits: one for each class, one for emergencies, one for what is done again. */
export const limitKeys = [...orderClasses, "urgent", "redo"] as const;
export type LimitKey = (typeof limitKeys)[number];

/**
 * Limits of a township that has set none of its own (public.md §5 C: usual practice, certainty M; local, to be replaced by
 * what the county's hotline says). Example: a complaint has 5 working days, an emergency 2 hours.
 */
export const usualLimits: Record<LimitKey, Limit> = {
  consultation: { amount: 2, unit: "WD" },
  help: { amount: 5, unit: "WD" },
  complaint: { amount: 5, unit: "WD" },
  report: { amount: 10, unit: "WD" },
  suggestion: { amount: 10, unit: "WD" },
  praise: { amount: 5, unit: "WD" },
  urgent: { amount: 2, unit: "hours" },
  redo: { amount: 5, unit: "WD" },
};

/** The unit in which a row is kept: hours for emergencies, working days for all others. */
export const unitOf = (key: LimitKey): "hours" | "WD" => (key === "urgent" ? "hours" : "WD");
/** The longest limit a township may set: three days in hours, 30 working days otherwise. */
export const mostOf = (key: LimitKey): number => (key === "urgent" ? 72 : 30);

type Asked = { orderClass: OrderClass; level: OrderLevel; given: Limit | null; limits: Limits };
export type Limits = Readonly<Record<LimitKey, Limit>>;

/**
 * How long the reply may take: what the order itself says comes first, then the row for emergencies, then the class.
 * Example: an urgent complaint without a limit of its own has 2 hours, with "4小时" on the order it has 4.
 */
export const replyLimit = ({ orderClass, level, given, limits }: Asked): Limit =>
  given ?? limits[level === "urgent" ? "urgent" : orderClass];
