import { getTranslations } from "next-intl/server";
import { noticeRows } from "@/app/_notices/rows";
import { BigEntries } from "@/components/home/big-entries";
import { NoticeList } from "@/components/notices/notice-list";
import { SearchLine } from "@/components/ui/search-line";
import { publishedNoticeList, publishedPinned } from "@/db/queries/published-notices";
import { publishedServices } from "@/db/queries/published-services";
import { publicPage } from "@/server/page";
import { publishedSettings } from "@/server/settings";

const entries = [
  ["ask", "/ask"],
  ["do", "/services"],
  ["track", "/track"],
  ["read", "/notices"],
  ["call", "/villages#offices"],
  ["report", "/reports"],
] as const;
const shownNotices = 8;
const shownServices = 10;

/** 首页: one search line, six ways in, what is new, what people come for. */
export default publicPage({
  async render() {
    const t = await getTranslations("home");
    const settings = await publishedSettings();
    const pinned = await publishedPinned();
    const { rows } = await publishedNoticeList({}, 1);
    const latest = rows.slice(0, shownNotices - pinned.length);
    const services = (await publishedServices()).slice(0, shownServices);
    const notices = [...(await noticeRows(pinned, { arePinned: true })), ...(await noticeRows(latest))];
    return (
      <div className="stack home">
        <title>{settings.townshipName}</title>
        <div className="home-head stack-small">
          <h1 className="home-title">{settings.townshipName}</h1>
          <p className="lead">{t("lead")}</p>
          <SearchLine action="/search" label={t("searchLabel")} hint={t("searchHint")} button={t("search")} />
        </div>
        <BigEntries
          title={t("entries")}
          entries={entries.map(([key, href]) => ({ href, text: t(key), hint: t(`${key}Hint`) }))}
        />
        <div className="home-columns">
          <section aria-labelledby="latest" className="stack-small">
            <h2 id="latest">{t("latest")}</h2>
            {notices.length === 0 && <p className="empty">{t("noNotices")}</p>}
            <NoticeList rows={notices} />
            <p>
              <a className="tap" href="/notices">
                {t("allNotices")}
              </a>
            </p>
          </section>
          <div className="stack">
            {services.length > 0 && (
              <section aria-labelledby="popular" className="stack-small">
                <h2 id="popular">{t("popular")}</h2>
                <ul className="plain-links">
                  {services.map(({ slug, shortName }) => (
                    <li key={slug}>
                      <a href={`/services/${slug}`}>{shortName}</a>
                    </li>
                  ))}
                </ul>
                <p>
                  <a className="tap" href="/services">
                    {t("allServices")}
                  </a>
                </p>
              </section>
            )}
            <dl className="home-facts">
              <dt>{t("hours")}</dt>
              <dd>{settings.officeHours}</dd>
              {settings.phone && <dt>{t("phone")}</dt>}
              {settings.phone && (
                <dd>
                  <a className="tap" href={`tel:${settings.phone.replace(/[^\d+]/g, "")}`}>
                    {settings.phone}
                  </a>
                </dd>
              )}
              {settings.address && <dt>{t("address")}</dt>}
              {settings.address && <dd>{settings.address}</dd>}
            </dl>
          </div>
        </div>
      </div>
    );
  },
});
