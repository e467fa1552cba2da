import { getTranslations } from "next-intl/server";
import { noticeRows } from "@/app/_notices/rows";
import { NoticeList } from "@/components/notices/notice-list";
import { SearchLine } from "@/components/ui/search-line";
import { Title } from "@/components/ui/title";
import { one, publicPage } from "@/server/page";
import { noticesFor, servicesFor } from "@/server/routing/searching";
import { publishedSettings } from "@/server/settings";

const shown = 8;

/** One search over guides and notices. */
export default publicPage({
  async render({ search }) {
    const t = await getTranslations("home");
    const words = one(search, "q", 60).trim();
    const { phone } = await publishedSettings();
    const services = words ? (await servicesFor(words)).slice(0, shown) : [];
    const board = await noticesFor(words);
    const notices = await noticeRows(board.rows.slice(0, shown));
    return (
      <div className="stack">
        <Title>{words ? t("results", { words }) : t("searchTitle")}</Title>
        <SearchLine
          action="/search"
          label={t("searchLabel")}
          hint={t("searchHint")}
          button={t("search")}
          value={words}
        />
        {words === "" && <p className="empty">{t("askWords")}</p>}
        {words !== "" && services.length + notices.length === 0 && (
          <div className="empty stack-small">
            <p>{t("nothing", { words })}</p>
            <p>{t("nothingHint", { phone })}</p>
          </div>
        )}
        {services.length > 0 && (
          <section aria-labelledby="services" className="stack-small">
            <h2 id="services">{t("services")}</h2>
            <ul className="list">
              {services.map(({ slug, name, plainSummary }) => (
                <li key={slug}>
                  <a className="list-title" href={`/services/${slug}`}>
                    {name}
                  </a>
                  <p className="hint">{plainSummary}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {notices.length > 0 && (
          <section aria-labelledby="notices" className="stack-small">
            <h2 id="notices">{t("notices")}</h2>
            <NoticeList rows={notices} words={words.split(/\s+/)} />
            {board.rows.length > shown && (
              <a className="tap" href={`/notices?${new URLSearchParams({ q: words })}`}>
                {t("moreNotices")}
              </a>
            )}
          </section>
        )}
      </div>
    );
  },
});
