import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { publishedQuestion } from "@/db/queries/consultations";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { publicPage } from "@/server/page";

/** One question with its answer, in the words that were masked and released. */
export default publicPage<{ id: string }>({
  async render({ params }) {
    const it = await publishedQuestion(params.id);
    if (!it) notFound();
    const t = await getTranslations("consultations");
    const { long } = await dayFormat();
    return (
      <article className="column stack">
        <p className="back no-print">
          <a href="/questions">← {t("public.back")}</a>
        </p>
        <Title>{it.title ?? ""}</Title>
        <p className="hint dotted">
          <span>{t(`natures.${it.nature}`)}</span>
          <span>{t(`topics.${it.topic}`)}</span>
          {it.askedAt && <span>{t("public.askedOn", { day: long(dayOf(it.askedAt)) })}</span>}
          {it.answeredAt && <span>{t("public.answeredOn", { day: long(dayOf(it.answeredAt)) })}</span>}
        </p>
        <section aria-labelledby="question" className="stack-small">
          <h2 id="question">{t("public.question")}</h2>
          <p className="pre-line">{it.text}</p>
        </section>
        <section aria-labelledby="answer" className="stack-small">
          <h2 id="answer">{t("public.answer")}</h2>
          {it.verdict && (
            <p>
              <span className="tag tag-green">{t(`verdicts.${it.verdict}`)}</span>
            </p>
          )}
          <p className="pre-line">{it.answer}</p>
          <p className="hint">{t("public.by", { office: it.officeName })}</p>
        </section>
        <p className="hint">{t("public.note", { phone: it.officePhone })}</p>
        <p>
          <a className="button button-plain" href="/ask">
            {t("public.askDoor")}
          </a>
        </p>
      </article>
    );
  },
});
