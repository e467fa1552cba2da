import { getTranslations } from "next-intl/server";
import { ServiceList } from "@/components/services/service-list";
import { PageMeta } from "@/components/ui/page-meta";
import { Title } from "@/components/ui/title";
import { publishedServices } from "@/db/queries/published-services";
import { targets, targetsOf } from "@/domain/services/search";
import { one, publicPage } from "@/server/page";
import { servicesFor } from "@/server/routing/searching";

/** 办事指南: found by everyday words, by who one is, or by the office. */
export default publicPage({
  async render({ search }) {
    const t = await getTranslations("services");
    const asked = { q: one(search, "q"), for: one(search, "for"), office: one(search, "office") };
    const all = await publishedServices();
    const offices = [...new Map(all.map(({ officeId, officeName }) => [officeId, officeName]))];
    const used = targets.filter((target) => all.some((item) => targetsOf(item).includes(target)));
    const target = used.find((each) => each === asked.for);
    const found = (await servicesFor(asked.q)).filter(
      (item) =>
        (!target || targetsOf(item).includes(target)) && (!asked.office || item.officeId === asked.office),
    );
    const link = (changed: Partial<typeof asked>) => {
      const next = Object.entries({ ...asked, ...changed }).filter(([, value]) => value);
      return `/services${next.length > 0 ? `?${new URLSearchParams(next)}` : ""}`;
    };
    const lines = found.map((item) => ({
      href: `/services/${item.slug}`,
      name: item.name,
      summary: item.plainSummary,
      facts: [
        item.officeName,
        item.promisedLimit.amount === 0
          ? t("atOnce")
          : t(`within${item.promisedLimit.unit}`, { amount: item.promisedLimit.amount }),
        item.isVillageProxyAllowed && t("proxyAllowed"),
      ].filter((fact) => fact !== false),
    }));
    return (
      <div className="stack">
        <PageMeta
          tags={{
            ColumnName: t("title"),
            ColumnDescription: t("intro"),
            ColumnKeywords: all
              .slice(0, 12)
              .map(({ shortName }) => shortName)
              .join(","),
            ColumnType: "办事服务",
          }}
        />
        <Title>{t("title")}</Title>
        <search>
          <form method="get" action="/services" className="search-line">
            <label htmlFor="q" className="visually-hidden">
              {t("searchLabel")}
            </label>
            <input
              id="q"
              name="q"
              type="search"
              defaultValue={asked.q}
              placeholder={t("searchHint")}
              maxLength={60}
            />
            {asked.for && <input type="hidden" name="for" value={asked.for} />}
            <button type="submit" className="button button-primary">
              {t("search")}
            </button>
          </form>
        </search>
        <nav aria-label={t("byTarget")} className="chips">
          <a href={link({ for: "" })} aria-current={target ? undefined : "true"}>
            {t("everyTarget")}
          </a>
          {used.map((each) => (
            <a key={each} href={link({ for: each })} aria-current={each === target ? "true" : undefined}>
              {t(`targets.${each}`)}
            </a>
          ))}
        </nav>
        <form method="get" action="/services" className="row filter-line">
          {asked.q && <input type="hidden" name="q" value={asked.q} />}
          {asked.for && <input type="hidden" name="for" value={asked.for} />}
          <label htmlFor="office">{t("byOffice")}</label>
          <select id="office" name="office" defaultValue={asked.office} key={asked.office}>
            <option value="">{t("everyOffice")}</option>
            {offices.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" className="button button-plain">
            {t("show")}
          </button>
        </form>
        <ServiceList
          lines={lines}
          heading={
            asked.q
              ? t("found", { count: found.length, words: asked.q })
              : t("count", { count: found.length })
          }
          empty={{ text: t("nothing"), hint: t("nothingHint"), link: t("showAll") }}
        />
      </div>
    );
  },
});
