import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Shown, Tx } from "@/db/client";
import { noticeBoard, notices, noticeVersions } from "@/db/schema";
import { searchVectorText } from "@/db/search";
import type { NoticeState } from "@/domain/notices/states";
import { Refused } from "@/domain/outcome";
import { toPlain } from "@/domain/rich-text";
import { restoreAttachments } from "./notice-files";
import type { Notice } from "./notices";

type Changes = Partial<
  Pick<
    typeof notices.$inferInsert,
    | "firstReviewerId"
    | "secondReviewerId"
    | "releasedById"
    | "correction"
    | "publishAt"
    | "withdrawnReason"
    | "pinnedUntil"
  >
>;

/** From one state to the next, unless somebody moved or wrote it meanwhile. */
export async function moveNotice(
  tx: Tx,
  notice: Shown<Pick<Notice, "id" | "state" | "version">>,
  to: NoticeState,
  changes: Changes = {},
): Promise<void> {
  const moved = await tx
    .update(notices)
    .set({ ...changes, state: to })
    .where(
      and(eq(notices.id, notice.id), eq(notices.state, notice.state), eq(notices.version, notice.version)),
    )
    .returning({ id: notices.id });
  if (moved.length === 0) throw new Refused("changedMeanwhile");
}

/** A reviewer lets a finding stand and says why; it counts for these very words. */
export async function updateOverruled(
  tx: Tx,
  notice: Shown<Pick<Notice, "id" | "state">>,
  key: string,
  reason: string,
): Promise<void> {
  const kept = await tx
    .update(notices)
    .set({ overruled: sql`${notices.overruled} || jsonb_build_object(${key}::text, ${reason}::text)` })
    .where(and(eq(notices.id, notice.id), eq(notices.state, notice.state)))
    .returning({ id: notices.id });
  if (kept.length === 0) throw new Refused("changedMeanwhile");
}

/** On top of the board and of the staff's list through that day; null takes it down again. */
export async function updatePin(
  tx: Tx,
  notice: Shown<Pick<Notice, "id">>,
  pinnedUntil: string | null,
): Promise<void> {
  const kept = await tx
    .update(notices)
    .set({ pinnedUntil })
    .where(and(eq(notices.id, notice.id), eq(notices.state, "published")))
    .returning({ id: notices.id });
  if (kept.length === 0) throw new Refused("notOpenNow");
  await tx.update(noticeBoard).set({ pinnedUntil }).where(eq(noticeBoard.noticeId, notice.id));
}

/** A correction that is given up: the working copy says again what readers see. */
export async function restorePublished(
  tx: Tx,
  notice: Shown<Pick<Notice, "id" | "publishedVersion">>,
): Promise<void> {
  const [copy] = await tx
    .select()
    .from(noticeVersions)
    .where(
      and(eq(noticeVersions.noticeId, notice.id), eq(noticeVersions.version, notice.publishedVersion ?? 0)),
    );
  if (!copy) throw new Refused("notOpenNow");
  const [board] = await tx.select().from(noticeBoard).where(eq(noticeBoard.noticeId, notice.id));
  const { title, body, correction, attachments } = copy;
  await tx
    .update(notices)
    .set({
      ...{ title, body, correction, publishAt: null, writerIds: [] },
      search: sql`${searchVectorText(`${title}\n${toPlain(body)}`)}::tsvector`,
      version: sql`${notices.version} + 1`,
      ...(board && {
        category: board.category,
        source: board.source,
        villageIds: board.villageIds,
        audience: board.villageIds.length > 0 ? ("villages" as const) : ("everyone" as const),
        expireAt: board.expireAt,
      }),
    })
    .where(eq(notices.id, notice.id));
  await restoreAttachments(tx, notice, attachments);
}
