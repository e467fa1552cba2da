import "server-only";
import type { Tx } from "@/db/client";
import { listDraftVersions, updateNoticeDraft } from "@/db/queries/notice-drafts";
import { findNotice, type Notice } from "@/db/queries/notices";
import type { Viewer } from "@/domain/access";
import { timeOf } from "@/domain/calendar/clock";
import type { NoticeDraft } from "@/domain/notices/input";
import { mayWrite } from "@/domain/notices/states";
import { Refused } from "@/domain/outcome";
import { toMarkup } from "@/domain/rich-text-plain";

/** A draft the viewer may write, or nothing. */
export async function draftFor(viewer: Viewer, id: string): Promise<Notice | null> {
  const notice = await findNotice(viewer, id);
  return notice?.isPrivy && notice.state === "draft" && mayWrite(viewer, notice) ? notice : null;
}

/** Somebody saved another text meanwhile: says who and when, and hands over what they wrote. */
function conflict(notice: Notice): Refused {
  const who = { name: notice.editorName ?? "", time: timeOf(notice.updatedAt) };
  return new Refused("noticeEditor.conflict", who, undefined, {
    theirTitle: notice.title,
    theirBody: toMarkup(notice.body),
    theirVersion: String(notice.version),
  });
}

/**
 * Writes a draft; `over` is the other version that the writer has seen and decides to write over, `take` the one they
 * decide for: then their own text is kept among the versions, and the other one stands again.
 */
export async function writeDraft(
  tx: Tx,
  viewer: Viewer,
  { id, version, expireOn, over, take, next: _, ...written }: NoticeDraft,
): Promise<{ notice: Notice; version: number }> {
  const notice = await draftFor(viewer, id);
  if (!notice) throw new Refused("notOpenNow");
  const isTaken = notice.version !== version && notice.version === take;
  if (notice.version !== version && notice.version !== over && !isTaken) throw conflict(notice);
  const draft = { ...written, expireAt: expireOn };
  // What is knowingly written over is kept, whoever wrote it and when.
  const isKept = notice.version !== version || undefined;
  const saved = await updateNoticeDraft(tx, notice, draft, viewer.personId ?? "", isKept);
  if (saved === null) throw conflict((await draftFor(viewer, id)) ?? notice);
  if (isTaken) await restoreDraft(tx, viewer, id, notice.version);
  return { notice, version: isTaken ? saved + 1 : saved };
}

/** Takes back what a draft said before; what it says now is kept like any other version. */
export async function restoreDraft(tx: Tx, viewer: Viewer, id: string, version: number): Promise<void> {
  const notice = await draftFor(viewer, id);
  const before = notice && (await listDraftVersions(notice)).find((one) => one.version === version);
  if (!before) throw new Refused("notOpenNow");
  const { category, audience, villageIds, source, correction, publishAt, expireAt } = notice;
  const kept = { category, audience, villageIds, source, correction, publishAt, expireAt };
  const { title, body } = before;
  const saved = await updateNoticeDraft(tx, notice, { ...kept, title, body }, viewer.personId ?? "", true);
  if (saved === null) throw new Refused("changedMeanwhile");
}
