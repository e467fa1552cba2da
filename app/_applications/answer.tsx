import { getTranslations } from "next-intl/server";
import type { Application } from "@/db/queries/applications";

/** What was decided and why, and what one may do about it. Only what the applicant may see: no proposal. */
export async function Answer({
  application: { id, application },
}: {
  application: Pick<Application, "id" | "application">;
}) {
  const t = await getTranslations("applications.answer");
  const papers = await getTranslations("applications.papers");
  const { decision, refusal, deliveredHow } = application;
  if (!decision && !refusal) return null;
  const reasons = decision?.reasons || refusal?.reasons;
  const remedies = decision?.remedies || refusal?.remedies;
  return (
    <section aria-labelledby="answer" className="part">
      <h2 id="answer">{t(decision ? decision.result : "notAccepted")}</h2>
      {decision?.text && <p className="official">{decision.text}</p>}
      {reasons && (
        <>
          <h3>{t("reasons")}</h3>
          <p>{reasons}</p>
        </>
      )}
      {remedies && decision?.result !== "approved" && (
        <>
          <h3>{t("remedies")}</h3>
          <p>{remedies}</p>
        </>
      )}
      <p className="no-print">
        <a className="tap" href={`/papers/${id}/decision.pdf`}>
          {papers("downloadDecision")}
        </a>
      </p>
      {deliveredHow && <p className="hint">{t("delivered", { how: deliveredHow })}</p>}
    </section>
  );
}
