import { getTranslations } from "next-intl/server";
import type { publishedNoticesOfVillage } from "@/db/queries/my-home";

type Props = {
  notices: Awaited<ReturnType<typeof publishedNoticesOfVillage>>;
  day: (at: Date) => string;
};

/** What the village and the township say, the village first. */
export async function NoticesOfMine({ notices, day }: Props) {
  const t = await getTranslations("my");
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{t("notices")}</h2>
      {notices.length === 0 && <p className="empty">{t("noNotices")}</p>}
      <ul className="list">
        {notices.map((notice) => (
          <li key={notice.id}>
            <a className="list-title" href={`/notices/${notice.id}`}>
              {notice.title}
            </a>
            <p className="hint">
              {notice.isOfVillage && <span className="tag tag-green">{t("ofVillage")}</span>}{" "}
              {notice.publishedAt && (
                <time dateTime={notice.publishedAt.toISOString()}>{day(notice.publishedAt)}</time>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a className="list-title" href="/notices">
          {t("allNotices")}
        </a>
      </p>
    </section>
  );
}
