import "server-only";
import { announcePublicChange, type Tx } from "@/db/client";
import { insertEvent } from "@/db/queries/events";
import { takeOver, takeScheduled, updateExpired } from "@/db/queries/notice-publishing";
import type { Run } from "@/server/jobs/kinds";
import { publishNotice } from "./publish";

/** What the clock does to notices: those scheduled go out, those whose time is over are taken down. */
export const keepTime: Run = async ({ tx }) => {
  const now = new Date();
  await publishScheduled(tx, now);
  await expireOver(tx, now);
};

async function publishScheduled(tx: Tx, at: Date): Promise<void> {
  for (const notice of await takeScheduled(tx, at)) {
    const version = await publishNotice(tx, notice, { at });
    await insertEvent(tx, {
      subjectKind: "notice",
      subjectId: notice.id,
      what: "notices.publish",
      permission: "notices.release",
      fromState: "scheduled",
      toState: "published",
      detail: { version },
    });
  }
}

async function expireOver(tx: Tx, now: Date): Promise<void> {
  const over = await takeOver(tx, now);
  for (const notice of over) {
    await updateExpired(tx, notice);
    await insertEvent(tx, {
      subjectKind: "notice",
      subjectId: notice.id,
      what: "notices.expire",
      permission: "notices.release",
      fromState: notice.state,
      toState: notice.state === "published" ? "expired" : notice.state,
    });
  }
  if (over.length > 0) await announcePublicChange(tx, "notices");
}
