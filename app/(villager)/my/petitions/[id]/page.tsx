import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Answer } from "@/app/_petitions/answer";
import { Supply } from "@/app/_petitions/supply";
import { Written } from "@/app/_petitions/written";
import { StatusPanel } from "@/components/cases/status-panel";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import { findPetition } from "@/db/queries/petitions";
import { spacedCode } from "@/domain/cases/codes";
import { openSteps } from "@/domain/flow";
import { petitionFlow } from "@/domain/petitions/flow";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";
import { courseOf, happeningsForPetitioner, statusOf } from "@/server/petitions/status";

/** My petition: how it stands, what to do, what was answered, what I wrote, what happened. */
export default page<{ id: string }>({
  permission: "petitions.file",
  async render({ viewer, params, search }) {
    const petition = await findPetition(viewer, params.id);
    if (!petition) notFound();
    if (petition.case.state === "draft") redirect(`/my/petitions/${petition.id}/check`);
    const t = await getTranslations("petitions");
    const { moment } = await dayFormat();
    const course = courseOf(petition);
    const steps = openSteps(petitionFlow, viewer, petition.facts);
    const { id, receiptNo, queryCode } = petition.case;
    const above = steps.includes("askRecheck") ? "recheck" : steps.includes("askReview") ? "review" : null;
    return (
      <div className="with-side">
        <div className="stack">
          <p className="back no-print">
            <a href="/my/petitions">← {t("mine")}</a>
          </p>
          <Title>{petition.petition.subject}</Title>
          <StatusPanel {...(await statusOf(course))} />
          <Supply viewer={viewer} petition={petition} search={search} />
          <Answer petition={petition} />
          <Written petition={petition} title={t("own.what")} />
          <section aria-labelledby="receipt" className="part">
            <h2 id="receipt">{t("receipt.title")}</h2>
            <dl className="facts">
              <dt>{t("number")}</dt>
              <dd className="number">{receiptNo}</dd>
              <dt>{t("receipt.code")}</dt>
              <dd className="number">{spacedCode(queryCode ?? "")}</dd>
            </dl>
            <div className="row">
              <a className="button button-plain" href={`/my/petitions/${id}/receipt`}>
                {t("receipt.open")}
              </a>
              {above && (
                <a className="button button-plain" href={`/my/petitions/${id}/review`}>
                  {t(`own.${above}`)}
                </a>
              )}
              {steps.includes("withdraw") && (
                <a className="button button-plain" href={`/my/petitions/${id}/withdraw`}>
                  {t("own.withdraw")}
                </a>
              )}
            </div>
          </section>
        </div>
        <Timeline events={await happeningsForPetitioner(course)} title={t("own.history")} format={moment} />
      </div>
    );
  },
});
