import "server-only";
import writeSheets from "write-excel-file/node";
import type { Download } from "@/server/download";
import { spoken } from "@/server/spoken";

type Cell = string | number;

/** Tables as an XLSX file, one sheet for each; a number stays a number. */
export function workbook(year: string, tables: readonly (readonly (readonly Cell[])[])[]): Download {
  const say = spoken("information");
  const sheets = tables.map((rows, at) => ({
    sheet: ["表二", "表三", "表四"][at] ?? `${at + 1}`,
    data: rows.map((row) =>
      row.map((value) => ({ value, type: typeof value === "number" ? Number : String })),
    ),
    columns: [{ width: 48 }],
  }));
  return {
    name: `${say("report.titleOf", { year })}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    body: async () => (await writeSheets(sheets as never)).toBuffer(),
  };
}
