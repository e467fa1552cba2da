import type { Outcome } from "@/domain/outcome";
import { type Box, onPage } from "@/domain/redaction/boxes";
import type { RedactionReason } from "@/domain/redaction/reasons";

/** A box as it stands in the form: text, as it may be half typed. `key` stays while the list changes around it. */
export type Row = Record<"key" | "page" | "x" | "y" | "width" | "height" | "reason" | "note", string>;
export const columns = ["page", "x", "y", "width", "height", "reason", "note"] as const;

let made = 0;
const newKey = () => {
  made += 1;
  return `row${made}`;
};

export const rowOf = (box: Box): Row => ({
  key: newKey(),
  page: String(box.page),
  x: String(box.x),
  y: String(box.y),
  width: String(box.width),
  height: String(box.height),
  reason: box.reason,
  note: box.note,
});

export const blankRow = (key: string): Row => ({
  ...{ key, page: "", x: "", y: "", width: "", height: "", reason: "personalPrivacy", note: "" },
});

/** What was typed when the form came back with errors; nothing typed is lost. */
export function typedRows(values: Outcome["values"]): Row[] | null {
  if (!values || !Array.isArray(values.page)) return null;
  const cell = (column: (typeof columns)[number], at: number) => {
    const list = values[column];
    return (Array.isArray(list) ? list[at] : undefined) ?? "";
  };
  return values.page.map((_, at) => ({
    ...(Object.fromEntries(columns.map((column) => [column, cell(column, at)])) as Omit<Row, "key">),
    key: newKey(),
  }));
}

/** Where a row is drawn; null while its numbers are not whole. */
export function boxOf(row: Row): Box | null {
  const [page, x, y, width, height] = [row.page, row.x, row.y, row.width, row.height].map((text) =>
    text.trim() === "" ? Number.NaN : Number(text),
  ) as [number, number, number, number, number];
  if (![page, x, y, width, height].every(Number.isFinite)) return null;
  return onPage({ page, x, y, width, height, reason: row.reason as RedactionReason, note: row.note });
}

/** The row with its place written anew; reason and note stay as typed. */
export const moved = (row: Row, { x, y, width, height }: Pick<Box, "x" | "y" | "width" | "height">): Row => ({
  ...row,
  x: String(x),
  y: String(y),
  width: String(width),
  height: String(height),
});
