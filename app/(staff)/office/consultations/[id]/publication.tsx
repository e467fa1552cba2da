import { getTranslations } from "next-intl/server";
import type { Consultation } from "@/db/queries/consultations";
import type { Viewer } from "@/domain/access";
import { publicationFlow, questionOfficeSteps } from "@/domain/consultations/publishing";
import { openSteps } from "@/domain/flow";

/** Whether everybody may read it: consent, the masked words, and who may take the next step. */
export async function Publication({ viewer, thing }: { viewer: Viewer; thing: Consultation }) {
  const t = await getTranslations("consultations");
  const { consultation, question, id } = thing;
  if (!question.isAnswered && !consultation.isAgreed) return null;
  const open = openSteps(publicationFlow, viewer, question);
  const steps = questionOfficeSteps.filter((step) => open.includes(step));
  const isOwnMask = question.state === "masked" && question.maskedById === viewer.personId;
  return (
    <section aria-labelledby="publication" className="part">
      <h2 id="publication">{t("staff.question")}</h2>
      <p>
        {t(consultation.isAgreed ? "staff.agreed" : "staff.notAgreed")}{" "}
        <span className="tag">{t(`publication.${consultation.publication}`)}</span>
      </p>
      {consultation.publicTitle && (
        <blockquote className="opinion">
          <p>
            <strong>{consultation.publicTitle}</strong>
          </p>
          <p className="pre-line">{consultation.publicText}</p>
          <p className="pre-line">{consultation.publicAnswer}</p>
        </blockquote>
      )}
      {isOwnMask && <p className="hint">{t("staff.secondPair")}</p>}
      <div className="row">
        {steps.map((step) => (
          <a key={step} className="button button-plain" href={`/office/consultations/${id}/publish/${step}`}>
            {t(`step.${step}`)}
          </a>
        ))}
        {consultation.publication === "published" && (
          <a className="tap" href={`/questions/${id}`}>
            {t("staff.see")}
          </a>
        )}
      </div>
    </section>
  );
}
