import "server-only";
import { getTranslations } from "next-intl/server";
import type { CheckedAccounts } from "@/domain/finance/checks";
import { accountColumns } from "@/domain/finance/importing";
import { yuan } from "@/domain/finance/money";
import type { ImportPreview } from "@/domain/finance/preview";
import { balancesOf } from "@/domain/finance/totals";
import { sentences } from "@/server/sentences";

const shownRows = 200;

/** What was read, in words: its lines with the balances as they come out, each fault with row, column and what to do. */
export async function importPreview({ lines, totals, faults }: CheckedAccounts): Promise<ImportPreview> {
  const t = await getTranslations("finance");
  const say = await sentences();
  const faulty = new Set(faults.map(({ line }) => line));
  const balances = balancesOf(totals.openingFen, lines);
  const money = (fen: number | null | undefined) => (fen ? yuan(fen) : "");
  return {
    count: lines.length,
    heads: accountColumns.map((column) => t(`columns.${column}`)),
    sums: [
      [t("sums.opening"), yuan(totals.openingFen)],
      [t("columns.income"), yuan(totals.incomeFen)],
      [t("columns.expense"), yuan(totals.expenseFen)],
      [t("sums.closing"), yuan(totals.closingFen)],
    ],
    rows: lines.slice(0, shownRows).map((line, at) => ({
      line: line.line,
      isFaulty: faulty.has(line.line),
      cells: [
        ...[t(`classes.${line.accountClass}`), line.on, line.voucherNo, line.summary, line.counterparty],
        ...[money(line.incomeFen), money(line.expenseFen), balances[at] == null ? "" : yuan(balances[at])],
        ...[line.handler, line.approver],
      ],
    })),
    faults: faults.slice(0, shownRows).map(({ line, column, key, args }) => {
      const sentence = say(key, args);
      return column
        ? t("import.faultAt", { line, column: t(`columns.${column}`), sentence })
        : t("import.faultRow", { line, sentence });
    }),
    faultCount: faults.length,
  };
}
