import { feed } from "@/server/feed";
import { noticePoster } from "@/server/notice-poster";

export const GET = feed<{ id: string }>(async ({ id }) => {
  const poster = await noticePoster(id);
  return poster && { body: poster.pdf, type: "application/pdf", name: `${poster.title}.pdf` };
});
