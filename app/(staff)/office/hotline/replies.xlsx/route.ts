import { download } from "@/server/download";
import { repliesSheet } from "@/server/hotline/replies-sheet";

export const GET = download({
  permission: "hotline.review",
  find: ({ viewer, search }) => repliesSheet(viewer, search.get("from"), search.get("until")),
});
