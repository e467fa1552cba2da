import "server-only";
import { insertEvent } from "@/db/queries/events";
import { removeExpired } from "@/db/queries/retention";
import type { Run } from "@/server/jobs/kinds";

/** One chain for everything the table of periods has removed. */
const retentionSubject = "00000000-0000-7000-8000-000000000003";

/** 到期删除 (个人信息保护法第四十七条): every night; what was removed is recorded in numbers, and only when there was any. */
export const retain: Run = async ({ tx }) => {
  const removed = await removeExpired(tx);
  if (Object.values(removed).every((count) => count === 0)) return;
  await insertEvent(tx, {
    subjectKind: "audit",
    subjectId: retentionSubject,
    what: "privacy.retain",
    permission: "audit.read",
    detail: removed,
  });
};
