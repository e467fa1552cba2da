import { auditExport } from "@/server/audit/export";
import { download } from "@/server/download";

export const GET = download({ permission: "audit.read", find: auditExport });
