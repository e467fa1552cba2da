import "server-only";
import { getTranslations } from "next-intl/server";
import { type AccountClass, accountClasses, movesCash } from "@/domain/finance/classes";
import type { CorrectedField, Correction, KeyedLine } from "@/domain/finance/corrected";
import { yuan } from "@/domain/finance/money";
import type { ClassTold, CorrectionTold, LineTold } from "@/domain/finance/told";
import { balancesOf, classTotals } from "@/domain/finance/totals";

type More = Partial<Pick<LineTold, "marks" | "links" | "questions">>;

/** 0 stands as nothing: a column of zeros hides the numbers that matter. */
const money = (fen: number): string => (fen === 0 ? "" : yuan(fen));

/** Lines in words, in the order of the eight classes; the balance is the one after the line in the order of the book. */
export async function linesTold(
  openingFen: number,
  lines: readonly KeyedLine[],
  more: (line: KeyedLine) => More = () => ({}),
): Promise<ClassTold[]> {
  const t = await getTranslations("finance");
  const hint = await getTranslations("finance.classHint");
  const balances = balancesOf(openingFen, lines);
  const told = lines.map((line, at) => {
    const balance = balances[at];
    const { key, on, voucherNo, summary, counterparty, handler, approver } = line;
    return {
      accountClass: line.accountClass,
      ...{ key, on, voucherNo, summary, counterparty, handler, approver },
      income: money(line.incomeFen),
      expense: money(line.expenseFen),
      balance: balance === null || balance === undefined ? "" : yuan(balance),
      ...{ marks: [], links: [], questions: [], ...more(line) },
    };
  });
  const sums = new Map(classTotals(lines).map((sum) => [sum.accountClass, sum]));
  return accountClasses.flatMap((accountClass) => {
    const own = told.filter((line) => line.accountClass === accountClass);
    const sum = sums.get(accountClass);
    if (own.length === 0 || !sum) return [];
    return [
      {
        key: accountClass,
        name: t(`classes.${accountClass}`),
        hint: movesCash(accountClass) ? "" : hint(accountClass as "plan"),
        count: sum.count,
        income: money(sum.incomeFen),
        expense: money(sum.expenseFen),
        lines: own,
      },
    ];
  });
}

/** What a version says otherwise, in words: field, old value, new value. */
export async function correctionsTold(found: readonly Correction[], day: string): Promise<CorrectionTold[]> {
  const t = await getTranslations("finance");
  const names: Partial<Record<CorrectedField, "income" | "expense">> = {
    incomeFen: "income",
    expenseFen: "expense",
  };
  const value = (field: CorrectedField, one: string | number): string => {
    if (field === "accountClass") return t(`classes.${one as AccountClass}`);
    return typeof one === "number" ? yuan(one) : one;
  };
  return found.map(({ key, voucherNo, reason, changes }) => ({
    key,
    ...{ voucherNo, reason, day },
    changes: changes.map(({ field, before, after }) => ({
      name: t(`columns.${names[field] ?? (field as "on")}`),
      before: value(field, before) || "—",
      after: value(field, after) || "—",
    })),
  }));
}

/** The heads of the table of lines. */
export async function lineWords() {
  const t = await getTranslations("finance.columns");
  return {
    ...{ on: t("on"), voucherNo: t("voucherNo"), summary: t("summary"), counterparty: t("counterparty") },
    ...{ income: t("income"), expense: t("expense"), balance: t("balance") },
    ...{ handler: t("handler"), approver: t("approver") },
  };
}
