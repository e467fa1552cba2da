import { download } from "@/server/download";
import { paperOf } from "@/server/papers";

export const GET = download<{ id: string; paper: string }>({
  permission: "portal.enter",
  find: ({ viewer, params }) => paperOf(viewer, params.id, params.paper),
});
