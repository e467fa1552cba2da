import "server-only";
import { getLocale } from "next-intl/server";
import type { Day } from "@/domain/calendar/day";

/**
 * How days are written for this reader: `long` 2026年11月23日, `short` 11月23日周一 (lists of days), `moment` an instant in
 * Shanghai to the minute, `month` 2026年11月, `second` to the second, as short as a table needs it.
 */
export async function dayFormat() {
  const locale = (await getLocale()) === "en" ? "en-GB" : "zh-CN";
  const long = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const short = new Intl.DateTimeFormat(locale, {
    month: "long",
    day: "numeric",
    weekday: "short",
    timeZone: "UTC",
  });
  const month = new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" });
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Asia/Shanghai",
  });
  const second = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "medium",
    timeZone: "Asia/Shanghai",
  });
  const at = (day: Day) => new Date(`${day}T00:00:00Z`);
  return {
    long: (day: Day) => long.format(at(day)),
    short: (day: Day) => short.format(at(day)),
    /** `2026-11` */
    month: (of: string) => month.format(at(`${of}-01`)),
    moment: (instant: Date) => moment.format(instant),
    second: (instant: Date) => second.format(instant),
  };
}
