import "server-only";
import { getTranslations } from "next-intl/server";
import { publishedVillage } from "@/db/queries/published-disclosure";
import { publishedAccounts, publishedLines } from "@/db/queries/published-finance";
import { csvLine } from "@/domain/audit/csv";
import { accountColumns } from "@/domain/finance/importing";
import { yuanTyped } from "@/domain/finance/money";
import { periodOf } from "@/domain/finance/periods";
import { balancesOf } from "@/domain/finance/totals";

/** A published period as a table for a spreadsheet: the same masked lines that the page shows. */
export async function accountsCsv(villageId: string, periodKey: string) {
  const village = await publishedVillage(villageId);
  const period = periodOf(periodKey);
  const accounts = village && period && (await publishedAccounts(village.id, period.key));
  if (!accounts) return null;
  const t = await getTranslations("finance");
  const lines = (await publishedLines(accounts)).get(accounts.version) ?? [];
  const balances = balancesOf(accounts.openingFen, lines);
  const plain = (fen: number | null | undefined) => (fen == null ? "" : yuanTyped(fen) || "0.00");
  const sum = (name: string, income: string, expense: string, balance: string) =>
    csvLine([name, "", "", "", "", income, expense, balance, "", ""]);
  const rows = [
    csvLine(accountColumns.map((column) => t(`columns.${column}`))),
    sum(t("sums.opening"), "", "", plain(accounts.openingFen)),
    ...lines.map((line, at) =>
      csvLine([
        ...[t(`classes.${line.accountClass}`), line.on, line.voucherNo, line.summary, line.counterparty],
        ...[
          yuanTyped(line.incomeFen),
          yuanTyped(line.expenseFen),
          balances[at] === null ? "" : plain(balances[at]),
        ],
        ...[line.handler, line.approver],
      ]),
    ),
    sum(t("sums.totals"), plain(accounts.incomeFen), plain(accounts.expenseFen), ""),
    sum(t("sums.closing"), "", "", plain(accounts.closingFen)),
  ];
  // The mark in front tells Excel that it is UTF-8.
  return { csv: `\ufeff${rows.join("")}`, title: accounts.title };
}
