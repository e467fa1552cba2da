import { download } from "@/server/download";
import { fileSubjects } from "@/server/file-subjects";
import { storedFile } from "@/server/files/stored-file";

export const GET = download({ permission: "portal.enter", find: storedFile(fileSubjects) });
