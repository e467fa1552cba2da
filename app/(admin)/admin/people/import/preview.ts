import { getTranslations } from "next-intl/server";
import { maskedIdNumber, maskedPhone } from "@/domain/masking";
import type { ImportPreview } from "@/domain/people/import-told";
import { importColumns } from "@/domain/people/importing";
import { sentences } from "@/server/sentences";
import type { readImport } from "./read";

const shownRows = 200;

/** The list in words: its columns, its first rows with numbers masked, each fault as a sentence with row and column. */
export async function previewOf(list: Awaited<ReturnType<typeof readImport>>): Promise<ImportPreview> {
  const t = await getTranslations("people");
  const say = await sentences();
  const columns = importColumns[list.kind];
  const mask = (column: string, text: string) => {
    if (column === "phone") return maskedPhone(text);
    return column === "idNumber" ? maskedIdNumber(text) : text;
  };
  return {
    count: list.cells.length,
    heads: columns.map((column) => t(`importHeads.${column}`)),
    rows: list.cells.slice(0, shownRows).map((row) => ({
      line: row.line,
      cells: columns.map((column) => mask(column, row[column] ?? "")),
      isFaulty: list.faults.some(({ line }) => line === row.line),
    })),
    faults: list.faults.slice(0, shownRows).map(({ line, column, key, args }) => {
      const sentence = say(key, args);
      return column
        ? t("importFault", { line, column: t(`importHeads.${column}`), sentence })
        : t("importFaultRow", { line, sentence });
    }),
    faultCount: list.faults.length,
  };
}
