import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Guide } from "@/components/services/guide";
import { PageMeta } from "@/components/ui/page-meta";
import { Title } from "@/components/ui/title";
import { publishedService } from "@/db/queries/published-services";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { guideWords } from "@/server/guide-words";
import { publicPage } from "@/server/page";

/** One guide: first what it is and how to begin, then the eight elements one by one. */
export default publicPage<{ slug: string }>({
  async render({ params }) {
    const item = await publishedService(params.slug);
    if (!item) notFound();
    const t = await getTranslations("services");
    const { long } = await dayFormat();
    const { guide, slug, code, version, publishedAt, officeName } = item;
    const day = dayOf(publishedAt);
    return (
      <article className="stack">
        <PageMeta
          tags={{
            ArticleTitle: guide.name,
            PubDate: `${day} ${publishedAt.toLocaleTimeString("zh-CN", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", hour12: false })}`,
            ContentSource: officeName,
            ColumnName: t("title"),
            ColumnType: "办事服务",
            Keywords: [guide.shortName, ...guide.everydayWords].join(","),
            Description: guide.plainSummary,
          }}
        />
        <p className="back">
          <a href="/services">← {t("title")}</a>
        </p>
        <Title>{guide.name}</Title>
        <p className="lead column">{guide.plainSummary}</p>
        <div className="row no-print">
          <a className="button button-primary" href={`/apply?item=${slug}`}>
            {t("applyOnline")}
          </a>
          <a className="button button-plain" href={`/services/${slug}/list`}>
            {t("printList")}
          </a>
          {guide.phone && (
            <a className="button button-plain" href={`tel:${guide.phone.replace(/[^\d+]/g, "")}`}>
              {t("call", { phone: guide.phone })}
            </a>
          )}
        </div>
        <p className="hint column">{t(guide.isVillageProxyAllowed ? "orWindowOrVillage" : "orWindow")}</p>
        <Guide guide={guide} words={await guideWords()} />
        <p className="hint">{t("edition", { office: officeName, code, version, day: long(day) })}</p>
      </article>
    );
  },
});
