import { download } from "@/server/download";
import { ownDataFile } from "@/server/privacy/own-data-file";

export const GET = download({ permission: "my.enter", find: ownDataFile });
