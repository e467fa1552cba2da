import "server-only";
import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { deskOf } from "@/db/queries/assignments";
import { privyTo, visibleTo } from "@/db/queries/notices";
import { assignments, noticeReceipts, notices, noticeVersions, offices, people } from "@/db/schema";
import { searchQueryText } from "@/db/search";
import { officeIds, type Viewer } from "@/domain/access";
import type { NoticeCategory } from "@/domain/notices/kinds";
import type { NoticeState } from "@/domain/notices/states";

export const noticeTabs = ["review", "toRead", "mine", "office", "published", "all"] as const;
export type NoticeTab = (typeof noticeTabs)[number];
export type StaffQuestion = {
  tab: NoticeTab;
  state?: NoticeState | undefined;
  category?: NoticeCategory | undefined;
  words?: string | undefined;
};
export const staffPageSize = 30;
const mostCounted = 1000;
const newestTried = 3000;

/** A notice to the staff that the viewer has not confirmed yet, or not since it was corrected. */
export const isUnread = (viewer: Viewer): SQL =>
  sql`${notices.audience} = 'staff' and ${notices.state} = 'published' and not exists (
    select 1 from ${noticeReceipts} where ${noticeReceipts.noticeId} = ${notices.id}
    and ${noticeReceipts.personId} = ${viewer.personId}::uuid and ${noticeReceipts.isConfirmed}
    and ${noticeReceipts.version} >= ${notices.publishedVersion})`;

/** What a tab holds; who sees which rows is `visibleTo` of `notices.ts`. */
function inTab(viewer: Viewer, tab: NoticeTab): SQL {
  const me = viewer.personId;
  if (tab === "mine")
    return sql`${notices.state} <> 'discarded' and (${notices.authorId} = ${me}::uuid or ${me}::uuid = any(${notices.writerIds}))`;
  if (tab === "review")
    return sql`exists (select 1 from ${assignments} where ${assignments.subjectId} = ${notices.id}
      and ${assignments.endedAt} is null and ${deskOf(viewer)})`;
  if (tab === "toRead") return isUnread(viewer);
  if (tab === "published") return sql`${notices.state} = 'published'`;
  const isKept = sql`${notices.state} <> 'discarded'`;
  return tab === "office" ? (and(isKept, inArray(notices.officeId, officeIds(viewer))) ?? isKept) : isKept;
}

const rows = (viewer: Viewer, where: SQL | undefined, page: number) =>
  db()
    .select({
      id: notices.id,
      title: sql<string>`case when ${privyTo(viewer)} then ${notices.title} else (select v.title from ${noticeVersions} v
        where v.notice_id = ${notices.id} and v.version = ${notices.publishedVersion}) end`,
      category: notices.category,
      audience: notices.audience,
      state: notices.state,
      isCorrection: sql<boolean>`${notices.publishedVersion} is not null
        and ${notices.state} in ('draft', 'firstReview', 'secondReview', 'release', 'scheduled')`,
      updatedAt: notices.updatedAt,
      publishedAt: notices.publishedAt,
      pinnedUntil: notices.pinnedUntil,
      officeName: offices.name,
      authorName: people.name,
      deskName: sql<string | null>`(select coalesce(po.name, pe.name) from assignments a
        left join posts po on po.id = a.post_id left join people pe on pe.id = a.person_id
        where a.subject_id = ${notices.id} and a.ended_at is null order by a.opened_at limit 1)`,
    })
    .from(notices)
    .innerJoin(offices, eq(offices.id, notices.officeId))
    .innerJoin(people, eq(people.id, notices.authorId))
    .where(where)
    .orderBy(desc(notices.updatedAt), desc(notices.id))
    .limit(staffPageSize)
    .offset((page - 1) * staffPageSize);
export type StaffLine = Awaited<ReturnType<typeof rows>>[number];

/** A page of a tab, last changed first, with how many there are (at most 1001). */
export async function listNotices(viewer: Viewer, asked: StaffQuestion, page: number) {
  const { tab, state, category, words } = asked;
  const query = words ? searchQueryText(words) : null;
  if (words && !query) return { rows: [], count: 0 };
  const narrowed = and(
    visibleTo(viewer),
    inTab(viewer, tab),
    state ? eq(notices.state, state) : undefined,
    category ? eq(notices.category, category) : undefined,
  );
  // What is being corrected is found by its working text only by those who see that.
  const found = query
    ? sql`${notices.search} @@ ${query}::tsquery and (${notices.state} in ('published', 'expired', 'withdrawn') or ${privyTo(viewer)})`
    : undefined;
  if (found) {
    const since = sql`${notices.updatedAt} >= coalesce((select n.updated_at from ${notices} n
      order by n.updated_at desc nulls first offset ${newestTried} limit 1), '-infinity')`;
    const recent = await rows(viewer, and(narrowed, since, found), page);
    if (recent.length === staffPageSize) return { rows: recent, count: mostCounted + 1 };
  }
  const where = and(narrowed, found);
  return { rows: await rows(viewer, where, page), count: await countNotices(viewer, where) };
}

async function countNotices(viewer: Viewer, where: SQL | undefined): Promise<number> {
  const some = db()
    .select({ one: sql`1` })
    .from(notices)
    .where(and(visibleTo(viewer), where))
    .limit(mostCounted + 1)
    .as("some");
  const [found] = await db().select({ count: sql<number>`count(*)::int` }).from(some);
  return found?.count ?? 0;
}

/** How much is in the tabs that want something of the viewer. */
export async function countTabs(viewer: Viewer): Promise<Record<"review" | "toRead", number>> {
  return {
    review: await countNotices(viewer, inTab(viewer, "review")),
    toRead: await countNotices(viewer, inTab(viewer, "toRead")),
  };
}
