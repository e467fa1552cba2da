import { getTranslations } from "next-intl/server";
import { OneTimeLink } from "@/components/people/one-time-link";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { Information } from "@/db/queries/information";
import { listConsultations } from "@/db/queries/information-consultations";
import { can, type Viewer } from "@/domain/access";
import { isHandlers } from "@/domain/information/facts";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { makeConsultationLink } from "../actions";

/** Letters to third parties and other bodies, each with what came of it. */
export async function Letters({ viewer, information }: { viewer: Viewer; information: Information }) {
  const letters = await listConsultations(information);
  if (letters.length === 0) return null;
  const t = await getTranslations("information");
  const { long } = await dayFormat();
  const mayLink = can(viewer, "information.find") && isHandlers(viewer, information.facts);
  return (
    <section aria-labelledby="letters" className="part stack-small">
      <h2 id="letters">{t("staff.letters")}</h2>
      {letters.map(({ id, party, question, dueOn, answer, answerText, isByLink, endedAt, kind }) => (
        <div key={id} className="stack-small">
          <h3>{t(`papers.consult.${kind}`)}</h3>
          <p>{t("staff.letterTo", { party, question })}</p>
          {answer ? (
            <>
              <p className="row">
                <span className="tag">{t(`answers.${answer}`)}</span>
                {isByLink && <span className="hint">{t("staff.byLink")}</span>}
              </p>
              {answerText && <blockquote className="opinion">{answerText}</blockquote>}
            </>
          ) : (
            <p className="hint">{t("staff.letterDue", { day: long(dueOn) })}</p>
          )}
          {!answer && !endedAt && mayLink && (
            <Form action={makeConsultationLink} once={newOnce()} className="stack-small">
              <input type="hidden" name="id" value={information.id} />
              <input type="hidden" name="consultation" value={id} />
              <OneTimeLink label={t("staff.linkLabel")} hint={t("staff.linkHint")} />
              <Button kind="plain">{t("staff.makeLink")}</Button>
            </Form>
          )}
        </div>
      ))}
    </section>
  );
}
