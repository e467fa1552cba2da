import "server-only";
import { getTranslations } from "next-intl/server";
import { listKnownNumbers } from "@/db/queries/hotline";
import { publishedVillages } from "@/db/queries/villages";
import type { Viewer } from "@/domain/access";
import {
  type OrderCells,
  type OrderColumn,
  type OrderWords,
  orderColumns,
  type ReadOrders,
  readOrders,
} from "@/domain/hotline/importing";
import { orderClasses, orderLevels } from "@/domain/hotline/kinds";
import { plainHotlineNo } from "@/domain/hotline/text";
import { maskedName, maskedPhone } from "@/domain/masking";
import type { ImportPreview } from "@/domain/people/import-told";
import { languages, messages } from "@/messages";
import { sentences } from "@/server/sentences";
import { tableRows } from "@/server/table";

const inEvery = <Key extends string>(keys: readonly Key[], list: "columns" | "class" | "level") =>
  new Map(
    keys.flatMap((key) =>
      languages.map((language) => {
        const said: Record<string, string> = messages[language].hotline[list];
        return [(said[key] ?? key).toLowerCase(), key] as const;
      }),
    ),
  );
const words: Omit<OrderWords, "villages"> = {
  heads: inEvery(orderColumns, "columns"),
  classes: inEvery(orderClasses, "class"),
  levels: inEvery(orderLevels, "level"),
};

/** The orders of a sheet, read anew at the preview and at the confirmation. */
export async function readOrderSheet(viewer: Viewer, text: string): Promise<ReadOrders> {
  const table = tableRows(text);
  const villages = new Map((await publishedVillages()).map(({ id, name }) => [name, id]));
  const numbers = table.slice(1, 600).flatMap((row) => row.map(plainHotlineNo));
  const known = await listKnownNumbers(
    viewer,
    [...new Set(numbers)].filter((number) => /^[A-Z0-9-]{4,40}$/.test(number)),
  );
  return readOrders(table, { ...words, villages }, known);
}

const shownRows = 200;

/** What was read, in words: callers masked, content shortened, each fault and each known number as a sentence. */
export async function orderPreview({ cells, orders, faults, known }: ReadOrders): Promise<ImportPreview> {
  const t = await getTranslations("hotline");
  const say = await sentences();
  const faulty = new Set(faults.map(({ line }) => line));
  const cell = (row: OrderCells, column: OrderColumn): string => {
    const text = row[column] ?? "";
    if (column === "callerName") return text && maskedName(text);
    if (column === "callerPhone") return text && maskedPhone(text);
    if (column === "place") return text && "****";
    return column === "content" && text.length > 40 ? `${text.slice(0, 40)}…` : text;
  };
  const passed = known.map(({ line, hotlineNo = "" }) => t("import.known", { line, number: hotlineNo }));
  return {
    count: orders.length,
    heads: orderColumns.map((column) => t(`columns.${column}`)),
    rows: cells.slice(0, shownRows).map((row) => ({
      line: row.line,
      cells: orderColumns.map((column) => cell(row, column)),
      isFaulty: faulty.has(row.line),
    })),
    faults: [
      ...faults.slice(0, shownRows).map(({ line, column, key, args }) => {
        const sentence = say(key, args);
        return column
          ? t("import.faultAt", { line, column: t(`columns.${column}`), sentence })
          : t("import.faultRow", { line, sentence });
      }),
      ...passed.slice(0, shownRows),
    ],
    faultCount: faults.length,
  };
}
