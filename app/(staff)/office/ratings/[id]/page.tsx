import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Timeline } from "@/components/ui/timeline";
import { Title } from "@/components/ui/title";
import { findRectification } from "@/db/queries/rectifications";
import { happeningsForStaff } from "@/server/cases/happenings";
import { dayFormat } from "@/server/day-format";
import { page } from "@/server/page";
import { Contact } from "./contact";
import { Steps } from "./steps";

/** A bad rating: what was said, whose it is to put right, what was done, until when. */
export default page<{ id: string }>({
  permission: "ratings.read",
  async render({ viewer, params }) {
    const it = await findRectification(viewer, params.id);
    if (!it) notFound();
    const t = await getTranslations("ratings");
    const grade = await getTranslations("cases.rating.grades");
    const { long, moment } = await dayFormat();
    const { row, desks } = it;
    const [desk] = desks;
    const done: [string, string | null][] = [
      [t("contacted"), row.contactWords],
      [t(row.state === "explained" ? "explainedAs" : "fixedAs"), row.answer],
      [t("revisitedAs"), row.revisitWords],
      [t("verdict"), row.verdict],
    ];
    return (
      <div className="stack">
        <p className="back">
          <a href="/office/ratings">← {t("title")}</a>
        </p>
        <div className="split">
          <Title>{it.title}</Title>
          <strong>{t(`state.${row.state}`)}</strong>
        </div>
        <div className="with-side">
          <div className="stack">
            <section aria-labelledby="rating" className="part">
              <h2 id="rating">{t("given")}</h2>
              <p>
                <span className="tag tag-red">{grade(`${it.grade as 1}`)}</span> {t(`channel.${it.channel}`)}
              </p>
              {it.words && <blockquote className="opinion">{it.words}</blockquote>}
              <dl className="facts">
                <dt>{t("office")}</dt>
                <dd>{it.officeName}</dd>
                <dt>{t("on")}</dt>
                <dd>{moment(it.ratedAt)}</dd>
                <dt>{t("until")}</dt>
                <dd>{it.dueOn && long(it.dueOn)}</dd>
                {desk && (
                  <>
                    <dt>{t("who")}</dt>
                    <dd>{[desk.postName, desk.holderName].filter(Boolean).join("　")}</dd>
                  </>
                )}
              </dl>
            </section>
            <Contact viewer={viewer} rectification={it} />
            <Steps viewer={viewer} rectification={it} />
            {done.some(([, text]) => text) && (
              <section aria-labelledby="done" className="part">
                <h2 id="done">{t("doneTitle")}</h2>
                <dl className="facts">
                  {done
                    .filter(([, text]) => text)
                    .map(([name, text]) => (
                      <div key={name} className="contents">
                        <dt>{name}</dt>
                        <dd>{text}</dd>
                      </div>
                    ))}
                  {row.revisitGrade && (
                    <>
                      <dt>{t("again")}</dt>
                      <dd>{grade(`${row.revisitGrade as 1}`)}</dd>
                    </>
                  )}
                </dl>
              </section>
            )}
          </div>
          <Timeline events={await happeningsForStaff(it)} title={t("history")} format={moment} />
        </div>
      </div>
    );
  },
});
