import "server-only";
import { and, eq, isNotNull, lte, sql } from "drizzle-orm";
import { type Shown, shown, type Tx } from "@/db/client";
import { noticeBoard, notices, noticeVersions } from "@/db/schema";
import type { FrozenAttachment } from "@/db/schema/notices";
import { searchVectorText } from "@/db/search";
import { summaryOf } from "@/domain/notices/input";
import type { NoticeCategory } from "@/domain/notices/kinds";
import { keepsTextWhenExpired } from "@/domain/notices/rules";
import type { NoticeState } from "@/domain/notices/states";
import { Refused } from "@/domain/outcome";
import { toPlain } from "@/domain/rich-text";
import { listFiles, updatePublicity } from "./files";
import { hideAttachments } from "./notice-files";
import { takeRunningNumber } from "./receipts";

export type Publishable = Shown<
  Pick<
    typeof notices.$inferSelect,
    | "id"
    | "state"
    | "title"
    | "body"
    | "category"
    | "audience"
    | "villageIds"
    | "officeId"
    | "source"
    | "correction"
    | "number"
    | "pinnedUntil"
    | "expireAt"
    | "publishedAt"
  >
>;

/** The next number of the year; given once, never again. */
export const takeNoticeSerial = (tx: Tx, year: string): Promise<number> =>
  takeRunningNumber(tx, `notice:${year}`);

/** Freezes what readers see from now on, with its attachments; the earlier versions stay. */
export async function insertNoticeVersion(tx: Tx, notice: Publishable, publishedAt: Date): Promise<number> {
  const [last] = await tx
    .select({ version: sql<number>`coalesce(max(${noticeVersions.version}), 0)::int` })
    .from(noticeVersions)
    .where(eq(noticeVersions.noticeId, notice.id));
  const version = (last?.version ?? 0) + 1;
  const attachments = (await listFiles(notice, "attachment")).map(
    ({ id: fileId, name, bytes, mediaType, sha256 }): FrozenAttachment => ({
      ...{ fileId, name, bytes, mediaType, sha256 },
    }),
  );
  const { id: noticeId, title, body } = notice;
  const correction = version > 1 ? notice.correction : "";
  await tx
    .insert(noticeVersions)
    .values({ noticeId, version, title, body, attachments, correction, publishedAt });
  return version;
}

type Publication = { version: number; number: string; at: Date; releasedById?: string | null };

/** The working copy is at rest again; nobody has written on it since. */
export async function updatePublished(
  tx: Tx,
  notice: Publishable,
  { version, number, at, releasedById }: Publication,
): Promise<void> {
  const moved = await tx
    .update(notices)
    .set({
      state: "published",
      publishedVersion: version,
      publishedAt: notice.publishedAt ?? at,
      number,
      writerIds: [],
      search: sql`${searchVectorText(wordsOf(notice))}::tsvector`,
      ...(releasedById && { releasedById }),
    })
    .where(and(eq(notices.id, notice.id), eq(notices.state, notice.state)))
    .returning({ id: notices.id });
  if (moved.length === 0) throw new Refused("changedMeanwhile");
}

const wordsOf = ({ title, body }: Pick<Publishable, "title" | "body">) => `${title}\n${toPlain(body)}`;

/** What everybody may read: the row of the board, and its files for whoever asks. */
export async function putOnBoard(
  tx: Tx,
  notice: Publishable,
  { version, number, at }: Publication,
): Promise<void> {
  const { id: noticeId, title, body, category, audience, officeId, source, pinnedUntil, expireAt } = notice;
  const row = {
    ...{ version, number, title, category, officeId, source, pinnedUntil, expireAt },
    status: "current" as const,
    villageIds: audience === "villages" ? notice.villageIds : [],
    summary: summaryOf(body),
    words: wordsOf(notice).toLowerCase(),
    search: sql`${searchVectorText(wordsOf(notice))}::tsvector`,
    changedAt: at,
    endedAt: null,
    endedReason: "",
  };
  await tx
    .insert(noticeBoard)
    .values({ ...row, noticeId, publishedAt: at })
    .onConflictDoUpdate({ target: noticeBoard.noticeId, set: row });
  await updatePublicity(tx, notice, "attachment", true);
}

/** Off the board at once; its page says since when and why, its files are no longer given out. */
export async function takeOffBoard(
  tx: Tx,
  notice: Shown<{ id: string }>,
  { at, reason }: { at: Date; reason: string },
): Promise<void> {
  await tx
    .update(noticeBoard)
    .set({ status: "withdrawn", endedAt: at, endedReason: reason, pinnedUntil: null })
    .where(eq(noticeBoard.noticeId, notice.id));
  await hideAttachments(tx, notice);
}

/** What was ever on the public board cannot become a notice for staff: it would have to be withdrawn. */
export async function isOnBoard(tx: Tx, notice: Shown<{ id: string }>): Promise<boolean> {
  const found = await tx
    .select({ id: noticeBoard.noticeId })
    .from(noticeBoard)
    .where(eq(noticeBoard.noticeId, notice.id));
  return found.length > 0;
}

/** Scheduled ones whose moment has come. Locked; what another instance is publishing is left to it. */
export async function takeScheduled(tx: Tx, now: Date, limit = 50): Promise<Publishable[]> {
  const rows = await tx
    .select()
    .from(notices)
    .where(and(eq(notices.state, "scheduled"), lte(notices.publishAt, now)))
    .orderBy(notices.publishAt, notices.id)
    .limit(limit)
    .for("update", { skipLocked: true });
  return rows.flatMap((row) => shown(row) ?? []);
}

/** Published ones whose time is over: at rest, or with a correction on its way while the board still shows them. */
export async function takeOver(tx: Tx, now: Date, limit = 200) {
  const rows = await tx
    .select({
      id: notices.id,
      state: notices.state,
      category: sql<NoticeCategory>`coalesce(${noticeBoard.category}, ${notices.category})`,
    })
    .from(notices)
    .leftJoin(noticeBoard, eq(noticeBoard.noticeId, notices.id))
    .where(
      and(
        isNotNull(notices.publishedVersion),
        sql`((${notices.state} = 'published' and ${notices.expireAt} <= ${now.toISOString()}::timestamptz)
          or (${noticeBoard.status} = 'current' and ${noticeBoard.expireAt} <= ${now.toISOString()}::timestamptz))`,
      ),
    )
    .orderBy(notices.id)
    .limit(limit)
    .for("update", { of: notices, skipLocked: true });
  return rows.flatMap((row) => shown(row) ?? []);
}

/** Expired: the board says so, a posting's files are closed with its names (public.md §8.2). */
export async function updateExpired(
  tx: Tx,
  notice: Shown<{ id: string; state: NoticeState; category: NoticeCategory }>,
): Promise<void> {
  await tx
    .update(noticeBoard)
    .set({ status: "expired", endedAt: sql`${noticeBoard.expireAt}`, pinnedUntil: null })
    .where(and(eq(noticeBoard.noticeId, notice.id), eq(noticeBoard.status, "current")));
  if (notice.state === "published")
    await tx
      .update(notices)
      .set({ state: "expired", pinnedUntil: null })
      .where(and(eq(notices.id, notice.id), eq(notices.state, "published")));
  if (!keepsTextWhenExpired(notice.category)) await hideAttachments(tx, notice);
}
