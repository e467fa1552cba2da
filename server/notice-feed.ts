import "server-only";
import { Feed } from "feed";
import { getLocale, getTranslations } from "next-intl/server";
import { publishedLatest } from "@/db/queries/published-notices";
import { publishedSettings } from "@/server/settings";
import { absolute } from "./absolute";

/** The newest thirty notices, for feed readers and for sites that pass them on. */
export async function noticeFeed(): Promise<Feed> {
  const t = await getTranslations("notices");
  const { townshipName } = await publishedSettings();
  const lines = await publishedLatest(30);
  const made = new Feed({
    id: absolute("/notices"),
    link: absolute("/notices"),
    title: t("feed.title", { name: townshipName }),
    description: t("feed.description", { name: townshipName }),
    language: await getLocale(),
    copyright: townshipName,
    feedLinks: { rss: absolute("/notices/feed.xml"), json: absolute("/notices/feed.json") },
    ...(lines[0] && { updated: lines[0].changedAt }),
  });
  for (const line of lines)
    made.addItem({
      id: absolute(`/notices/${line.id}`),
      link: absolute(`/notices/${line.id}`),
      title: plain(line.title),
      description: plain(line.summary),
      date: line.changedAt,
      published: line.publishedAt,
      category: [{ name: t(`categories.${line.category}`) }],
      author: [{ name: line.officeName }],
    });
  return made;
}

/** XML cannot hold control characters. */
const plain = (text: string): string => text.replace(/[\p{Cc}\ufffe\uffff]/gu, " ").replaceAll("]]>", "]] >");
