import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OfficeChoice } from "@/app/_asks/office-choice";
import { Said } from "@/app/_asks/said";
import { moveConsultation } from "@/app/_consultations/actions";
import { AnswerGiven } from "@/app/_consultations/answer";
import { Button } from "@/components/ui/button";
import { Field, Radios } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findConsultation } from "@/db/queries/consultations";
import { consultationOfficeSteps, consultationStep } from "@/domain/consultations/flow";
import { verdicts } from "@/domain/consultations/states";
import { refusal } from "@/domain/flow";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";

/** One step of a question or suggestion, with what the lifecycle asks for. */
export default page<{ id: string; step: string }>({
  permission: "consultations.read",
  async render({ viewer, params, held }) {
    const thing = await findConsultation(viewer, params.id);
    const step = consultationOfficeSteps.find((each) => each === params.step);
    if (!thing || !step || refusal(consultationStep(step), viewer, thing.facts)) notFound();
    const t = await getTranslations("consultations");
    const { consultation } = thing;
    const needsWords = step === "sendBack" || step === "returnWrong" || step === "close";
    return (
      <div className="column stack">
        <p className="back">
          <a href={`/office/consultations/${thing.id}`}>← {thing.case.title}</a>
        </p>
        <Title>{t(`step.${step}`)}</Title>
        <Said title={t("staff.text")} text={consultation.text} />
        {(step === "release" || step === "sendBack") && <AnswerGiven thing={thing} />}
        <Form action={moveConsultation} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={thing.id} />
          <input type="hidden" name="version" value={thing.case.version} />
          {step === "assign" && (
            <OfficeChoice
              {...{ viewer, text: consultation.text }}
              words={{
                label: t("staff.chooseOffice"),
                empty: t("staff.pick"),
                why: (reasons) => t("staff.because", { reasons }),
              }}
            />
          )}
          {step === "draft" && consultation.nature === "suggestion" && (
            <Radios
              name="verdict"
              label={t("staff.verdict")}
              value={consultation.verdict ?? undefined}
              choices={verdicts.map((verdict) => ({ value: verdict, label: t(`verdicts.${verdict}`) }))}
            />
          )}
          {step === "draft" && (
            <Field
              name="answer"
              label={t("staff.answer")}
              hint={t("staff.answerHint")}
              value={consultation.answer ?? undefined}
              lines={8}
              maxLength={3000}
            />
          )}
          {needsWords && (
            <Field
              name="opinion"
              label={t("staff.opinion")}
              hint={step === "returnWrong" ? t("staff.returnHint") : undefined}
              lines={3}
              maxLength={500}
            />
          )}
          <div className="row">
            <Button name="step" value={step}>
              {t(`step.${step}`)}
            </Button>
            <a className="button button-plain" href={`/office/consultations/${thing.id}`}>
              {t("staff.cancel")}
            </a>
          </div>
        </Form>
      </div>
    );
  },
});
