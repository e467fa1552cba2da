import { feed } from "@/server/feed";
import { accountsPoster } from "@/server/finance/poster";

export const GET = feed<{ village: string; period: string }>(async ({ village, period }) => {
  const made = await accountsPoster(village, period);
  return made && { body: made.pdf, type: "application/pdf", name: `${made.title}.pdf` };
});
