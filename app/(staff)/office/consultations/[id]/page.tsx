import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AboutFiler } from "@/app/_asks/about";
import { DeskNow } from "@/app/_asks/desk-now";
import { Origin } from "@/app/_asks/origin";
import { Photos } from "@/app/_asks/photos";
import { Said } from "@/app/_asks/said";
import { StepLinks } from "@/app/_asks/step-links";
import { RatingOfStaff } from "@/app/_cases/rating-of-staff";
import { AnswerGiven } from "@/app/_consultations/answer";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import { findConsultation } from "@/db/queries/consultations";
import { consultationFlow, consultationOfficeSteps } from "@/domain/consultations/flow";
import { openSteps } from "@/domain/flow";
import { placePhotos } from "@/domain/reports/kinds";
import { happeningsForStaff } from "@/server/cases/happenings";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";
import { Publication } from "./publication";

/** One question or suggestion: what was written, what to do, the answer, and whether it is public. */
export default page<{ id: string }>({
  permission: "consultations.read",
  async render({ viewer, params, search }) {
    const thing = await findConsultation(viewer, params.id);
    if (!thing) notFound();
    const photos = await getTranslations("asks");
    const t = await getTranslations("consultations");
    const { moment } = await dayFormat();
    const { case: it, consultation } = thing;
    const path = `/office/consultations/${thing.id}`;
    const open = openSteps(consultationFlow, viewer, thing.facts);
    const steps = consultationOfficeSteps.filter((step) => open.includes(step));
    return (
      <div className="stack">
        <p className="back no-print">
          <a href="/office/consultations">← {t("title")}</a>
        </p>
        <div className="split">
          <Title>{it.title}</Title>
          <p className="dotted">
            <span className="number">{it.receiptNo}</span>
            <strong>{t(`state.${it.state}.name`)}</strong>
          </p>
        </div>
        <div className="with-side">
          <div className="stack">
            <StepLinks
              title={t(steps.length > 0 ? "staff.todo" : "staff.nothingToDo")}
              note={thing.returns > 0 ? t("staff.returns", { count: thing.returns }) : undefined}
              steps={steps.map((step) => ({ href: `${path}/step/${step}`, text: t(`step.${step}`) }))}
            />
            <Said title={t("staff.text")} text={consultation.text} />
            <AnswerGiven thing={thing} />
            <Publication viewer={viewer} thing={thing} />
            <Origin viewer={viewer} thing={thing} />
            <Photos
              {...{ viewer, thing, search }}
              purpose={placePhotos}
              title={photos("photos")}
              back={path}
            />
            <RatingOfStaff viewer={viewer} thing={thing} />
            <AboutFiler viewer={viewer} thing={thing} />
          </div>
          <div className="stack">
            <DeskNow thing={thing} />
            <Timeline events={await happeningsForStaff(thing)} title={t("staff.history")} format={moment} />
          </div>
        </div>
      </div>
    );
  },
});
