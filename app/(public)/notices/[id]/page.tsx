import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NoticeText } from "@/app/_notices/notice-text";
import { Tombstone } from "@/app/_notices/tombstone";
import { Title } from "@/components/ui/title";
import { publishedNeighbours, publishedNotice, publishedVersions } from "@/db/queries/published-notice";
import { keepsTextWhenExpired } from "@/domain/notices/rules";
import { one, publicPage } from "@/server/page";

/** One notice; what was withdrawn or has expired says so at the same address (public.md §6.4 URL permanence). */
export default publicPage<{ id: string }>({
  async render({ params, search }) {
    const notice = await publishedNotice(params.id);
    if (!notice) notFound();
    const t = await getTranslations("notices");
    const isPrint = one(search, "print") === "1";
    const isGone =
      notice.status === "withdrawn" ||
      (notice.status === "expired" && !keepsTextWhenExpired(notice.category));
    if (isGone) return <Tombstone notice={notice} />;
    const text = await publishedVersions(notice);
    const { newer, older } = isPrint ? {} : await publishedNeighbours(notice);
    return (
      <div className={isPrint ? "print-view" : "stack"}>
        <p className="back no-print">
          {isPrint ? (
            <a href={`/notices/${notice.id}`}>← {t("page.back")}</a>
          ) : (
            <a href="/notices">← {t("title")}</a>
          )}
        </p>
        <article className="notice">
          <Title>{notice.title}</Title>
          <NoticeText notice={notice} text={text} isPrint={isPrint} />
        </article>
        {(newer || older) && (
          <nav aria-label={t("page.around")} className="neighbours no-print">
            {newer && (
              <a rel="prev" href={`/notices/${newer.id}`}>
                <span className="hint block">{t("page.newer")}</span>
                {newer.title}
              </a>
            )}
            {older && (
              <a rel="next" href={`/notices/${older.id}`}>
                <span className="hint block">{t("page.older")}</span>
                {older.title}
              </a>
            )}
          </nav>
        )}
      </div>
    );
  },
});
