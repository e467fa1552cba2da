import { feed } from "@/server/feed";
import { noticeFeed } from "@/server/notice-feed";

export const GET = feed(async () => ({
  body: (await noticeFeed()).json1(),
  type: "application/feed+json; charset=utf-8",
}));
