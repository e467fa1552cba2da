import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ItemText } from "@/app/_disclosure/item-text";
import { stamp } from "@/app/_notices/stamp";
import { PageMeta } from "@/components/ui/page-meta";
import { Title } from "@/components/ui/title";
import { publishedItem } from "@/db/queries/published-disclosure";
import { dayOf } from "@/domain/calendar/day";
import { absolute } from "@/server/absolute";
import { dayFormat } from "@/server/day-format";
import { one, publicPage } from "@/server/page";

/** One item of a village's board; what was withdrawn says so at the same address. */
export default publicPage<{ village: string; id: string }>({
  async render({ params, search }) {
    const item = await publishedItem(params.village, params.id);
    if (!item) notFound();
    const t = await getTranslations("disclosure.public");
    const { long } = await dayFormat();
    const isPrint = one(search, "print") === "1";
    const isWithdrawn = item.state === "withdrawn";
    const place = `/villages/${item.villageId}/items/${item.id}`;
    // Lists of persons are not for search engines, not even when their names are gone (public.md §8.2).
    const isForSearch = item.aggregate === null && !isWithdrawn;
    return (
      <div className={isPrint ? "print-view" : "stack"}>
        <PageMeta
          tags={{
            ArticleTitle: item.title,
            PubDate: stamp(item.publishedAt),
            ContentSource: item.villageName,
            ColumnName: t("back"),
            ColumnType: "村务公开",
            Url: absolute(place),
            robots: isForSearch ? undefined : "noindex",
          }}
        />
        <p className="back no-print">
          <a href={isPrint ? place : `/villages/${item.villageId}`}>
            ← {t("toVillage", { village: item.villageName })}
          </a>
        </p>
        <article className="notice">
          <Title className={isWithdrawn ? "gone" : ""}>{item.title}</Title>
          {isWithdrawn ? (
            <div className="report report-bad">
              <p className="report-title">{t("withdrawnTitle")}</p>
              {item.endedAt && <p>{t("withdrawnOn", { day: long(dayOf(item.endedAt)) })}</p>}
              <p>{t("reason", { reason: item.withdrawnReason })}</p>
            </div>
          ) : (
            <ItemText item={item} isPrint={isPrint} />
          )}
        </article>
      </div>
    );
  },
});
