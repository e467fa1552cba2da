import { maskedName } from "../masking";

/** One line of a list of persons: 惠农补贴, 社会救助, 宅基地. */
export type ListRow = {
  name: string;
  /** 村民小组 */
  group: string;
  /** Item or reason class, e.g. 耕地地力保护补贴. Never an illness or a grade of disability (public.md §8.2). */
  what: string;
  /** With its unit: 3.2 亩, 2 人. */
  quantity: string;
  /** In fen, so that sums are exact. */
  amount: number | null;
};

/** What stays when the names are gone. */
export type Aggregate = { count: number; amount: number | null };

/** 5 lines, 1 200.00 yuan in all; without any amount there is no sum. */
export function aggregateOf(rows: readonly ListRow[]): Aggregate {
  const amounts = rows.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return {
    count: rows.length,
    amount: amounts.length === 0 ? null : amounts.reduce((sum, one) => sum + one, 0),
  };
}

/** The only form in which a list leaves the village's own desk: page, paper and table alike (public.md §8.2). */
export const maskedRows = (rows: readonly ListRow[]): ListRow[] =>
  rows.map((row) => ({ ...row, name: maskedName(row.name) }));

/** 123450 → `1,234.50`. */
export function yuan(fen: number): string {
  const whole = Math.floor(Math.abs(fen) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
  return `${fen < 0 ? "-" : ""}${whole}.${String(Math.abs(fen) % 100).padStart(2, "0")}`;
}

/** `1,234.5`, `￥1234.50元` → 123450; undefined when it is no amount. */
export function fenOf(text: string): number | undefined {
  const plain = text.replace(/[\s,，￥¥元]/g, "");
  const [, sign = "", whole = "", part = ""] = /^(-?)(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  if (whole === "") return undefined;
  return (sign ? -1 : 1) * (Number(whole) * 100 + Number(part.padEnd(2, "0")));
}

export const mostRows = 2_000;
const longest = { name: 30, group: 20, what: 60, quantity: 20 } as const;

export type RowFault = { line: number; fault: "name" | "amount" | "long" | "number" };

/** Twelve digits and more together are an ID, a card or an account: such numbers have no place in a list. */
const longNumber = /\d(?:[ -]?\d){10,}/;

/** Cells in the order name, group, what, quantity, amount; an empty line is left out. */
export function rowOf(cells: readonly string[], line: number): ListRow | RowFault | null {
  const [name = "", group = "", what = "", quantity = "", amount = ""] = cells.map((cell) => cell.trim());
  if ([name, group, what, quantity, amount].every((cell) => cell === "")) return null;
  if (name === "") return { line, fault: "name" };
  const texts = { name, group, what, quantity };
  const isLong = (Object.keys(longest) as (keyof typeof longest)[]).some(
    (key) => [...texts[key]].length > longest[key],
  );
  if (isLong) return { line, fault: "long" };
  if (Object.values(texts).some((text) => longNumber.test(text))) return { line, fault: "number" };
  const fen = amount === "" ? null : fenOf(amount);
  if (fen === undefined) return { line, fault: "amount" };
  return { ...texts, amount: fen };
}

/** Words by which the columns of a table are known, in whatever order the village has them. */
const heads: Record<keyof ListRow, RegExp> = {
  name: /姓名|户主|申请人|name/i,
  group: /组|group/i,
  what: /事项|项目|类别|类型|原因|what|item/i,
  quantity: /面积|数量|人数|quantity|area/i,
  amount: /金额|元|amount/i,
};
const order = ["name", "group", "what", "quantity", "amount"] as const;

/** Rows of a table with a line of heads; columns that are not asked for (身份证号, 卡号) are left behind unread. */
export function readList(
  table: readonly (readonly string[])[],
): { rows: ListRow[]; faults: RowFault[] } | null {
  const at = table.findIndex((cells) => cells.some((cell) => heads.name.test(cell)));
  if (at < 0) return null;
  const head = table[at] ?? [];
  const places = order.map((column) => head.findIndex((cell) => heads[column].test(cell)));
  const read = table.slice(at + 1, at + 1 + mostRows).map((cells, index) =>
    rowOf(
      places.map((place) => (place < 0 ? "" : (cells[place] ?? ""))),
      at + index + 2,
    ),
  );
  return {
    rows: read.filter((row): row is ListRow => row !== null && !("fault" in row)),
    faults: read.filter((row): row is RowFault => row !== null && "fault" in row),
  };
}
