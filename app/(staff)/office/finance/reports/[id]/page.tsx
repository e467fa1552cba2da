import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountTable } from "@/components/finance/account-table";
import { Corrections } from "@/components/finance/corrections";
import { AccountTotals } from "@/components/finance/totals";
import { Light } from "@/components/ui/light";
import { Title } from "@/components/ui/title";
import { findReport } from "@/db/queries/finance-reports";
import { dayOf } from "@/domain/calendar/day";
import { yuan } from "@/domain/finance/money";
import { isAgency } from "@/domain/finance/states";
import { dayFormat } from "@/server/day-format";
import { officeReport } from "@/server/finance/office-report";
import { lineWords } from "@/server/finance/told";
import { page } from "@/server/page";
import { History } from "./history";
import { Vouchers } from "./vouchers";
import { Work } from "./work";

/** A village's accounts of a period as those see them who keep, confirm and check them. */
export default page<{ id: string }>({
  permission: "finance.read",
  async render({ viewer, params, search, held }) {
    const report = await findReport(viewer, params.id);
    if (!report) notFound();
    const t = await getTranslations("finance");
    const { long } = await dayFormat();
    const told = await officeReport(viewer, report);
    const { totals, groups } = told;
    const isLate = report.dueOn !== null && report.dueOn < dayOf(new Date());
    return (
      <div className="stack">
        <p className="back">
          <a href="/office/finance">← {t("title")}</a>
        </p>
        <Title>{report.title}</Title>
        <p className="row" id="state">
          <strong>{t(`states.${report.state}`)}</strong>
          {report.publishedVersion !== null && report.state !== "published" && (
            <span className="tag tag-amber">{t("report.correcting")}</span>
          )}
          {report.dueOn && (
            <Light colour={isLate ? "overdue" : "normal"}>
              {t("report.due", { day: long(report.dueOn) })}
            </Light>
          )}
          {report.publishedVersion !== null && (
            <a href={`/villages/${report.villageId}/accounts/${report.period}`}>{t("report.asPublic")}</a>
          )}
        </p>
        <div className="with-side">
          <div className="stack">
            <AccountTotals
              rows={[
                { name: t("sums.opening"), amount: yuan(totals.openingFen) },
                { name: t("columns.income"), amount: yuan(totals.incomeFen) },
                { name: t("columns.expense"), amount: yuan(totals.expenseFen) },
                { name: t("sums.closing"), amount: yuan(totals.closingFen) },
              ]}
              groups={groups}
              words={{
                byClass: t("public.byClass"),
                name: t("columns.accountClass"),
                count: t("public.count"),
                income: t("columns.income"),
                expense: t("columns.expense"),
              }}
            />
            {told.corrections.length > 0 && (
              <section aria-labelledby="corrections" className="part">
                <h2 id="corrections">{t("report.corrections")}</h2>
                <Corrections
                  corrections={told.corrections}
                  words={{ was: t("public.was"), now: t("public.now") }}
                />
              </section>
            )}
          </div>
          <div className="stack">
            <Work viewer={viewer} report={report} held={held} />
            <History report={report} />
          </div>
        </div>
        <section aria-labelledby="lines" className="stack-small">
          <h2 id="lines">{t("report.lines")}</h2>
          {groups.length === 0 && <p className="empty">{t("report.noLines")}</p>}
          <AccountTable
            groups={groups}
            heads={await lineWords()}
            words={{ question: t("public.question"), answer: t("public.answer"), file: t("public.file") }}
          />
        </section>
        {report.state !== "awaited" && (
          <Vouchers
            {...{ viewer, report, search }}
            unmatched={told.unmatched}
            missing={told.missing}
            isKeeper={isAgency(viewer, report)}
          />
        )}
      </div>
    );
  },
});
