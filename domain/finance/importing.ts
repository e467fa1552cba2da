import { isDay } from "../calendar/day";
import { type AccountClass, movesCash } from "./classes";
import { type Fen, parseYuan } from "./money";

/** Reading a period's accounts from a table (XLSX or CSV): every fault named by row and column, nothing guessed. */
export const accountColumns = [
  "accountClass",
  "on",
  "voucherNo",
  "summary",
  "counterparty",
  "income",
  "expense",
  "balance",
  "handler",
  "approver",
] as const;
export type AccountColumn = (typeof accountColumns)[number];
export const neededAccountColumns = [
  "accountClass",
  "on",
  "voucherNo",
  "summary",
  "income",
  "expense",
  "balance",
] as const satisfies readonly AccountColumn[];

/** Rows that state a sum instead of a line. */
export const sumRows = ["opening", "totals", "closing"] as const;
export type SumRow = (typeof sumRows)[number];

/** `line` counts as the sheet does, the heads are line 1. `column` is null when the whole row is meant. */
export type AccountFault = {
  line: number;
  column: AccountColumn | null;
  key: string;
  args?: Record<string, string | number>;
};
export type AccountLine = {
  line: number;
  accountClass: AccountClass;
  on: string;
  voucherNo: string;
  summary: string;
  counterparty: string;
  incomeFen: Fen;
  expenseFen: Fen;
  /** As the sheet states it; null where it says nothing. */
  balanceFen: Fen | null;
  handler: string;
  approver: string;
};
export type Stated = Partial<
  Record<SumRow, { line: number; incomeFen: Fen | null; expenseFen: Fen | null; balanceFen: Fen | null }>
>;
export type ReadAccounts = { lines: AccountLine[]; stated: Stated; faults: AccountFault[] };

export const mostAccountLines = 1000;
/** Beyond this no fault is told any more: whoever has hundreds has chosen the wrong file. */
const mostFaults = 300;

type Cells = { line: number } & Partial<Record<AccountColumn, string>>;
/** Names of heads, classes and sum rows in every language, in small letters. */
export type AccountWords = {
  heads: ReadonlyMap<string, AccountColumn>;
  rows: ReadonlyMap<string, AccountClass | SumRow>;
};

const fault = (key: string) => `finance.faults.${key}`;
const isSum = (row: string): row is SumRow => (sumRows as readonly string[]).includes(row);

/** The rows of a table by the names of its first line; empty lines are passed over. */
function cellsOf(
  table: readonly (readonly string[])[],
  heads: AccountWords["heads"],
): { rows: Cells[]; faults: AccountFault[] } {
  const [first = [], ...rest] = table;
  const columns = first.map((name) => heads.get(name.trim().toLowerCase()) ?? null);
  const faults: AccountFault[] = first.flatMap((name, at) =>
    name.trim() !== "" && columns[at] === null
      ? [{ line: 1, column: null, key: fault("unknownHead"), args: { name: name.trim().slice(0, 40) } }]
      : [],
  );
  for (const column of neededAccountColumns)
    if (!columns.includes(column)) faults.push({ line: 1, column, key: fault("noHead") });
  for (const [at, column] of columns.entries())
    if (column && columns.indexOf(column) !== at) faults.push({ line: 1, column, key: fault("headTwice") });
  if (faults.length > 0) return { rows: [], faults: faults.slice(0, 20) };
  const rows = rest.flatMap((cells, at): Cells[] => {
    const named = columns.flatMap((column, place) => {
      const text = (cells[place] ?? "").trim();
      return column && text !== "" ? [[column, text] as const] : [];
    });
    return named.length > 0 ? [{ line: at + 2, ...Object.fromEntries(named) }] : [];
  });
  if (rows.length === 0) return { rows, faults: [{ line: 1, column: null, key: fault("empty") }] };
  if (rows.length > mostAccountLines + sumRows.length) {
    const args = { maximum: mostAccountLines };
    return { rows: [], faults: [{ line: mostAccountLines + 2, column: null, key: fault("tooMany"), args }] };
  }
  return { rows, faults };
}

/** `2026/9/3`, `2026年9月3日`, `2026.09.03` → `2026-09-03`; null when there is no such day. */
export function dayWritten(text: string): string | null {
  const [, year, month = "", day = ""] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.trim()) ?? [];
  const written = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : "";
  return isDay(written) ? written : null;
}

const lengths = { voucherNo: 30, summary: 120, counterparty: 60, handler: 20, approver: 20 } as const;

/** Lines and stated sums of a table, with what is wrong in single cells; `checkAccounts` looks at the whole. */
export function readAccounts(table: readonly (readonly string[])[], words: AccountWords): ReadAccounts {
  const { rows, faults } = cellsOf(table, words.heads);
  const lines: AccountLine[] = [];
  const stated: Stated = {};
  for (const row of rows) {
    const wrong = (column: AccountColumn | null, key: string, args?: AccountFault["args"]) =>
      faults.push({ line: row.line, column, key: fault(key), ...(args && { args }) });
    const amount = (column: "income" | "expense" | "balance"): Fen | null => {
      const text = row[column];
      if (text === undefined || /^[-—]$/.test(text)) return null;
      const fen = parseYuan(text);
      if (fen === null) wrong(column, "notMoney", { text: text.slice(0, 30) });
      else if (fen < 0 && column !== "balance") wrong(column, "negative");
      return fen;
    };
    const name = row.accountClass ?? "";
    const kind = words.rows.get(name.toLowerCase());
    const [incomeFen, expenseFen, balanceFen] = [amount("income"), amount("expense"), amount("balance")];
    if (kind !== undefined && isSum(kind)) {
      if (stated[kind]) wrong("accountClass", "sumTwice", { line: stated[kind].line });
      stated[kind] = { line: row.line, incomeFen, expenseFen, balanceFen };
      continue;
    }
    if (name === "") wrong("accountClass", "missing");
    else if (kind === undefined) wrong("accountClass", "noClass", { name: name.slice(0, 20) });
    const needed =
      kind === undefined || movesCash(kind)
        ? (["on", "voucherNo", "summary"] as const)
        : (["on", "summary"] as const);
    for (const column of needed) if (!row[column]) wrong(column, "missing");
    const on = row.on ? dayWritten(row.on) : "";
    if (on === null) wrong("on", "notADay", { text: (row.on ?? "").slice(0, 20) });
    for (const [column, maximum] of Object.entries(lengths) as [keyof typeof lengths, number][])
      if ([...(row[column] ?? "")].length > maximum) wrong(column, "tooLong", { maximum });
    const { voucherNo = "", summary = "", counterparty = "", handler = "", approver = "" } = row;
    lines.push({
      ...{ line: row.line, accountClass: kind ?? "other", on: on || "", voucherNo, summary, counterparty },
      ...{ incomeFen: incomeFen ?? 0, expenseFen: expenseFen ?? 0, balanceFen, handler, approver },
    });
    if (faults.length > mostFaults) break;
  }
  return { lines, stated, faults };
}
