/** The eight classes in which a village's finances are published, line by line (农经发〔2011〕13号; public.md §3.3). */
export const accountClasses = [
  "plan",
  "income",
  "expense",
  "assets",
  "resources",
  "debts",
  "distribution",
  "other",
] as const;
export type AccountClass = (typeof accountClasses)[number];

/**
 * Classes whose lines move the cash balance. The others state something: what is planned, what the village owns, who owes
 * whom; their two columns read "more" and "less" and leave the balance as it is.
 */
const cash: readonly AccountClass[] = ["income", "expense", "distribution", "other"];
export const movesCash = (accountClass: AccountClass): boolean => cash.includes(accountClass);

/** Which of the two amounts a line of a class may have: income comes in, expense and distribution go out. */
export function mayHave(accountClass: AccountClass, side: "income" | "expense"): boolean {
  if (accountClass === "income") return side === "income";
  if (accountClass === "expense" || accountClass === "distribution") return side === "expense";
  return true;
}

/** Matters that are published by themselves, besides the period's accounts (农经发〔2011〕13号; public.md §3.3). */
export const specialKinds = ["expropriation", "lease", "sale", "investment", "tender", "levy"] as const;
export type SpecialKind = (typeof specialKinds)[number];

/** Who publishes: since 2025 the economic cooperative is an entity of its own beside the village committee. */
export const publisherKinds = ["villageCommittee", "villageEconomicOrg", "villageGroup"] as const;
export type PublisherKind = (typeof publisherKinds)[number];
