import { feed } from "@/server/feed";
import { accountsCsv } from "@/server/finance/csv";

export const GET = feed<{ village: string; period: string }>(async ({ village, period }) => {
  const made = await accountsCsv(village, period);
  return made && { body: made.csv, type: "text/csv; charset=utf-8", name: `${made.title}.csv` };
});
