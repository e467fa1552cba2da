import { OrderInput } from "./input";
import type { OrderClass, OrderLevel } from "./kinds";
import { plainHotlineNo } from "./text";

/** Reading work orders from a table (XLSX or CSV): every fault named by row and column, nothing guessed. */
export const orderColumns = [
  "hotlineNo",
  "title",
  "orderClass",
  "level",
  "dispatchedAt",
  "callerName",
  "callerPhone",
  "village",
  "place",
  "content",
  "givenLimit",
] as const;
export type OrderColumn = (typeof orderColumns)[number];
export const neededColumns: readonly OrderColumn[] = [
  "hotlineNo",
  "title",
  "orderClass",
  "dispatchedAt",
  "content",
];

/** `line` counts as the sheet does, the heads are line 1. `column` is null when the whole row is meant. */
export type OrderFault = {
  line: number;
  column: OrderColumn | null;
  key: string;
  args?: Record<string, string | number>;
};
export type OrderCells = { line: number } & Partial<Record<OrderColumn, string>>;
/** Names of heads, classes and levels in every language, in small letters; villages by name. */
export type OrderWords = {
  heads: ReadonlyMap<string, OrderColumn>;
  classes: ReadonlyMap<string, OrderClass>;
  levels: ReadonlyMap<string, OrderLevel>;
  villages: ReadonlyMap<string, string>;
};
export type ReadOrders = {
  cells: OrderCells[];
  orders: (OrderInput & { line: number })[];
  faults: OrderFault[];
  /** Rows whose number is in already, here or further up the sheet: passed over, told, no fault. */
  known: OrderCells[];
};

export const mostOrders = 500;
const fault = (key: string) => `hotline.faults.${key}`;

/** The rows by the names of the first line; empty lines are passed over, an unknown head is a fault. */
function cellsOf(
  table: readonly (readonly string[])[],
  heads: OrderWords["heads"],
): { rows: OrderCells[]; faults: OrderFault[] } {
  const [first = [], ...rest] = table;
  const names = first.map((name) => name.trim());
  const columns = names.map((name) => heads.get(name.toLowerCase()) ?? null);
  const faults: OrderFault[] = names.flatMap((name, at) =>
    name !== "" && columns[at] === null
      ? [{ line: 1, column: null, key: fault("unknownHead"), args: { name: name.slice(0, 40) } }]
      : [],
  );
  for (const column of neededColumns)
    if (!columns.includes(column)) faults.push({ line: 1, column, key: fault("noHead") });
  for (const [at, column] of columns.entries())
    if (column && columns.indexOf(column) !== at) faults.push({ line: 1, column, key: fault("headTwice") });
  if (faults.length > 0) return { rows: [], faults: faults.slice(0, 20) };
  const rows = rest.flatMap((cells, at): OrderCells[] => {
    const named = columns.flatMap((column, place) => {
      const text = (cells[place] ?? "").trim();
      return column && text !== "" ? [[column, text] as const] : [];
    });
    return named.length > 0 ? [{ line: at + 2, ...Object.fromEntries(named) }] : [];
  });
  if (rows.length === 0) return { rows, faults: [{ line: 1, column: null, key: fault("empty") }] };
  if (rows.length <= mostOrders) return { rows, faults: [] };
  const args = { maximum: mostOrders };
  return { rows: [], faults: [{ line: mostOrders + 2, column: null, key: fault("tooMany"), args }] };
}

/** Which field of the form a column fills: the village is written by name. */
const columnOf = (field: PropertyKey | undefined): OrderColumn | null => {
  const name = field === "villageId" ? "village" : field;
  return orderColumns.find((column) => column === name) ?? null;
};

/** The orders of a table as they would be taken in. `knownNumbers`: what the portal has already. */
export function readOrders(
  table: readonly (readonly string[])[],
  words: OrderWords,
  knownNumbers: ReadonlySet<string>,
): ReadOrders {
  const { rows, faults } = cellsOf(table, words.heads);
  const read: ReadOrders = { cells: rows, orders: [], faults, known: [] };
  const seen = new Set(knownNumbers);
  for (const row of rows) {
    const number = plainHotlineNo(row.hotlineNo ?? "");
    if (number && seen.has(number)) {
      read.known.push(row);
      continue;
    }
    const wrong = wrongWords(row, words);
    const parsed = OrderInput.safeParse({
      ...row,
      orderClass: words.classes.get((row.orderClass ?? "").toLowerCase()),
      level: row.level ? words.levels.get(row.level.toLowerCase()) : "normal",
      villageId: row.village ? words.villages.get(row.village) : undefined,
    });
    const told = new Set(wrong.map(({ column }) => column));
    if (!parsed.success)
      for (const issue of parsed.error.issues) {
        const column = columnOf(issue.path[0]);
        if (told.has(column)) continue;
        told.add(column);
        wrong.push({ line: row.line, column, ...sentenceOf(issue) });
      }
    if (wrong.length > 0) read.faults.push(...wrong);
    else if (parsed.success) {
      seen.add(number);
      read.orders.push({ ...parsed.data, line: row.line });
    }
  }
  return read;
}

function wrongWords(row: OrderCells, words: OrderWords): OrderFault[] {
  const { line } = row;
  const faults: OrderFault[] = [];
  if (row.orderClass && !words.classes.has(row.orderClass.toLowerCase()))
    faults.push({ line, column: "orderClass", key: fault("noClass") });
  if (row.level && !words.levels.has(row.level.toLowerCase()))
    faults.push({ line, column: "level", key: fault("noLevel") });
  if (row.village && !words.villages.has(row.village))
    faults.push({ line, column: "village", key: fault("noVillage") });
  return faults;
}

type Issue = { code?: string | undefined; message: string; maximum?: unknown };
const sentenceOf = ({ code, message, maximum }: Issue): Pick<OrderFault, "key" | "args"> => {
  if (/^[a-z][A-Za-z.]*$/.test(message) && message !== "fillIn" && message !== "chooseOne")
    return { key: message };
  if (code === "too_big") return { key: "tooLong", args: { maximum: Number(maximum) } };
  return { key: fault("missing") };
};
