import "server-only";
import { getTranslations } from "next-intl/server";
import type { Day } from "@/domain/calendar/day";
import { type BoardLight, lightOf } from "@/domain/disclosure/lights";
import { periodName } from "@/domain/disclosure/periods";
import { publishedCalendar } from "@/server/calendar";
import { dayFormat } from "@/server/day-format";

/** How periods are told: 2026年第三季度, 2025年度, or from day to day. */
export async function periodTeller(): Promise<(from: Day | null, to: Day | null) => string> {
  const t = await getTranslations("disclosure.period");
  const { long } = await dayFormat();
  return (from, to) => {
    if (!from || !to) return "";
    if (from === to) return long(from);
    const { key, year, quarter } = periodName({ from, to });
    if (key === "year") return t("year", { year });
    if (key === "quarter") return t("quarter", { year, quarter: String(quarter) });
    return t("days", { from: long(from), to: long(to) });
  };
}

/** Light and word of a village's board, or of one item that is due; nothing due is up to date. */
export async function lightTeller(
  of: "lights" | "itemLights" = "lights",
  now = new Date(),
): Promise<(dueOn: Day | null) => { colour: BoardLight; word: string }> {
  const calendar = await publishedCalendar();
  const t = await getTranslations(`disclosure.${of}`);
  return (dueOn) => {
    const colour = dueOn ? lightOf(dueOn, now, calendar) : "normal";
    return { colour, word: t(colour) };
  };
}
