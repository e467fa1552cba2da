import { addDays, type Day } from "../calendar/day";

/** How often a village publishes: at least quarterly, monthly where there is much business (村民委员会组织法 2018 第三十条). */
export const frequencies = ["quarterly", "monthly"] as const;
export type Frequency = (typeof frequencies)[number];

/** The row of the deadline table that runs from the end of a period (public.md §11). */
export const clockOf = (frequency: Frequency): "village.finance" | "village.financeBusy" =>
  frequency === "monthly" ? "village.financeBusy" : "village.finance";

/** A month `2026-09` or a quarter `2026-q3`; `endOn` is its last day. */
export type Period = {
  key: string;
  frequency: Frequency;
  year: number;
  number: number;
  startOn: Day;
  endOn: Day;
};

const two = (number: number): string => String(number).padStart(2, "0");
const monthsIn = (frequency: Frequency): number => (frequency === "monthly" ? 1 : 3);

function periodAt(frequency: Frequency, year: number, number: number): Period {
  const months = monthsIn(frequency);
  const first = (number - 1) * months + 1;
  const next = first + months > 12 ? `${year + 1}-01-01` : `${year}-${two(first + months)}-01`;
  const key = frequency === "monthly" ? `${year}-${two(number)}` : `${year}-q${number}`;
  return { key, frequency, year, number, startOn: `${year}-${two(first)}-01`, endOn: addDays(next, -1) };
}

/** The period a key names, `null` for anything else: `2026-q5`, `2026-13`, `26-q1`. */
export function periodOf(key: string): Period | null {
  const [, year, quarter, month] = /^(20\d{2})-(?:q([1-4])|(0[1-9]|1[0-2]))$/.exec(key) ?? [];
  if (!year) return null;
  return quarter
    ? periodAt("quarterly", Number(year), Number(quarter))
    : periodAt("monthly", Number(year), Number(month));
}

/** The period in which a day lies: 2026-11-23 quarterly → 2026-q4. */
export function periodWith(day: Day, frequency: Frequency): Period {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return periodAt(frequency, year, Math.ceil(month / monthsIn(frequency)));
}

/** The last periods that are over on a day, oldest first: 2026-11-23, quarterly, 2 → 2026-q2, 2026-q3. */
export function periodsOver(today: Day, frequency: Frequency, count: number): Period[] {
  const found: Period[] = [];
  let at = periodWith(today, frequency);
  while (found.length < count) {
    at = periodWith(addDays(at.startOn, -1), frequency);
    found.unshift(at);
  }
  return found;
}
