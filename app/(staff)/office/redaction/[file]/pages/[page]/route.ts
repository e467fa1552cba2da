import { download } from "@/server/download";
import { pagePicture } from "@/server/redaction/page-picture";

export const GET = download<{ file: string; page: string }>({
  permission: "redaction.make",
  find: ({ viewer, params }) => pagePicture(viewer, params.file, params.page),
});
