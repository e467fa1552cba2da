import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { publishedReport } from "@/db/queries/reports";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { publicPage } from "@/server/page";

/** One fault report for everybody: how it stands, the photos that were released, and "me too". */
export default publicPage<{ id: string }>({
  async render({ params }) {
    const it = await publishedReport(params.id);
    if (!it) notFound();
    const t = await getTranslations("reports");
    const { long } = await dayFormat();
    const isMended = it.state === "mended";
    return (
      <article className="column stack">
        <p className="back no-print">
          <a href="/reports">← {t("public.back")}</a>
        </p>
        <Title>{it.text}</Title>
        <p className="dotted">
          <span className={isMended ? "tag tag-green" : "tag"}>
            {t(`state.${it.state as "mended"}.name`)}
          </span>
          <span>{t(`categories.${it.category}`)}</span>
          {it.villageName && <span>{it.villageName}</span>}
        </p>
        <ul className="bullets">
          {it.reportedAt && <li>{t("public.reportedOn", { day: long(dayOf(it.reportedAt)) })}</li>}
          {!isMended && it.expectedOn && <li>{t("public.expected", { day: long(it.expectedOn) })}</li>}
          {isMended && it.mendedAt && <li>{t("public.mendedOn", { day: long(dayOf(it.mendedAt)) })}</li>}
        </ul>
        {isMended && it.mendedWords && (
          <section aria-labelledby="how" className="stack-small">
            <h2 id="how">{t("public.how")}</h2>
            <p>{it.mendedWords}</p>
          </section>
        )}
        {it.photoIds.length > 0 && (
          <section aria-labelledby="photos" className="stack-small">
            <h2 id="photos">{t("public.photos")}</h2>
            <ul className="photo-row">
              {it.photoIds.map((id, at) => (
                <li key={id}>
                  <a href={`/files/${id}?inline=1`}>
                    <img src={`/files/${id}?w=320`} alt={t("public.photo", { at: at + 1 })} loading="lazy" />
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {!isMended && (
          <section aria-labelledby="me-too" className="part">
            <h2 id="me-too">{t("public.alsoMe")}</h2>
            <p className="hint">{t("public.alsoMeHint", { count: it.meToo })}</p>
            <p>
              <a className="button button-plain" href={`/own?to=/my/me-too/${it.id}`}>
                {t("public.alsoMe")}
              </a>
            </p>
          </section>
        )}
        <p className="hint">{t("public.phone", { office: it.officeName, phone: it.officePhone })}</p>
      </article>
    );
  },
});
