import { type AccountClass, movesCash } from "./classes";
import type { Fen } from "./money";

/** What a line does to the money; everything else about it is words. */
export type Entry = { accountClass: AccountClass; incomeFen: Fen; expenseFen: Fen };
export type Totals = { openingFen: Fen; incomeFen: Fen; expenseFen: Fen; closingFen: Fen };

const moved = ({ accountClass, incomeFen, expenseFen }: Entry): Fen =>
  movesCash(accountClass) ? incomeFen - expenseFen : 0;

/**
 * The sums of a period: 期初余额 + 收入 − 支出 = 期末余额 over the lines that move cash.
 * 100.00 at the start, 50.00 in, 20.00 out → 130.00 at the end.
 */
export function totalsOf(openingFen: Fen, lines: readonly Entry[]): Totals {
  const counted = lines.filter(({ accountClass }) => movesCash(accountClass));
  const incomeFen = counted.reduce((sum, line) => sum + line.incomeFen, 0);
  const expenseFen = counted.reduce((sum, line) => sum + line.expenseFen, 0);
  return { openingFen, incomeFen, expenseFen, closingFen: openingFen + incomeFen - expenseFen };
}

/** The balance after each line, in the order of the book; `null` for lines that move no cash. */
export function balancesOf(openingFen: Fen, lines: readonly Entry[]): (Fen | null)[] {
  let balance = openingFen;
  return lines.map((line) => {
    balance += moved(line);
    return movesCash(line.accountClass) ? balance : null;
  });
}

/** Income and expense of each class, for the summary on top; classes without a line are left out. */
export function classTotals(
  lines: readonly Entry[],
): { accountClass: AccountClass; incomeFen: Fen; expenseFen: Fen; count: number }[] {
  const sums = new Map<AccountClass, { incomeFen: Fen; expenseFen: Fen; count: number }>();
  for (const { accountClass, incomeFen, expenseFen } of lines) {
    const before = sums.get(accountClass) ?? { incomeFen: 0, expenseFen: 0, count: 0 };
    sums.set(accountClass, {
      incomeFen: before.incomeFen + incomeFen,
      expenseFen: before.expenseFen + expenseFen,
      count: before.count + 1,
    });
  }
  return [...sums].map(([accountClass, sum]) => ({ accountClass, ...sum }));
}
