import { getTranslations } from "next-intl/server";
import { noticeRows } from "@/app/_notices/rows";
import { FilterBar } from "@/components/notices/filter-bar";
import { NoticeList } from "@/components/notices/notice-list";
import { PageMeta } from "@/components/ui/page-meta";
import { Pages } from "@/components/ui/pages";
import { Title } from "@/components/ui/title";
import {
  boardPageSize,
  mostCounted,
  mostPages,
  publishedMonths,
  publishedNoticeList,
  publishedPinned,
} from "@/db/queries/published-notices";
import { publishedVillages } from "@/db/queries/villages";
import { boardQuestion, monthsBetween } from "@/domain/notices/board";
import { noticeCategories } from "@/domain/notices/kinds";
import { one, pageNumber, publicPage } from "@/server/page";
import { pageWords } from "@/server/page-words";
import { publishedSettings } from "@/server/settings";

/** The public notice board: by category, village, month and words, newest first, what is pinned on top. */
export default publicPage({
  async render({ search }) {
    const t = await getTranslations("notices");
    const villages = await publishedVillages();
    const asked = boardQuestion({
      q: one(search, "q"),
      category: one(search, "category"),
      village: one(search, "village"),
      month: one(search, "month"),
    });
    const village = villages.find(({ id }) => id === asked.village);
    const page = Math.min(pageNumber(search), mostPages);
    const filter = { ...asked, words: asked.q, villageId: village?.id };
    const isWhole = !asked.q && !asked.category && !village && !asked.month;
    const { rows, count } = await publishedNoticeList(filter, page);
    const pinned = isWhole && page === 1 ? await publishedPinned() : [];
    const link = (changed: Record<string, string | undefined>) => {
      const next = Object.entries({ ...asked, ...changed }).filter((entry) => entry[1]);
      return `/notices${next.length > 0 ? `?${new URLSearchParams(next as [string, string][])}` : ""}`;
    };
    const pages = Math.min(Math.ceil(Math.min(count, mostCounted) / boardPageSize), mostPages);
    const months = await publishedMonths();
    const isMany = count > mostCounted;
    const heading = asked.q
      ? t(isMany ? "foundMany" : "found", { count: Math.min(count, mostCounted), words: asked.q })
      : t(isMany ? "countMany" : "count", { count: Math.min(count + pinned.length, mostCounted) });
    const { phone } = await publishedSettings();
    return (
      <div className="stack">
        <PageMeta
          tags={{
            ColumnName: t("title"),
            ColumnDescription: t("intro"),
            ColumnKeywords: noticeCategories.map((category) => t(`categories.${category}`)).join(","),
            ColumnType: "通知公告",
          }}
        />
        <link rel="alternate" type="application/rss+xml" title={t("rss")} href="/notices/feed.xml" />
        <link rel="alternate" type="application/feed+json" title={t("jsonFeed")} href="/notices/feed.json" />
        <Title>{t("title")}</Title>
        <FilterBar
          asked={asked}
          categories={[
            { href: link({ category: undefined }), text: t("everyCategory"), isChosen: !asked.category },
            ...noticeCategories.map((category) => ({
              href: link({ category }),
              text: t(`categories.${category}`),
              isChosen: asked.category === category,
            })),
          ]}
          villages={villages}
          months={months ? monthsBetween(months.from, months.until) : []}
          words={{
            searchLabel: t("searchLabel"),
            searchHint: t("searchHint"),
            search: t("search"),
            byCategory: t("byCategory"),
            byVillage: t("byVillage"),
            everyVillage: t("everyVillage"),
            byMonth: t("byMonth"),
            everyMonth: t("everyMonth"),
            show: t("show"),
          }}
        />
        <section aria-labelledby="list" className="stack-small">
          <h2 id="list" className="quiet-heading" role={asked.q ? "status" : undefined}>
            {heading}
          </h2>
          {count + pinned.length === 0 && (
            <div className="empty stack-small">
              <p>{t("nothing")}</p>
              <p>{t("nothingHint", { phone })}</p>
              <p>
                <a href="/notices">{t("showAll")}</a>
              </p>
            </div>
          )}
          <NoticeList
            rows={[...(await noticeRows(pinned, { arePinned: true })), ...(await noticeRows(rows))]}
            words={asked.q?.split(/\s+/) ?? []}
          />
          <Pages
            page={page}
            pages={pages}
            link={(number) => link({ page: String(number) })}
            words={await pageWords(page, pages)}
          />
        </section>
        <p className="hint row">
          <span>{t("feeds")}</span>
          <a className="tap" href="/notices/feed.xml">
            {t("rss")}
          </a>
          <a className="tap" href="/notices/feed.json">
            {t("jsonFeed")}
          </a>
        </p>
      </div>
    );
  },
});
