import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Answer } from "@/app/_information/answer";
import { Asked } from "@/app/_information/asked";
import { Correct } from "@/app/_information/correct";
import { StatusPanel } from "@/components/cases/status-panel";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import { courseOf, findInformation } from "@/db/queries/information";
import { spacedCode } from "@/domain/cases/codes";
import { openSteps } from "@/domain/flow";
import { informationFlow } from "@/domain/information/flow";
import { happeningsForApplicant } from "@/server/cases/happenings";
import { dayFormat } from "@/server/day-format";
import { statusOf } from "@/server/information/status";
import { page } from "@/server/page";

/** A villager's own request: how it stands, what to do, the reply, what happened. */
export default page<{ id: string }>({
  permission: "information.file",
  async render({ viewer, params }) {
    const information = await findInformation(viewer, params.id);
    if (!information) notFound();
    const { case: it, request } = information;
    if (it.state === "draft") redirect(`/my/information/${it.id}/edit`);
    const t = await getTranslations("information");
    const { moment, long } = await dayFormat();
    const steps = openSteps(informationFlow, viewer, information.facts);
    return (
      <div className="with-side">
        <div className="stack">
          <p className="back no-print">
            <a href="/my/information">← {t("mine")}</a>
          </p>
          <Title>{request.wanted}</Title>
          {it.filerRelation !== "self" && <p className="hint">{t("own.who")}</p>}
          <StatusPanel {...(await statusOf(courseOf(information)))} />
          <Correct viewer={viewer} information={information} />
          {request.fee && it.state === "feeDue" && (
            <section aria-labelledby="fee" className="part todo">
              <h2 id="fee">{t("own.feeTitle")}</h2>
              <p>{t("own.feeText", { yuan: request.fee.yuan, day: long(request.fee.dueOn) })}</p>
              <a className="tap" href={`/papers/${it.id}/fee.pdf`}>
                {t("own.fee")}
              </a>
            </section>
          )}
          <Answer information={information} />
          {request.extendedAt && (
            <p>
              <a className="tap" href={`/papers/${it.id}/extension.pdf`}>
                {t("own.extension")}
              </a>
            </p>
          )}
          <section aria-labelledby="what" className="part">
            <h2 id="what">{t("own.what")}</h2>
            <Asked information={information} />
          </section>
          <section aria-labelledby="receipt" className="part">
            <h2 id="receipt">{t("own.receipt")}</h2>
            <dl className="facts">
              <dt>{t("number")}</dt>
              <dd className="number">{it.receiptNo}</dd>
              <dt>{t("own.code")}</dt>
              <dd className="number">{spacedCode(it.queryCode ?? "")}</dd>
            </dl>
            <div className="row">
              <a className="button button-plain" href={`/my/information/${it.id}/receipt`}>
                {t("own.open")}
              </a>
              {steps.includes("withdraw") && (
                <a className="button button-plain" href={`/my/information/${it.id}/withdraw`}>
                  {t("own.withdraw")}
                </a>
              )}
            </div>
          </section>
        </div>
        <Timeline
          events={await happeningsForApplicant(information)}
          title={t("own.history")}
          format={moment}
        />
      </div>
    );
  },
});
