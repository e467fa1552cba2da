import { addDays, type Day, yearOf } from "./day";

/**
 * The lunar and solar-term holidays by Gregorian day: first day of the first lunar month, 清明, 端午, 中秋.
 * Made once with the lunar tables of npm chinese-days 1.5.7; tests/clocks/calendar.test.ts compares them again.
 */
const movable: Readonly<Record<number, readonly [springFestival: string, string, string, string]>> = {
  2027: ["02-06", "04-05", "06-09", "09-15"],
  2028: ["01-26", "04-04", "05-28", "10-03"],
  2029: ["02-13", "04-04", "06-16", "09-22"],
  2030: ["02-03", "04-05", "06-05", "09-12"],
  2031: ["01-23", "04-05", "06-24", "10-01"],
  2032: ["02-11", "04-04", "06-12", "09-19"],
};

const fixed: Readonly<Record<string, string>> = {
  "01-01": "元旦",
  "05-01": "劳动节",
  "05-02": "劳动节",
  "10-01": "国庆节",
  "10-02": "国庆节",
  "10-03": "国庆节",
};

/**
 * The holiday the law itself fixes for a day, without the swaps and bridges of a year's notice (全国年节及纪念日放假办法,
 * as amended 2024, art. 2): 元旦 1, 春节 4 (除夕 to 初三), 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆节 3 days.
 * Used only for years whose notice is not in yet. Example: 2027-02-05 → 春节; 2027-02-10 → null.
 */
export function statutoryHoliday(day: Day): string | null {
  const year = yearOf(day);
  const [spring, pureBrightness, dragonBoat, midAutumn] = (movable[year] ?? []).map((md) => `${year}-${md}`);
  if (spring && day >= addDays(spring, -1) && day <= addDays(spring, 2)) return "春节";
  if (day === pureBrightness) return "清明节";
  if (day === dragonBoat) return "端午节";
  return fixed[day.slice(5)] ?? (day === midAutumn ? "中秋节" : null);
}
