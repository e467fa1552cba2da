import { getTranslations } from "next-intl/server";
import { ReportTable } from "@/components/information/report-table";
import type { Numbers, ReportTexts, ReportTable as Table } from "@/domain/information/report";
import { disputeTable, ownTable, requestRows } from "./report-rows";

type Props = { table: Table; numbers: Numbers; texts: ReportTexts };

/** The six parts of the annual report as everybody reads and prints them. */
export async function ReportBody({ table, numbers, texts }: Props) {
  const t = await getTranslations("information.report");
  const own = await ownTable(numbers);
  return (
    <div className="stack">
      <h2>{t("one")}</h2>
      <p className="pre-line">{texts.overview || t("none")}</p>
      <h2>{t("two")}</h2>
      <dl className="facts">
        {own.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="number">{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t("three")}</h2>
      <ReportTable caption={t("three")} rowWord={t("row")} {...(await requestRows(table))} />
      <h2>{t("four")}</h2>
      <ReportTable caption={t("four")} rowWord={t("row")} {...(await disputeTable(numbers))} />
      <h2>{t("five")}</h2>
      <p className="pre-line">{texts.problems || t("none")}</p>
      <h2>{t("six")}</h2>
      <p className="pre-line">{texts.other || t("none")}</p>
    </div>
  );
}
