import { getTranslations } from "next-intl/server";
import type { Consultation } from "@/db/queries/consultations";

/** The answer as it was released, and what became of a suggestion. */
export async function AnswerGiven({ thing: { consultation } }: { thing: Consultation }) {
  if (!consultation.answer) return null;
  const t = await getTranslations("consultations");
  return (
    <section aria-labelledby="answer" className="part">
      <h2 id="answer">{t("my.answer")}</h2>
      {consultation.verdict && (
        <p>
          <span className={consultation.verdict === "notAdopted" ? "tag" : "tag tag-green"}>
            {t(`verdicts.${consultation.verdict}`)}
          </span>
        </p>
      )}
      <p className="pre-line">{consultation.answer}</p>
    </section>
  );
}
