import "server-only";
import { and, asc, desc, eq, gt, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { isId } from "@/db/ids";
import { noticeBoard, noticeVersions, offices } from "@/db/schema";
import type { RichText } from "@/domain/rich-text";

/** One notice of the public board with its frozen versions. Everybody may read it, also that it was withdrawn. */
const columns = {
  id: noticeBoard.noticeId,
  version: noticeBoard.version,
  status: noticeBoard.status,
  number: noticeBoard.number,
  title: noticeBoard.title,
  category: noticeBoard.category,
  source: noticeBoard.source,
  villageIds: noticeBoard.villageIds,
  summary: noticeBoard.summary,
  publishedAt: noticeBoard.publishedAt,
  changedAt: noticeBoard.changedAt,
  expireAt: noticeBoard.expireAt,
  endedAt: noticeBoard.endedAt,
  endedReason: noticeBoard.endedReason,
  officeName: offices.name,
  officePhone: offices.phone,
  isOver: sql<boolean>`coalesce(${noticeBoard.expireAt} <= now(), false)`,
};

export async function publishedNotice(id: string) {
  if (!isId(id)) return null;
  const [found] = await db()
    .select(columns)
    .from(noticeBoard)
    .innerJoin(offices, eq(offices.id, noticeBoard.officeId))
    .where(eq(noticeBoard.noticeId, id));
  if (!found) return null;
  const { isOver, ...notice } = found;
  // The clock counts, even when the job that says so has not come round yet.
  return notice.status === "current" && isOver
    ? { ...notice, status: "expired" as const, endedAt: notice.expireAt }
    : notice;
}
export type PublishedNotice = NonNullable<Awaited<ReturnType<typeof publishedNotice>>>;

/** The text readers see now, and what was corrected when, oldest first. */
export async function publishedVersions(notice: Pick<PublishedNotice, "id" | "version">) {
  const all = await db()
    .select({
      version: noticeVersions.version,
      title: noticeVersions.title,
      body: noticeVersions.body,
      attachments: noticeVersions.attachments,
      correction: noticeVersions.correction,
      publishedAt: noticeVersions.publishedAt,
    })
    .from(noticeVersions)
    .where(eq(noticeVersions.noticeId, notice.id))
    .orderBy(asc(noticeVersions.version));
  const current = all.find(({ version }) => version === notice.version);
  const corrections = all.filter(({ version, correction }) => correction !== "" && version <= notice.version);
  const empty: RichText = { type: "doc", content: [] };
  return { body: current?.body ?? empty, attachments: current?.attachments ?? [], corrections };
}

/** The notices before and after this one on the board. */
export async function publishedNeighbours({ id, publishedAt }: Pick<PublishedNotice, "id" | "publishedAt">) {
  const here = sql`(${publishedAt.toISOString()}::timestamptz, ${id}::uuid)`;
  const place = sql`(${noticeBoard.publishedAt}, ${noticeBoard.noticeId})`;
  const beside = (isNewer: boolean) =>
    db()
      .select({ id: noticeBoard.noticeId, title: noticeBoard.title })
      .from(noticeBoard)
      .where(and(sql`${noticeBoard.status} = 'current'`, isNewer ? gt(place, here) : lt(place, here)))
      .orderBy(
        isNewer ? asc(noticeBoard.publishedAt) : desc(noticeBoard.publishedAt),
        isNewer ? asc(noticeBoard.noticeId) : desc(noticeBoard.noticeId),
      )
      .limit(1);
  const [[newer], [older]] = [await beside(true), await beside(false)];
  return { newer, older };
}
