import { getTranslations } from "next-intl/server";
import type { ReportRowTold } from "@/components/information/report-table";
import { applicantTypes } from "@/domain/information/kinds";
import { reportParts, reportRows } from "@/domain/information/outcomes";
import {
  disputeColumns,
  disputeRows,
  type Numbers,
  ownColumns,
  ownRows,
  type ReportLine,
  type ReportTable,
} from "@/domain/information/report";

const columns = [...applicantTypes, "total"] as const;
const cellsOf = (line: ReportLine): number[] => columns.map((column) => line[column]);

/** Table 三 in the order and words of the form. */
export async function requestRows(table: ReportTable) {
  const t = await getTranslations("information.report");
  const single = new Set(["granted", "partly"]);
  const results = reportParts.flatMap((part): ReportRowTold[] => {
    const rows = reportRows.filter((row) => row.part === part);
    const lines = rows.map(({ key }) => ({
      key,
      name: t(`rows.${key}`),
      cells: cellsOf(table.results[key]),
    }));
    if (single.has(part)) return lines.map((line) => ({ ...line, name: t(`parts.${part}`) }));
    return [{ key: `part-${part}`, name: t(`parts.${part}`), isPart: true, cells: [] }, ...lines];
  });
  const line = (key: "received" | "carriedOver" | "ended" | "carriedForward"): ReportRowTold => ({
    key,
    name: t(key),
    isTotal: true,
    cells: cellsOf(table[key]),
  });
  return {
    columns: columns.map((column) => t(`columns.${column}`)),
    rows: [line("received"), line("carriedOver"), ...results, line("ended"), line("carriedForward")],
  };
}

/** Table 四 with its sums. */
export async function disputeTable(numbers: Numbers) {
  const t = await getTranslations("information.report");
  return {
    columns: [...disputeColumns, "total" as const].map((column) => t(`disputeColumns.${column}`)),
    rows: disputeRows.map((row): ReportRowTold => {
      const cells = disputeColumns.map((column) => numbers[`${row}.${column}`] ?? 0);
      return { key: row, name: t(`disputes.${row}`), cells: [...cells, cells.reduce((a, b) => a + b, 0)] };
    }),
  };
}

/** Table 二, one line for each number. */
export async function ownTable(numbers: Numbers): Promise<[string, number][]> {
  const t = await getTranslations("information.report");
  return ownRows.flatMap((row) =>
    (ownColumns[row] ?? []).map((column): [string, number] => [
      `${t(`own.${row}`)}　${t(`ownColumns.${column}` as "ownColumns.made")}`,
      numbers[`${row}.${column}`] ?? 0,
    ]),
  );
}
