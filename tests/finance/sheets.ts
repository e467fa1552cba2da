import { checkAccounts, type KnownBooks } from "@/domain/finance/checks";
import { type AccountFault, readAccounts } from "@/domain/finance/importing";
import { messages } from "@/messages";
import { accountWords } from "@/server/finance/words";
import { tableRows } from "@/server/table";

const { columns } = messages["zh-CN"].finance;
export const head = Object.values(columns).join(",");

/** A quarter that begins with 10 000.00. */
export const books: KnownBooks = {
  period: { startOn: "2026-07-01", endOn: "2026-09-30" },
  previousClosingFen: 10_000_00,
  previousName: "柳溪村 2026年第二季度财务公开",
};

/** The whole of a sheet as text: heads, opening, the lines, totals, closing. */
export const sheetOf = (lines: readonly string[], { opening = "10000", totals = ",", closing = "" } = {}) =>
  [
    head,
    `期初余额,,,,,,,${opening},,`,
    ...lines,
    `本期合计,,,,,${totals},,,`,
    `期末余额,,,,,,,${closing},,`,
  ].join("\n");

export const read = (text: string, known: KnownBooks = books) =>
  checkAccounts(readAccounts(tableRows(text), accountWords), known);

export const told = (faults: readonly AccountFault[]) =>
  faults.map(({ line, column, key }) => `${line} ${column ?? "-"} ${key.split(".").at(-1)}`);
