import { paperOf } from "@/server/applications/paper";
import { download } from "@/server/download";

export const GET = download<{ id: string; paper: string }>({
  permission: "portal.enter",
  find: ({ viewer, params }) => paperOf(viewer, params.id, params.paper),
});
