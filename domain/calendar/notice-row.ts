import type { NoticeSpan } from "./changes";

const natures = {
  off: /^(休|放假|假|休息|节假日|off|holiday|false|否)$/i,
  work: /^(班|上班|调休上班|补班|调休|工作日|work|workday|true|是)$/i,
  plain: /^(平|平日|照常|恢复|plain)$/i,
} as const;
const day = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/g;

/**
 * One row of a table: a day or a span of days, off or at work, the holiday's name, in any order, divided by commas, tabs,
 * semicolons or blanks. Example: `2026-10-01～2026-10-07 休 国庆节`.
 */
export function rowChanges(line: string): NoticeSpan[] {
  const days = [...line.matchAll(day)].map(([, year, month, date]) => `${year}-${two(month)}-${two(date)}`);
  const [from, to = from] = days;
  if (!from || !to || days.length > 2) return [];
  const words = line
    .replace(day, " ")
    .split(/[\s,，;；"~～—－至到|]+/)
    .filter((word) => word !== "" && word !== "-");
  const nature = (Object.keys(natures) as (keyof typeof natures)[]).find((key) =>
    words.some((word) => natures[key].test(word)),
  );
  const name = words.find((word) => !Object.values(natures).some((known) => known.test(word))) ?? "";
  return [{ from, to, nature: nature ?? null, name, weekdays: [] }];
}

const two = (text = ""): string => text.padStart(2, "0");
