import { disclosurePaper } from "@/server/disclosure/paper";
import { feed } from "@/server/feed";

/** The sheet for the notice wall (A3). */
export const GET = feed<{ village: string; id: string }>(async ({ village, id }) => {
  const paper = await disclosurePaper(village, id);
  return paper && { body: paper.pdf, type: "application/pdf", name: `${paper.title}.pdf` };
});
