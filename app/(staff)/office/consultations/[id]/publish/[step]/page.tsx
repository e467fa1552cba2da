import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { moveQuestion } from "@/app/_consultations/actions";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findConsultation } from "@/db/queries/consultations";
import { questionOfficeSteps, questionStep } from "@/domain/consultations/publishing";
import { questionTopics } from "@/domain/consultations/states";
import { refusal } from "@/domain/flow";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";

/** One step towards the public page: mask, look once more, publish, or not (public.md §8.2). */
export default page<{ id: string; step: string }>({
  permission: "consultations.read",
  async render({ viewer, params, held }) {
    const thing = await findConsultation(viewer, params.id);
    const step = questionOfficeSteps.find((each) => each === params.step);
    if (!thing || !step || refusal(questionStep(step), viewer, thing.question)) notFound();
    const t = await getTranslations("consultations");
    const { consultation: it } = thing;
    const isMask = step === "mask";
    return (
      <div className="column stack">
        <p className="back">
          <a href={`/office/consultations/${thing.id}`}>← {thing.case.title}</a>
        </p>
        <Title>{t(`step.${step}`)}</Title>
        {isMask && <p className="hint">{t("staff.maskHint")}</p>}
        {step === "publish" && (
          <>
            <p className="hint">{t("staff.maskedBy")}</p>
            <h2>{it.publicTitle}</h2>
            <p className="pre-line">{it.publicText}</p>
            <p className="pre-line">{it.publicAnswer}</p>
          </>
        )}
        <Form action={moveQuestion} once={newOnce()} before={held}>
          <input type="hidden" name="id" value={thing.id} />
          <input type="hidden" name="version" value={thing.case.version} />
          {isMask && (
            <>
              <Select
                name="topic"
                label={t("staff.topic")}
                value={it.topic}
                choices={questionTopics.map((topic) => ({ value: topic, label: t(`topics.${topic}`) }))}
              />
              <Field
                name="title"
                label={t("staff.publicTitle")}
                value={it.publicTitle ?? ""}
                maxLength={60}
              />
              <Field
                name="text"
                label={t("staff.publicText")}
                value={it.publicText ?? it.text}
                lines={6}
                maxLength={2000}
              />
              <Field
                name="answer"
                label={t("staff.publicAnswer")}
                value={it.publicAnswer ?? it.answer ?? ""}
                lines={8}
                maxLength={3000}
              />
            </>
          )}
          {(step === "sendBackMask" || step === "decline" || step === "takeDown") && (
            <Field name="opinion" label={t("staff.opinion")} lines={3} maxLength={500} />
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
