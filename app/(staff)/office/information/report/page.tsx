import { getTranslations } from "next-intl/server";
import { ReportBody } from "@/app/_information/report-body";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { publishedCounts } from "@/db/queries/information-lists";
import { findReport } from "@/db/queries/information-reports";
import { can } from "@/domain/access";
import { dayOf, yearOf } from "@/domain/calendar/day";
import { imbalance, isBalanced, reportTable } from "@/domain/information/report";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { releaseReport } from "./actions";
import { EnterReport } from "./enter-report";

const firstYear = 2008;

/** 年报: table 三 reckoned from the requests and checked, tables 二 and 四 by hand; printed, exported, published. */
export default page({
  permission: "information.report",
  async render({ viewer, search, held }) {
    const t = await getTranslations("information.report");
    const { long } = await dayFormat();
    const now = yearOf(dayOf(new Date()));
    const typed = Number.parseInt(one(search, "year", 4), 10);
    const year = typed >= firstYear && typed <= now ? typed : now;
    const table = reportTable(year, await publishedCounts());
    const report = await findReport(viewer, year);
    const numbers = report?.numbers ?? {};
    const texts = report?.texts ?? { overview: "", problems: "", other: "" };
    const isRight = isBalanced(table);
    return (
      <div className="stack">
        <p className="back no-print">
          <a href="/office/information">← {t("back")}</a>
        </p>
        <Title>{t("titleOf", { year: String(year) })}</Title>
        <form method="get" className="row filter-line no-print">
          <label htmlFor="year">{t("year")}</label>
          <select id="year" name="year" defaultValue={String(year)} key={year}>
            {Array.from({ length: 6 }, (_, back) => now - back).map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
          <button type="submit" className="button button-plain">
            {t("show")}
          </button>
          <a className="button button-plain" href={`/office/information/report/export?year=${year}`}>
            {t("xlsx")}
          </a>
        </form>
        <p className="hint no-print">
          {t("due")} {t("hand")} {t("print")}
        </p>
        <p className={isRight ? "report report-good" : "report report-bad"}>
          {isRight ? t("balanced") : t("unbalanced", { difference: imbalance(table).total })}
        </p>
        <ReportBody table={table} numbers={numbers} texts={texts} />
        <div className="no-print stack">
          <EnterReport {...{ year, numbers, texts, held }} version={report?.version ?? 0} />
          {report?.publishedAt && (
            <p className="row">
              <span>{t("published", { day: long(dayOf(report.publishedAt)) })}</span>
              <a className="tap" href={`/information/report/${year}`}>
                {t("see")}
              </a>
            </p>
          )}
          {report && can(viewer, "information.publishReport") && (
            <Form action={releaseReport} once={newOnce()} className="stack-small">
              <input type="hidden" name="year" value={year} />
              <input type="hidden" name="version" value={report.version} />
              <Button kind="plain">{t(report.publishedAt ? "again" : "publish")}</Button>
            </Form>
          )}
        </div>
      </div>
    );
  },
});
