import { getTranslations } from "next-intl/server";
import { Attachments } from "@/components/notices/attachments";
import { PageMeta } from "@/components/ui/page-meta";
import { RichTextView } from "@/components/ui/rich-text";
import type { PublishedNotice, publishedVersions } from "@/db/queries/published-notice";
import { publishedVillages } from "@/db/queries/villages";
import { dayOf } from "@/domain/calendar/day";
import { isForSearchEngines } from "@/domain/notices/rules";
import { absolute } from "@/server/absolute";
import { dayFormat } from "@/server/day-format";
import { stamp } from "./stamp";

type Props = {
  notice: PublishedNotice;
  text: Awaited<ReturnType<typeof publishedVersions>>;
  isPrint: boolean;
};

/** What stands under the title: facts, corrections, the text, attachments, and what one can do with it. */
export async function NoticeText({ notice, text, isPrint }: Props) {
  const t = await getTranslations("notices");
  const { long } = await dayFormat();
  const names = new Map((await publishedVillages()).map(({ id, name }) => [id, name]));
  const villages = notice.villageIds.map((id) => names.get(id) ?? "").filter(Boolean);
  const publisher = notice.source || notice.officeName;
  const day = dayOf(notice.publishedAt);
  const address = absolute(`/notices/${notice.id}`);
  const facts = [
    [
      t("page.publishedOn"),
      <time key="day" dateTime={day}>
        {long(day)}
      </time>,
    ],
    [t("page.publisher"), notice.officeName],
    notice.source ? [t("page.source"), notice.source] : null,
    [t("page.category"), t(`categories.${notice.category}`)],
    villages.length > 0 ? [t("page.for"), villages.join("、")] : null,
    [t("page.number"), notice.number],
    notice.expireAt ? [t("page.until"), long(dayOf(new Date(notice.expireAt.getTime() - 1)))] : null,
    notice.officePhone ? [t("page.phone"), notice.officePhone] : null,
  ].filter((fact) => fact !== null);
  return (
    <>
      <PageMeta
        tags={{
          ArticleTitle: notice.title,
          PubDate: stamp(notice.publishedAt),
          ContentSource: publisher,
          ColumnName: t("title"),
          ColumnType: "通知公告",
          Keywords: [t(`categories.${notice.category}`), ...villages].join(","),
          Author: notice.officeName,
          Description: notice.summary,
          Url: address,
          robots: isForSearchEngines(notice.category) ? undefined : "noindex",
        }}
      />
      <dl className="notice-facts">
        {facts.map(([name, value]) => (
          <div key={String(name)}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {notice.status === "expired" && notice.endedAt && (
        <p className="report">{t("page.expired", { day: long(dayOf(notice.endedAt)) })}</p>
      )}
      {text.corrections.length > 0 && (
        <section aria-labelledby="corrections" className="report">
          <h2 id="corrections" className="report-title">
            {t("page.corrections")}
          </h2>
          <ul>
            {text.corrections.map(({ version, publishedAt, correction }) => (
              <li key={version}>
                {t("page.correctedOn", { day: long(dayOf(publishedAt)), text: correction })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="official">
        <RichTextView text={text.body} />
      </div>
      <Attachments title={t("page.attachments")} files={text.attachments} />
      {isPrint ? (
        <p className="hint">
          {t("page.address")}：{address}
        </p>
      ) : (
        <p className="row no-print ways">
          <a href={`/notices/${notice.id}?print=1`}>{t("page.print")}</a>
          <a href={`/notices/${notice.id}/poster.pdf`}>{t("page.poster")}</a>
          <a href={`/correction?path=${encodeURIComponent(`/notices/${notice.id}`)}`}>{t("page.report")}</a>
        </p>
      )}
    </>
  );
}
