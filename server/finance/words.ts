import "server-only";
import { getTranslations } from "next-intl/server";
import { accountClasses } from "@/domain/finance/classes";
import { type AccountColumn, type AccountWords, accountColumns, sumRows } from "@/domain/finance/importing";
import { periodOf } from "@/domain/finance/periods";
import { languages, messages } from "@/messages";

const finance = languages.map((language) => messages[language].finance);

/** Heads, classes and sum rows as a sheet may name them: in either language. */
export const accountWords: AccountWords = {
  heads: new Map(
    accountColumns.flatMap((column: AccountColumn) =>
      finance.map(({ columns }) => [columns[column].toLowerCase(), column] as const),
    ),
  ),
  rows: new Map([
    ...accountClasses.flatMap((one) =>
      finance.map(({ classes }) => [classes[one].toLowerCase(), one] as const),
    ),
    ...sumRows.flatMap((one) => finance.map(({ sums }) => [sums[one].toLowerCase(), one] as const)),
  ]),
};

/** `2026-q3` → 2026年第三季度, in the reader's language. */
export async function periodNames(): Promise<(key: string) => string> {
  const t = await getTranslations("finance.period");
  return (key) => {
    const period = periodOf(key);
    return period ? t(period.frequency, { year: String(period.year), number: String(period.number) }) : key;
  };
}
