import { getTranslations } from "next-intl/server";
import { listUnread, mostUnread } from "@/db/queries/notice-receipts";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { dayFormat } from "@/server/day-format";

/** Notices to the staff that the viewer has not confirmed yet; nothing when all are read. */
export async function Unread({ viewer }: { viewer: Viewer }) {
  const unread = await listUnread(viewer, 3);
  const [first] = unread;
  if (!first) return null;
  const t = await getTranslations("noticeDesk.unread");
  const { short } = await dayFormat();
  return (
    <section aria-labelledby="unread" className="part todo">
      <h2 id="unread">{t("title")}</h2>
      <ul className="list">
        {unread.map(({ id, title, officeName, publishedAt }) => (
          <li key={id}>
            <a className="list-title" href={`/office/notices/${id}`}>
              {title}
            </a>
            <p className="hint dotted">
              <span>{officeName}</span>
              {publishedAt && <span>{short(dayOf(publishedAt))}</span>}
            </p>
          </li>
        ))}
      </ul>
      {first.total > unread.length && (
        <a href="/office/notices?tab=toRead">
          {first.total < mostUnread ? t("more", { count: first.total }) : t("all")}
        </a>
      )}
    </section>
  );
}
