import "server-only";
import { announcePublicChange, type Tx } from "@/db/client";
import { enqueue } from "@/db/queries/jobs";
import {
  insertNoticeVersion,
  type Publishable,
  putOnBoard,
  takeNoticeSerial,
  updatePublished,
} from "@/db/queries/notice-publishing";
import { dayOf } from "@/domain/calendar/day";
import { noticeNumber } from "@/domain/notices/rules";

/**
 * Publication freezes a copy: text and attachments as readers see them from this moment, on the board unless it is for
 * staff (public.md §8.6 no. 6). All fronts drop their pages at commit.
 */
export async function publishNotice(
  tx: Tx,
  notice: Publishable,
  { at, releasedById }: { at: Date; releasedById?: string | null },
): Promise<number> {
  const year = dayOf(at).slice(0, 4);
  const number = notice.number ?? noticeNumber(dayOf(at), await takeNoticeSerial(tx, year));
  const version = await insertNoticeVersion(tx, notice, at);
  const publication = { version, number, at, releasedById: releasedById ?? null };
  await updatePublished(tx, notice, publication);
  if (notice.audience !== "staff") await putOnBoard(tx, notice, publication);
  if (notice.expireAt) await wakeAt(tx, notice.id, notice.expireAt);
  await announcePublicChange(tx, "notices");
  return version;
}

/** The clock strikes for a notice at this moment: it is published, or its time is over. */
export const wakeAt = (tx: Tx, id: string, runAt: Date): Promise<void> =>
  enqueue(tx, "notices.keepTime", {}, { runAt, uniqueKey: `notices.keepTime:${id}:${runAt.toISOString()}` });
