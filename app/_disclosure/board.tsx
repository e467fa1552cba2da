import { getTranslations } from "next-intl/server";
import { Pages } from "@/components/ui/pages";
import {
  boardPageSize,
  type PublishedItemLine,
  type PublishedVillage,
  publishedItemCount,
  publishedItems,
} from "@/db/queries/published-disclosure";
import { dayOf } from "@/domain/calendar/day";
import type { ItemClass } from "@/domain/disclosure/kinds";
import { dayFormat } from "@/server/day-format";
import { periodTeller } from "@/server/disclosure/told";
import { pageWords } from "@/server/page-words";

type Props = { village: PublishedVillage; itemClass: ItemClass | null; part: string; page: number };

/** What a village has published in a class, newest first: each with its day, period and publisher. */
export async function Board({ village, itemClass, part, page }: Props) {
  const t = await getTranslations("disclosure");
  const items = await publishedItems(village.id, itemClass, page);
  const pages = Math.ceil((await publishedItemCount(village.id, itemClass)) / boardPageSize);
  const period = await periodTeller();
  const { long } = await dayFormat();
  const tags = ({ state, version, oversight }: PublishedItemLine) => [
    oversight === "ordered" && { text: t("public.ordered"), tone: "red" },
    state === "withdrawn" && { text: t("public.withdrawn"), tone: "amber" },
    state === "takenDown" && { text: t("public.namesGone"), tone: "green" },
    version > 1 && { text: t("public.corrected"), tone: "amber" },
  ];
  if (items.length === 0) return <p className="empty">{t("public.empty")}</p>;
  return (
    <>
      <ul className="list">
        {items.map((item) => (
          <li key={item.id}>
            <a className="list-title" href={`/villages/${village.id}/items/${item.id}`}>
              {item.title}
            </a>{" "}
            {tags(item).map(
              (tag) =>
                tag && (
                  <span key={tag.text} className={`tag tag-${tag.tone}`}>
                    {tag.text}
                  </span>
                ),
            )}
            <p className="hint dotted">
              <span>{t(`kinds.${item.kind}`)}</span>
              <span>{period(item.facts.periodFrom, item.facts.periodTo)}</span>
              <time dateTime={dayOf(item.publishedAt)}>{long(dayOf(item.publishedAt))}</time>
            </p>
          </li>
        ))}
      </ul>
      <Pages
        page={page}
        pages={pages}
        link={(to) => `/villages/${village.id}?${new URLSearchParams({ part, page: String(to) })}`}
        words={await pageWords(page, pages)}
      />
    </>
  );
}
