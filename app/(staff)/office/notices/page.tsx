import { getTranslations } from "next-intl/server";
import { Pages } from "@/components/ui/pages";
import { Table } from "@/components/ui/table";
import { Title } from "@/components/ui/title";
import {
  countTabs,
  listNotices,
  type NoticeTab,
  noticeTabs,
  type StaffLine,
  staffPageSize,
} from "@/db/queries/notice-lists";
import { officeIds, type Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { noticeCategories } from "@/domain/notices/kinds";
import { isPinned } from "@/domain/notices/rules";
import { noticeStates } from "@/domain/notices/states";
import { dayFormat } from "@/server/day-format";
import { one, page, pageNumber, type Search } from "@/server/page";
import { pageWords } from "@/server/page-words";

const listedStates = noticeStates.filter((state) => state !== "discarded");

/** Tabs by what they want of the viewer; without anything waiting one sees what is published. */
function askedOf(search: Search, waiting: Record<"review" | "toRead", number>) {
  const usual: NoticeTab = waiting.review > 0 ? "review" : waiting.toRead > 0 ? "toRead" : "published";
  return {
    tab: noticeTabs.find((each) => each === one(search, "tab")) ?? usual,
    state: listedStates.find((each) => each === one(search, "state")),
    category: noticeCategories.find((each) => each === one(search, "category")),
    words: one(search, "q", 60).trim() || undefined,
  };
}

const tabsFor = (viewer: Viewer): NoticeTab[] =>
  noticeTabs.filter((tab) => tab !== "office" || officeIds(viewer).length > 0);

/** 通知公告, the staff's side: what waits on me, what I have to read, mine, my office's, all. */
export default page({
  permission: "notices.read",
  async render({ viewer, search }) {
    const t = await getTranslations("noticeDesk");
    const words = await getTranslations("notices");
    const { short } = await dayFormat();
    const waiting = await countTabs(viewer);
    const asked = askedOf(search, waiting);
    const at = pageNumber(search);
    const { rows, count } = await listNotices(viewer, asked, at);
    const pages = Math.ceil(Math.min(count, 1000) / staffPageSize);
    const address = (changes: Record<string, string | undefined>) => {
      const all = { ...{ tab: asked.tab, q: asked.words, state: asked.state }, category: asked.category };
      const given = Object.entries({ ...all, ...changes }).flatMap(([name, value]) =>
        value ? [[name, value]] : [],
      );
      return `/office/notices?${new URLSearchParams(given)}`;
    };
    const tags = ({ audience, isCorrection, pinnedUntil }: StaffLine) => [
      isPinned(pinnedUntil, dayOf(new Date())) && { text: words("pinned"), tone: "red" },
      isCorrection && { text: t("correcting"), tone: "amber" },
      audience === "staff" && { text: words("audiences.staff"), tone: "green" },
    ];
    const isNarrowed = asked.words || asked.state || asked.category;
    return (
      <div className="stack">
        <div className="split">
          <Title>{t("title")}</Title>
          <a className="button button-primary" href="/office/notices/new">
            {t("write")}
          </a>
        </div>
        <nav className="chips" aria-label={t("show")}>
          {tabsFor(viewer).map((tab) => (
            <a
              key={tab}
              href={`/office/notices?tab=${tab}`}
              aria-current={tab === asked.tab ? "true" : undefined}
            >
              {t(`tabs.${tab}`)}
              {(tab === "review" || tab === "toRead") && (
                <>
                  &nbsp;<span className="number">{waiting[tab]}</span>
                </>
              )}
            </a>
          ))}
        </nav>
        <form method="get" className="row filter-line">
          <input type="hidden" name="tab" value={asked.tab} />
          <input
            name="q"
            type="search"
            defaultValue={asked.words}
            aria-label={words("searchLabel")}
            placeholder={t("searchHint")}
            maxLength={60}
            className="grow"
          />
          <select name="state" defaultValue={asked.state} key={`s-${asked.state}`} aria-label={t("state")}>
            <option value="">{t("everyState")}</option>
            {listedStates.map((state) => (
              <option key={state} value={state}>
                {t(`states.${state}`)}
              </option>
            ))}
          </select>
          <select
            name="category"
            defaultValue={asked.category}
            key={`c-${asked.category}`}
            aria-label={words("byCategory")}
          >
            <option value="">{t("everyCategory")}</option>
            {noticeCategories.map((category) => (
              <option key={category} value={category}>
                {words(`categories.${category}`)}
              </option>
            ))}
          </select>
          <button type="submit" className="button button-plain">
            {t("find")}
          </button>
        </form>
        {count > 0 && (
          <p className="hint">{count > 1000 ? t("countMany", { count: 1000 }) : t("count", { count })}</p>
        )}
        <Table
          caption={t(`tabs.${asked.tab}`)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t(isNarrowed ? "nothing" : `empty.${asked.tab}`)}
          columns={[
            {
              key: "title",
              title: t("columns.title"),
              cell: (row) => (
                <span>
                  <a href={`/office/notices/${row.id}`}>{row.title || t("untitled")}</a>{" "}
                  {tags(row).map(
                    (tag) =>
                      tag && (
                        <span key={tag.text} className={`tag tag-${tag.tone}`}>
                          {tag.text}
                        </span>
                      ),
                  )}
                </span>
              ),
            },
            {
              key: "state",
              title: t("state"),
              cell: ({ state, deskName }) => (
                <>
                  {t(`states.${state}`)}
                  {deskName && <span className="hint block">{t("waitsOn", { who: deskName })}</span>}
                </>
              ),
            },
            {
              key: "category",
              title: t("columns.category"),
              cell: ({ category }) => words(`categories.${category}`),
            },
            {
              key: "who",
              title: t("columns.author"),
              cell: ({ officeName, authorName }) => `${officeName} ${authorName}`,
            },
            {
              key: "day",
              title: t("columns.day"),
              cell: ({ publishedAt, updatedAt }) => short(dayOf(publishedAt ?? updatedAt)),
            },
          ]}
        />
        <Pages
          page={at}
          pages={pages}
          link={(to) => address({ page: String(to) })}
          words={await pageWords(at, pages)}
        />
      </div>
    );
  },
});
