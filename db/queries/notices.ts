import "server-only";
import { and, eq, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown } from "@/db/client";
import { isId } from "@/db/ids";
import { deskOf } from "@/db/queries/assignments";
import { assignments, notices, noticeVersions, offices, people } from "@/db/schema";
import { can, officeIds, type Viewer } from "@/domain/access";

/**
 * Staff see every notice that was ever published, as it was published. The working copy is seen by who wrote or
 * reviewed it, their office, and whoever has or had it on the desk; once submitted, and when it corrects what is public,
 * also by the Party-and-government office and the leaders. Drafts that were thrown away: by their office.
 */
export function visibleTo(viewer: Viewer): SQL {
  if (!can(viewer, "notices.read")) return sql`false`;
  return or(isNotNull(notices.publishedVersion), privyTo(viewer)) ?? sql`false`;
}

/** Who sees the working copy. */
export function privyTo(viewer: Viewer): SQL {
  if (!can(viewer, "notices.read") || !viewer.personId) return sql`false`;
  const me = viewer.personId;
  const own = officeIds(viewer);
  const oversees = can(viewer, "notices.secondReview") || can(viewer, "notices.withdraw");
  const touched = sql`${me}::uuid in (${notices.authorId}, ${notices.firstReviewerId}, ${notices.secondReviewerId}, ${notices.releasedById})`;
  const wrote = sql`${me}::uuid = any(${notices.writerIds})`;
  const onDesk = sql`exists (select 1 from ${assignments} where ${assignments.subjectId} = ${notices.id} and ${deskOf(viewer)})`;
  const office =
    own.length > 0
      ? sql`${notices.officeId} in (${sql.join(
          own.map((id) => sql`${id}::uuid`),
          sql`, `,
        )})`
      : undefined;
  const submitted = oversees
    ? sql`(${notices.state} not in ('draft', 'discarded') or ${notices.publishedVersion} is not null)`
    : undefined;
  return sql`coalesce(${or(touched, wrote, office, submitted, onDesk)}, false)`;
}

const open = (column: SQL) =>
  sql<string[]>`coalesce((select array_agg(${column}) from assignments a
    where a.subject_id = ${notices.id} and a.ended_at is null and ${column} is not null), '{}')`;

const columns = {
  id: notices.id,
  title: notices.title,
  category: notices.category,
  body: notices.body,
  audience: notices.audience,
  villageIds: notices.villageIds,
  state: notices.state,
  authorId: notices.authorId,
  officeId: notices.officeId,
  writerIds: notices.writerIds,
  firstReviewerId: notices.firstReviewerId,
  secondReviewerId: notices.secondReviewerId,
  releasedById: notices.releasedById,
  overruled: notices.overruled,
  source: notices.source,
  correction: notices.correction,
  number: notices.number,
  pinnedUntil: notices.pinnedUntil,
  publishAt: notices.publishAt,
  expireAt: notices.expireAt,
  publishedAt: notices.publishedAt,
  publishedVersion: notices.publishedVersion,
  withdrawnReason: notices.withdrawnReason,
  version: notices.version,
  editedById: notices.editedById,
  createdAt: notices.createdAt,
  updatedAt: notices.updatedAt,
  officeName: offices.name,
  authorName: people.name,
  editorName: sql<string | null>`(select p.name from people p where p.id = ${notices.editedById})`,
  deskPostIds: open(sql`a.post_id`),
  deskPersonIds: open(sql`a.person_id`),
};

/** One notice. Who may not see the working copy gets the published one in its place. */
export async function findNotice(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await db()
    .select({ ...columns, isPrivy: sql<boolean>`${privyTo(viewer)}` })
    .from(notices)
    .innerJoin(offices, eq(offices.id, notices.officeId))
    .innerJoin(people, eq(people.id, notices.authorId))
    .where(and(visibleTo(viewer), eq(notices.id, id)));
  if (!found || found.isPrivy) return shown(found);
  const copy = await publishedCopy(found);
  return copy && shown({ ...found, ...copy });
}
export type Notice = NonNullable<Awaited<ReturnType<typeof findNotice>>>;

async function publishedCopy(notice: { id: string; publishedVersion: number | null; state: string }) {
  const [copy] = await db()
    .select({ title: noticeVersions.title, body: noticeVersions.body })
    .from(noticeVersions)
    .where(
      and(eq(noticeVersions.noticeId, notice.id), eq(noticeVersions.version, notice.publishedVersion ?? 0)),
    );
  const isAtRest = ["published", "withdrawn", "expired"].includes(notice.state);
  return copy && { ...copy, ...(!isAtRest && { state: "published" as const, correction: "" }) };
}

/** Every published version of a notice somebody was shown, oldest first. */
export async function listVersions(notice: Shown<{ id: string }>) {
  return db()
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
    .orderBy(noticeVersions.version);
}
