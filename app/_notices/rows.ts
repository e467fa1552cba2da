import "server-only";
import { getTranslations } from "next-intl/server";
import type { NoticeRow } from "@/components/notices/notice-list";
import type { NoticeLine } from "@/db/queries/published-notices";
import { publishedVillages } from "@/db/queries/villages";
import { dayOf, yearOf } from "@/domain/calendar/day";

/** How the public board's lines are told: dates of this year as 11-23, older ones with their year. */
export async function noticeRows(
  lines: readonly NoticeLine[],
  { arePinned = false, today = dayOf(new Date()) } = {},
): Promise<NoticeRow[]> {
  const t = await getTranslations("notices");
  const names = new Map((await publishedVillages()).map(({ id, name }) => [id, name]));
  return lines.map((line) => {
    const day = dayOf(line.publishedAt);
    const isCorrected = line.changedAt.getTime() !== line.publishedAt.getTime();
    return {
      href: `/notices/${line.id}`,
      title: line.title,
      summary: line.summary,
      day,
      dayText: yearOf(day) === yearOf(today) ? day.slice(5) : day,
      facts: [
        t(`categories.${line.category}`),
        ...line.villageIds.map((id) => names.get(id) ?? "").filter(Boolean),
        line.officeName,
      ],
      tags: [
        ...(arePinned ? [{ text: t("pinned"), tone: "red" as const }] : []),
        ...(isCorrected ? [{ text: t("corrected"), tone: "amber" as const }] : []),
      ],
    };
  });
}
