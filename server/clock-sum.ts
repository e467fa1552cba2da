import "server-only";
import { getTranslations } from "next-intl/server";
import type { Reckoning, SumLine } from "@/domain/clocks/kinds";
import { reckonStored, type StoredClock } from "@/domain/clocks/stored";
import type { SumRow, SumTold } from "@/domain/clocks/told";
import { publishedCalendar } from "@/server/calendar";
import { dayFormat } from "@/server/day-format";

/** The sum of a stored clock, ready for `<ClockSum>`. */
export const sumOf = async (clock: StoredClock): Promise<SumTold> =>
  tellSum(reckonStored(clock, await publishedCalendar()));

/** Puts a reckoning into the reader's words, line by line. */
export async function tellSum({ lines, provisional }: Reckoning): Promise<SumTold> {
  const t = await getTranslations("clocks");
  const { long, short } = await dayFormat();

  const what = ({ kind, unit, label, granted }: SumLine): string => {
    switch (kind) {
      case "counted":
        return t(`sum.counted${unit === "hours" ? "Hours" : unit === "months" ? "Months" : unit}`);
      case "extension":
        return t("sum.extension", { amount: t(`unit.${unit}`, { amount: granted }), label });
      case "rolled":
        return t("sum.rolled", { label: label || t("sum.restDays") });
      default:
        return t(`sum.${kind}`, { label });
    }
  };
  /** The mark stands where the unsure days begin and at the end, not on every line between. */
  const marks = ({ kind }: SumLine, at: number) => kind === "due" || !lines[at - 1]?.provisional;
  const row = (line: SumLine, at: number): SumRow => ({
    key: `${at}`,
    from: line.kind === "due" ? long(line.from) : short(line.from),
    until: line.from === line.to ? undefined : t("sum.until", { day: short(line.to) }),
    what: what(line),
    counted: line.counted ? String(line.counted) : "",
    total: line.counted || line.kind === "due" ? String(line.total) : "",
    isCounted: line.counted > 0 || line.kind === "due",
    provisional: line.provisional && marks(line, at) ? t("due.provisional") : undefined,
  });

  const due = lines.findIndex(({ kind }) => kind === "due");
  const rows = lines.map(row);
  return {
    caption: t("sum.caption"),
    words: {
      day: t("sum.day"),
      what: t("sum.what"),
      counted: t("sum.countedHead"),
      total: t("sum.total"),
    },
    rows: rows.filter((_, at) => at !== due),
    due: rows[due],
    hint: provisional ? t("due.provisionalHint") : undefined,
  };
}
