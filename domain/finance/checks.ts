import { mayHave, movesCash } from "./classes";
import type { AccountColumn, AccountFault, AccountLine, ReadAccounts } from "./importing";
import { type Fen, yuan } from "./money";
import type { Period } from "./periods";
import { privateNumberIn } from "./questions";
import { balancesOf, type Totals, totalsOf } from "./totals";

/** What the books already say: against it a new period is held. */
export type KnownBooks = {
  period: Pick<Period, "startOn" | "endOn">;
  /** 期末余额 of the period before; null when this is the first one. */
  previousClosingFen: Fen | null;
  previousName: string;
};

export type CheckedAccounts = { lines: AccountLine[]; totals: Totals; faults: AccountFault[] };

type Wrong = (line: number, column: AccountColumn | null, key: string, args?: AccountFault["args"]) => void;

/**
 * Holds the lines of a period against themselves and against the books: amounts on the side of their class, days within
 * the period, one number for one voucher, running balances, stated sums, and 期初余额 = 期末余额 of the period before.
 */
export function checkAccounts(
  { lines, stated, faults: found }: ReadAccounts,
  known: KnownBooks,
): CheckedAccounts {
  const faults = [...found];
  const wrong: Wrong = (line, column, key, args) => {
    if (faults.length < 400)
      faults.push({ line, column, key: `finance.faults.${key}`, ...(args && { args }) });
  };
  for (const line of lines) checkLine(line, known, wrong);
  checkVouchers(lines, wrong);
  const openingFen = stated.opening?.balanceFen ?? null;
  // A table that could not be read is not told again that its sums are missing.
  const isWhole = !found.some(({ line }) => line === 1);
  if (isWhole) checkOpening(stated, known, wrong);
  const totals = totalsOf(openingFen ?? known.previousClosingFen ?? 0, lines);
  if (isWhole && faults.length === 0) checkSums(lines, stated, totals, wrong);
  return { lines, totals, faults: faults.sort((a, b) => a.line - b.line) };
}

function checkLine(line: AccountLine, { period }: KnownBooks, wrong: Wrong): void {
  const { accountClass, incomeFen, expenseFen, on } = line;
  if (on && (on < period.startOn || on > period.endOn))
    wrong(line.line, "on", "outside", { from: period.startOn, until: period.endOn });
  if (incomeFen > 0 && expenseFen > 0) wrong(line.line, "expense", "bothSides");
  else if (movesCash(accountClass) && incomeFen === 0 && expenseFen === 0)
    wrong(line.line, mayHave(accountClass, "income") ? "income" : "expense", "noAmount");
  if (incomeFen > 0 && !mayHave(accountClass, "income")) wrong(line.line, "income", "wrongSide");
  if (expenseFen > 0 && !mayHave(accountClass, "expense")) wrong(line.line, "expense", "wrongSide");
  if (!movesCash(accountClass) && line.balanceFen !== null) wrong(line.line, "balance", "noBalance");
  for (const column of ["summary", "counterparty", "handler", "approver", "voucherNo"] as const)
    if (privateNumberIn(line[column])) wrong(line.line, column, "private");
}

/** Within a period one number is one voucher: a second line with it would be a second payment for the same paper. */
function checkVouchers(lines: readonly AccountLine[], wrong: Wrong): void {
  const seen = new Map<string, number>();
  for (const { line, voucherNo } of lines) {
    if (voucherNo === "") continue;
    const before = seen.get(voucherNo);
    if (before !== undefined) wrong(line, "voucherNo", "voucherTwice", { line: before });
    else seen.set(voucherNo, line);
  }
}

function checkOpening({ opening, closing }: ReadAccounts["stated"], known: KnownBooks, wrong: Wrong): void {
  if (opening?.balanceFen == null) wrong(opening?.line ?? 1, "balance", "noOpening");
  else if (known.previousClosingFen !== null && opening.balanceFen !== known.previousClosingFen)
    wrong(opening.line, "balance", "notChained", {
      period: known.previousName,
      expected: yuan(known.previousClosingFen),
      stated: yuan(opening.balanceFen),
    });
  if (closing?.balanceFen == null) wrong(closing?.line ?? 1, "balance", "noClosing");
}

function checkSums(
  lines: readonly AccountLine[],
  { totals: sums, closing }: ReadAccounts["stated"],
  totals: Totals,
  wrong: Wrong,
): void {
  const balances = balancesOf(totals.openingFen, lines);
  // Only the first line that does not add up: every later one would follow from it.
  const first = lines.findIndex(({ balanceFen }, at) => balanceFen !== null && balanceFen !== balances[at]);
  const line = lines[first];
  if (line)
    wrong(line.line, "balance", "balance", {
      expected: yuan(balances[first] ?? 0),
      stated: yuan(line.balanceFen ?? 0),
    });
  const compare = (at: number, column: AccountColumn, stated: Fen | null, expected: Fen) => {
    if (stated !== null && stated !== expected)
      wrong(at, column, "sum", { expected: yuan(expected), stated: yuan(stated) });
  };
  if (sums) {
    compare(sums.line, "income", sums.incomeFen, totals.incomeFen);
    compare(sums.line, "expense", sums.expenseFen, totals.expenseFen);
  }
  if (closing) compare(closing.line, "balance", closing.balanceFen, totals.closingFen);
}
