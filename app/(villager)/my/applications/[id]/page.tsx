import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Answer } from "@/app/_applications/answer";
import { Supply } from "@/app/_applications/supply";
import { Origin } from "@/app/_asks/origin";
import { Rate } from "@/app/_cases/rate";
import { StatusPanel } from "@/components/cases/status-panel";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import { courseOf, findApplication } from "@/db/queries/applications";
import { applicationFlow } from "@/domain/applications/flow";
import { spacedCode } from "@/domain/cases/codes";
import { openSteps } from "@/domain/flow";
import { statusOf } from "@/server/applications/status";
import { happeningsForApplicant } from "@/server/cases/happenings";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";

/** A villager's own matter: how it stands, what to do, what was decided, what happened. */
export default page<{ id: string }>({
  permission: "applications.file",
  async render({ viewer, params, search }) {
    const application = await findApplication(viewer, params.id);
    if (!application) notFound();
    const { case: it } = application;
    if (it.state === "draft")
      redirect(`/my/applications/${it.id}/${it.applicantIdNumber ? "materials" : "who"}`);
    const t = await getTranslations("applications");
    const { moment } = await dayFormat();
    const steps = openSteps(applicationFlow, viewer, application.facts);
    return (
      <div className="with-side">
        <div className="stack">
          <p className="back no-print">
            <a href="/my/applications">← {t("mine")}</a>
          </p>
          <Title>{it.title}</Title>
          {it.filerRelation !== "self" && (
            <p className="hint">
              {t("filedBy", {
                filer: application.filerPost ?? application.filerName,
                name: it.applicantName,
              })}
            </p>
          )}
          <StatusPanel {...(await statusOf(courseOf(application)))} />
          <Supply viewer={viewer} application={application} search={search} />
          <Answer application={application} />
          <Origin viewer={viewer} thing={application} />
          <Rate viewer={viewer} thing={application} />
          <section aria-labelledby="receipt" className="part">
            <h2 id="receipt">{t("receipt.title")}</h2>
            <dl className="facts">
              <dt>{t("number")}</dt>
              <dd className="number">{it.receiptNo}</dd>
              <dt>{t("receipt.code")}</dt>
              <dd className="number">{spacedCode(it.queryCode ?? "")}</dd>
            </dl>
            <div className="row">
              <a className="button button-plain" href={`/my/applications/${it.id}/receipt`}>
                {t("receipt.open")}
              </a>
              {steps.includes("withdraw") && (
                <a className="button button-plain" href={`/my/applications/${it.id}/withdraw`}>
                  {t("withdraw.link")}
                </a>
              )}
            </div>
          </section>
        </div>
        <Timeline
          events={await happeningsForApplicant(application)}
          title={t("status.history")}
          format={moment}
        />
      </div>
    );
  },
});
