import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { publishedService } from "@/db/queries/published-services";
import { guideWords } from "@/server/guide-words";
import { publicPage } from "@/server/page";

/** The list to take along: boxes to tick, where to go, whom to call. One printed page. */
export default publicPage<{ slug: string }>({
  async render({ params }) {
    const item = await publishedService(params.slug);
    if (!item) notFound();
    const t = await getTranslations("services");
    const { form, copies, required, facts } = await guideWords();
    const { guide, slug } = item;
    return (
      <div className="column stack">
        <p className="back no-print">
          <a href={`/services/${slug}`}>← {guide.name}</a>
        </p>
        <Title>{t("listTitle", { name: guide.shortName || guide.name })}</Title>
        <p className="hint no-print">{t("listHint")}</p>
        <ul className="tick-list">
          {guide.materials.map((material) => (
            <li key={material.key}>
              <strong>{material.name}</strong>
              <span className="block">
                {form(material.form)} {copies(material.count)} · {required(material.required)}
              </span>
              {material.note && <span className="hint block">{material.note}</span>}
            </li>
          ))}
        </ul>
        <dl className="facts">
          <dt>{facts.location}</dt>
          <dd>{guide.location}</dd>
          <dt>{facts.hours}</dt>
          <dd>{guide.officeHours}</dd>
          <dt>{facts.phone}</dt>
          <dd>{guide.phone}</dd>
        </dl>
      </div>
    );
  },
});
