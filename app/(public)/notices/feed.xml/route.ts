import { feed } from "@/server/feed";
import { noticeFeed } from "@/server/notice-feed";

export const GET = feed(async () => ({
  body: (await noticeFeed()).rss2(),
  type: "application/rss+xml; charset=utf-8",
}));
