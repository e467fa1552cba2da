import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { publishedCorrections, publishedItem } from "@/db/queries/published-disclosure";
import { dayOf } from "@/domain/calendar/day";
import { templateOf } from "@/domain/disclosure/kinds";
import { yuan } from "@/domain/disclosure/rows";
import { absolute } from "@/server/absolute";
import { dayFormat } from "@/server/day-format";
import { renderPdf } from "@/server/pdf";
import { qrSvg } from "@/server/qr";
import { itemFacts } from "./item-facts";

/** An A3 sheet for the village's notice wall; null unless the item is on the board now. Names as masked as on the page. */
export async function disclosurePaper(
  villageId: string,
  id: string,
): Promise<{ pdf: Buffer; title: string } | null> {
  const item = await publishedItem(villageId, id);
  if (!item || item.state === "withdrawn") return null;
  const t = await getTranslations("disclosure.public");
  const { long } = await dayFormat();
  const address = absolute(`/villages/${item.villageId}/items/${item.id}`);
  const [corrected] = (await publishedCorrections(item)).slice(-1);
  const columns = ["name", "group", ...(templateOf(item.kind).list ?? [])] as const;
  const cell = (row: (typeof item.rows)[number], column: (typeof columns)[number]): string => {
    if (column !== "amount") return row[column];
    return row.amount === null ? "" : yuan(row.amount);
  };
  const { aggregate } = item;
  const total = () => {
    if (!aggregate) return "";
    if (aggregate.amount === null) return t("totalNoAmount", { count: aggregate.count });
    return t("total", { count: aggregate.count, amount: yuan(aggregate.amount) });
  };
  const data = {
    language: (await getLocale()).slice(0, 2),
    publisher: t("boardOf", { village: item.villageName }),
    title: item.title,
    note: corrected
      ? t("correctedOn", { day: long(dayOf(corrected.publishedAt)), text: corrected.correction })
      : "",
    facts: await itemFacts(item),
    body: item.body,
    columns: item.rows.length > 0 ? columns.map((column) => t(`listColumns.${column}`)) : [],
    rows: item.rows.map((row) => columns.map((column) => cell(row, column))),
    total: total(),
    masked: item.rows.length > 0 ? t("masked") : "",
    address,
    scan: t("scan"),
    qr: qrSvg(address),
  };
  return { pdf: await renderPdf("board", data, item.changedAt), title: item.title };
}
