import { getTranslations } from "next-intl/server";
import { PageMeta } from "@/components/ui/page-meta";
import { Title } from "@/components/ui/title";
import type { PublishedNotice } from "@/db/queries/published-notice";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";
import { stamp } from "./stamp";

/** What is left of a notice that was withdrawn, or of a posting whose time is over: that it was there, and why it is not. */
export async function Tombstone({ notice }: { notice: PublishedNotice }) {
  const t = await getTranslations("notices");
  const { long } = await dayFormat();
  const day = long(dayOf(notice.endedAt ?? notice.changedAt));
  const isWithdrawn = notice.status === "withdrawn";
  return (
    <div className="stack column">
      <PageMeta
        tags={{
          ArticleTitle: notice.title,
          PubDate: stamp(notice.publishedAt),
          ContentSource: notice.source || notice.officeName,
          ColumnName: t("title"),
          ColumnType: "通知公告",
          robots: "noindex",
        }}
      />
      <p className="back">
        <a href="/notices">← {t("title")}</a>
      </p>
      <Title className={isWithdrawn ? "gone" : ""}>{notice.title}</Title>
      <div className={isWithdrawn ? "report report-bad" : "report"}>
        <p className="report-title">
          {isWithdrawn ? t("page.withdrawnTitle") : t("page.expiredPosting", { day })}
        </p>
        {isWithdrawn && (
          <>
            <p>{t("page.withdrawnOn", { day })}</p>
            <p>{t("page.reason", { reason: notice.endedReason })}</p>
          </>
        )}
      </div>
      {isWithdrawn && <p>{t("page.withdrawnHint")}</p>}
      {notice.officePhone && (
        <p>
          <a className="button button-plain" href={`tel:${notice.officePhone.replace(/[^\d+]/g, "")}`}>
            {notice.officeName} {notice.officePhone}
          </a>
        </p>
      )}
    </div>
  );
}
