import "server-only";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { db, type Shown, type Tx } from "@/db/client";
import { noticeReceipts, notices, offices, people, postHolders, posts, villages } from "@/db/schema";
import { administrators, type Viewer } from "@/domain/access";
import { isUnread } from "./notice-lists";
import { type Notice, visibleTo } from "./notices";

const today = sql`(now() at time zone 'Asia/Shanghai')::date`;

/** Who is asked to read a notice for staff: everybody who holds a post with business duties today, by rank. */
export async function listReaders(notice: Shown<Pick<Notice, "id" | "publishedVersion">>) {
  const inBusiness = sql`not (${posts.duties} <@ array[${sql.join(
    administrators.map((duty) => sql`${duty}::text`),
    sql`, `,
  )}])`;
  const rows = await db()
    .select({
      personId: people.id,
      name: people.name,
      placeName: sql<string | null>`coalesce(${offices.name}, ${villages.name})`,
      postName: posts.name,
      readAt: noticeReceipts.readAt,
    })
    .from(postHolders)
    .innerJoin(people, eq(people.id, postHolders.personId))
    .innerJoin(posts, eq(posts.id, postHolders.postId))
    .leftJoin(offices, eq(offices.id, posts.officeId))
    .leftJoin(villages, eq(villages.id, posts.villageId))
    .leftJoin(
      noticeReceipts,
      and(
        eq(noticeReceipts.noticeId, notice.id),
        eq(noticeReceipts.personId, people.id),
        eq(noticeReceipts.isConfirmed, true),
        sql`${noticeReceipts.version} >= ${notice.publishedVersion ?? 0}`,
      ),
    )
    .where(
      and(
        isNull(posts.closedOn),
        inBusiness,
        sql`${today} between ${postHolders.fromOn} and coalesce(${postHolders.untilOn}, 'infinity')`,
      ),
    )
    .orderBy(asc(posts.rank), asc(people.pinyin), asc(posts.id));
  return [...new Map(rows.toReversed().map((row) => [row.personId, row])).values()].toReversed();
}
export type Reader = Awaited<ReturnType<typeof listReaders>>[number];

/** Has the viewer confirmed what stands there now? */
export async function hasConfirmed(viewer: Viewer, notice: Shown<Pick<Notice, "id">>): Promise<boolean> {
  const unread = await db()
    .select({ id: notices.id })
    .from(notices)
    .where(and(visibleTo(viewer), eq(notices.id, notice.id), isUnread(viewer)));
  return unread.length === 0;
}

/** "I have read this": once for each version. */
export async function confirmReading(
  tx: Tx,
  notice: Shown<Pick<Notice, "id" | "publishedVersion">>,
  personId: string,
): Promise<void> {
  const receipt = { version: notice.publishedVersion ?? 0, readAt: new Date(), isConfirmed: true };
  await tx
    .insert(noticeReceipts)
    .values({ ...receipt, noticeId: notice.id, personId })
    .onConflictDoUpdate({ target: [noticeReceipts.noticeId, noticeReceipts.personId], set: receipt });
}

/** So many unread ones are counted and put in order; who has more is not helped by knowing how many. */
export const mostUnread = 50;

/** What the viewer should read first: notices for staff not confirmed yet, of the newest the pinned ones on top. */
export async function listUnread(viewer: Viewer, limit = 5) {
  const newest = db()
    .select({ id: notices.id })
    .from(notices)
    .where(and(visibleTo(viewer), isUnread(viewer)))
    .orderBy(desc(notices.publishedAt), desc(notices.id))
    .limit(mostUnread)
    .as("newest");
  return db()
    .select({
      id: notices.id,
      title: notices.title,
      publishedAt: notices.publishedAt,
      officeName: offices.name,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(newest)
    .innerJoin(notices, eq(notices.id, newest.id))
    .innerJoin(offices, eq(offices.id, notices.officeId))
    .orderBy(
      sql`coalesce(${notices.pinnedUntil} >= ${today}, false) desc`,
      desc(notices.publishedAt),
      desc(notices.id),
    )
    .limit(limit);
}
