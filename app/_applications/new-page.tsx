import { getTranslations } from "next-intl/server";
import { Title } from "@/components/ui/title";
import { publishedService } from "@/db/queries/published-services";
import type { Viewer } from "@/domain/access";
import { applicationsPath, filingRelations } from "@/domain/cases/filing";
import type { Outcome } from "@/domain/outcome";
import { one, type Search } from "@/server/page";
import { servicesFor } from "@/server/routing/searching";
import { WhoScreen } from "./who-screen";

type Props = { viewer: Viewer; search: Search; held: Outcome | undefined };

/** The first screen of a new application; without an item, the list to choose one from. */
export async function NewApplication({ viewer, search, held }: Props) {
  const item = await publishedService(one(search, "item"));
  const relations = filingRelations(viewer);
  const relation = relations.find((each) => each === one(search, "for")) ?? relations[0];
  if (item && relation)
    return <WhoScreen viewer={viewer} item={item} relation={relation} relations={relations} held={held} />;
  const t = await getTranslations("applications");
  const query = one(search, "q");
  const found = await servicesFor(query);
  return (
    <div className="column stack">
      <Title>{t("choose")}</Title>
      <form method="get" className="search-line">
        <input name="q" type="search" defaultValue={query} aria-label={t("choose")} maxLength={60} />
        <button type="submit" className="button button-plain">
          {t("find")}
        </button>
      </form>
      <ul className="list">
        {found.map(({ slug, name, plainSummary }) => (
          <li key={slug}>
            <a className="list-title" href={`${applicationsPath(viewer)}/new?item=${slug}`}>
              {name}
            </a>
            <p className="hint">{plainSummary}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
