import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { findCorrection } from "@/db/queries/corrections";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { answerCorrection } from "../actions";

export default page<{ id: string }>({
  permission: "corrections.answer",
  async render({ viewer, params, held }) {
    const correction = await findCorrection(viewer, params.id);
    if (!correction) notFound();
    const t = await getTranslations("home.correction");
    const { long } = await dayFormat();
    const { id, path, text, contact, answer, answeredAt, answeredBy, createdAt, dueOn } = correction;
    return (
      <div className="column stack">
        <Title>{t("one")}</Title>
        <dl className="facts">
          <dt>{t("on")}</dt>
          <dd>{long(dayOf(createdAt))}</dd>
          <dt>{t("place")}</dt>
          <dd>{path ? <a href={path}>{path}</a> : "—"}</dd>
          <dt>{t("by")}</dt>
          <dd>{contact ?? t("noContact")}</dd>
          {dueOn && !answeredAt && (
            <>
              <dt>{t("due")}</dt>
              <dd>{long(dueOn)}</dd>
            </>
          )}
        </dl>
        <section className="part">
          <h2>{t("what")}</h2>
          <p className="pre-line">{text}</p>
        </section>
        {answeredAt ? (
          <section className="part">
            <h2>{t("answer")}</h2>
            <p className="pre-line">{answer}</p>
            <p className="hint">
              {t("answeredOn", { day: long(dayOf(answeredAt)) })} {answeredBy}
            </p>
          </section>
        ) : (
          <Form action={answerCorrection} once={newOnce()} before={held}>
            <input type="hidden" name="id" value={id} />
            <Field name="answer" label={t("answer")} hint={t("answerHint")} lines={5} maxLength={1000} />
            <Button>{t("settle")}</Button>
          </Form>
        )}
      </div>
    );
  },
});
