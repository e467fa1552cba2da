import "server-only";
import writeSheet from "write-excel-file/node";
import { listRepliesBetween } from "@/db/queries/hotline-lists";
import type { Viewer } from "@/domain/access";
import { addDays, dayOf, isDay } from "@/domain/calendar/day";
import { momentInField } from "@/domain/hotline/text";
import type { Download } from "@/server/download";
import { spoken } from "@/server/spoken";

/** The days asked for; what is no day becomes the last month up to today. */
export function spanOf(from: string | null, until: string | null): { from: string; until: string } {
  const today = dayOf(new Date());
  const last = until && isDay(until) ? until : today;
  return { from: from && isDay(from) ? from : addDays(last, -30), until: last };
}

const columns = [
  "hotlineNo",
  "orderClass",
  "office",
  "reply",
  "repliedAt",
  "contactedAt",
  "contactWay",
  "contactResult",
  "redo",
] as const;

/** Replies for entry back into the 12345 system, as text cells only, so that no cell is ever a formula. */
export async function repliesSheet(
  viewer: Viewer,
  asked: string | null,
  last: string | null,
): Promise<Download> {
  const { from, until } = spanOf(asked, last);
  const t = spoken("hotline");
  const rows = await listRepliesBetween(viewer, from, until);
  const moment = (at: Date | null) => (at ? momentInField(at).replace("T", " ") : "");
  const text = (value: string) => ({ value, type: String });
  const sheet = [
    columns.map((column) => ({ ...text(t(`export.heads.${column}`)), fontWeight: "bold" as const })),
    ...rows.map((row) =>
      [
        row.hotlineNo,
        t(`class.${row.orderClass}`),
        row.officeName,
        row.text,
        moment(row.repliedAt),
        moment(row.contactedAt),
        t(`contactWay.${row.contactWay}`),
        t(`contactResult.${row.contactResult}`),
        String(row.round),
      ].map(text),
    ),
  ];
  return {
    name: `${t("export.file")} ${from} ${until}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    body: () => writeSheet(sheet).toBuffer(),
  };
}
