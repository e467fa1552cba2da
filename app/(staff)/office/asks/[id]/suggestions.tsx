import { getTranslations } from "next-intl/server";
import type { Ask } from "@/db/queries/asks";
import type { Viewer } from "@/domain/access";
import { sortingTargets } from "@/server/asks/keys";
import { suggestionsFor } from "@/server/asks/suggestions";

const shownKinds = 3;

/** What it may be, which item answers, which office: each with the words that say so. */
export async function Suggestions({ viewer, ask }: { viewer: Viewer; ask: Ask }) {
  const t = await getTranslations("asks");
  const say = await getTranslations("routing");
  const { kinds, items, offices } = await suggestionsFor(viewer, ask.ask.text);
  const path = `/office/asks/${ask.id}`;
  const mark = (words: readonly string[]) => words.map((word) => `“${word}”`).join("、");
  const known = kinds.filter(({ target }) => sortingTargets.includes(target)).slice(0, shownKinds);
  return (
    <section aria-labelledby="suggested" className="part stack-small">
      <h2 id="suggested">{t("staff.suggested")}</h2>
      <p className="hint">{t("staff.suggestedHint")}</p>
      {known.length + items.length + offices.length === 0 && <p>{t("staff.nothing")}</p>}
      <ul className="bullets">
        {known.map(({ target, words }) => (
          <li key={target}>
            <a href={`${path}/${target}`}>
              {t("staff.maybe", { what: t(`target.${target}`), words: mark(words) })}
            </a>
          </li>
        ))}
        {items.map(({ slug, name, officeName, words }) => (
          <li key={slug}>
            <a href={`${path}/application?item=${slug}`}>
              {t("staff.item", { name, office: officeName, words: mark(words) })}
            </a>
          </li>
        ))}
        {offices.map(({ officeId, officeName, reasons }) => (
          <li key={officeId}>
            {t("staff.office", { office: officeName })}
            <span className="hint block">
              {reasons.map(({ source, word, label }) => say(`because.${source}`, { word, label })).join("；")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
