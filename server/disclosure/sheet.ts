import "server-only";
import { getTranslations } from "next-intl/server";
import writeSheet from "write-excel-file/node";
import { publishedItem } from "@/db/queries/published-disclosure";
import { templateOf } from "@/domain/disclosure/kinds";

const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The list of an item as a workbook: what the page shows, names masked; null when there is no list (any more). */
export async function disclosureSheet(villageId: string, id: string) {
  const item = await publishedItem(villageId, id);
  if (!item || item.rows.length === 0) return null;
  const t = await getTranslations("disclosure.public");
  const columns = ["name", "group", ...(templateOf(item.kind).list ?? [])] as const;
  const head = columns.map((column) => ({
    value: t(`listColumns.${column}`),
    type: String,
    fontWeight: "bold" as const,
  }));
  const rows = item.rows.map((row) =>
    columns.map((column) => {
      // Text stays text, so that no cell of a village can become a formula on somebody's desk.
      if (column !== "amount") return { value: row[column], type: String };
      return row.amount === null ? null : { value: row.amount / 100, type: Number, format: "#,##0.00" };
    }),
  );
  const body = await writeSheet([head, ...rows], {
    columns: columns.map(() => ({ width: 18 })),
  }).toBuffer();
  return { body, type, name: `${item.title}.xlsx` };
}
