import { addDays, addMonths, type Day } from "../calendar/day";
import type { Frequency } from "./kinds";

export type Period = { readonly from: Day; readonly to: Day };

const startOf = (day: Day, months: 3 | 12): Day => {
  const month = months === 12 ? 1 : Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
};

/**
 * The last period that is over on a day; null for what does not come back by itself. Quarterly on 2026-11-25 →
 * 2026-07-01…2026-09-30; on 2026-10-01 the same; yearly → 2025-01-01…2025-12-31.
 */
export function lastPeriod(frequency: Frequency, on: Day): Period | null {
  if (frequency !== "quarterly" && frequency !== "yearly") return null;
  const months = frequency === "yearly" ? 12 : 3;
  const next = startOf(on, months);
  return { from: addMonths(next, -months), to: addDays(next, -1) };
}

/** The period before: 2026-07-01…2026-09-30 → 2026-04-01…2026-06-30. */
export function periodBefore({ from, to }: Period): Period {
  const months =
    to.slice(0, 4) === from.slice(0, 4) && from.endsWith("01-01") && to.endsWith("12-31") ? 12 : 3;
  return { from: addMonths(from, -months), to: addDays(from, -1) };
}

/** How a period is called: a whole quarter or year has a name, anything else its days. */
export function periodName({ from, to }: Period): {
  key: "quarter" | "year" | "days";
  year: string;
  quarter: number;
} {
  const year = from.slice(0, 4);
  const quarter = Math.floor((Number(from.slice(5, 7)) - 1) / 3) + 1;
  if (from === `${year}-01-01` && to === `${year}-12-31`) return { key: "year", year, quarter };
  if (from === startOf(from, 3) && to === addDays(addMonths(from, 3), -1))
    return { key: "quarter", year, quarter };
  return { key: "days", year, quarter };
}
