import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReportBody } from "@/app/_information/report-body";
import { Title } from "@/components/ui/title";
import { publishedReports } from "@/db/queries/information-reports";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { publicPage } from "@/server/page";

/** A published annual report: the numbers of the day of publication. */
export default publicPage<{ year: string }>({
  async render({ params }) {
    const report = (await publishedReports()).find(({ year }) => String(year) === params.year);
    if (!report?.published) notFound();
    const t = await getTranslations("information.report");
    const { long } = await dayFormat();
    return (
      <div className="stack">
        <p className="back no-print">
          <a href="/information">← {t("back")}</a>
        </p>
        <Title>{t("titleOf", { year: params.year })}</Title>
        {report.publishedAt && <p className="hint">{long(dayOf(report.publishedAt))}</p>}
        <ReportBody {...report.published} />
      </div>
    );
  },
});
