import { getTranslations } from "next-intl/server";
import { Pages } from "@/components/ui/pages";
import type { PublishedVillage } from "@/db/queries/published-disclosure";
import { decisionPageSize, publishedDecisions } from "@/db/queries/village-decisions";
import { dayOf } from "@/domain/calendar/day";
import { stateOf } from "@/domain/disclosure/decisions";
import { dayFormat } from "@/server/day-format";
import { pageWords } from "@/server/page-words";

/** The decisions of a village whose resolution was posted, newest first. */
export async function Decisions({ village, page }: { village: PublishedVillage; page: number }) {
  const t = await getTranslations("decisions");
  const { long } = await dayFormat();
  const rows = await publishedDecisions(village.id, page);
  const pages = Math.ceil((rows[0]?.total ?? 0) / decisionPageSize);
  if (rows.length === 0) return <p className="empty">{t("publicEmpty")}</p>;
  return (
    <>
      <p className="hint">{t("basis")}</p>
      <ul className="list">
        {rows.map(({ id, title, matter, publishedAt, records, rules }) => (
          <li key={id}>
            <a className="list-title" href={`/villages/${village.id}/decisions/${id}`}>
              {title}
            </a>
            <p className="hint dotted">
              <span>{t(`matters.${matter}`)}</span>
              <span>{t(`states.${stateOf(records, rules)}`)}</span>
              {publishedAt && <span>{t("publishedOn", { day: long(dayOf(publishedAt)) })}</span>}
            </p>
          </li>
        ))}
      </ul>
      <Pages
        page={page}
        pages={pages}
        link={(to) =>
          `/villages/${village.id}?${new URLSearchParams({ part: "decisions", page: String(to) })}`
        }
        words={await pageWords(page, pages)}
      />
    </>
  );
}
