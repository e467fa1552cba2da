import { getTranslations } from "next-intl/server";
import type { Petition } from "@/db/queries/petitions";
import { paperNames } from "@/server/petitions/papers-issued";

/** The papers that were issued, for serving them. */
export async function Papers({ petition }: { petition: Petition }) {
  const t = await getTranslations("petitions");
  const papers = paperNames(petition, false);
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="papers" className="part">
      <h2 id="papers">{t("own.papers")}</h2>
      <ul className="list">
        {papers.map((paper) => (
          <li key={paper}>
            <a className="tap" href={`/papers/${petition.id}/${paper}.pdf`}>
              {t("papers.download", { name: t(`papers.${paper}`) })}
            </a>
          </li>
        ))}
      </ul>
      <p className="hint">{t("staff.printName")}</p>
    </section>
  );
}
