import "server-only";
import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { assignments, disclosureItems, disclosureVersions, villages } from "@/db/schema";
import { can, postsFor, type Viewer } from "@/domain/access";
import { type ListRow, maskedRows } from "@/domain/disclosure/rows";
import { emptyText } from "@/domain/rich-text";

/**
 * A village's clerk and supervision director see all of their own village. The township's overseers see of every village
 * what is due and where it stands, and the text as everybody reads it: what is being written is the village's own.
 */
export function visibleTo(viewer: Viewer): SQL {
  if (!can(viewer, "disclosure.read")) return sql`false`;
  if (can(viewer, "disclosure.readAll")) return sql`true`;
  return privyTo(viewer);
}

/** The villages in which the viewer drafts or gives opinions. */
export const ownVillages = (viewer: Viewer): string[] => [
  ...new Set(
    [...postsFor(viewer, "disclosure.draft"), ...postsFor(viewer, "disclosure.opine")].flatMap(
      ({ villageId }) => (villageId ? [villageId] : []),
    ),
  ),
];

/** Who sees the working copy and whole names. */
export function privyTo(viewer: Viewer): SQL {
  const own = ownVillages(viewer);
  return (own.length > 0 ? or(inArray(disclosureItems.villageId, own)) : undefined) ?? sql`false`;
}

const columns = {
  id: disclosureItems.id,
  villageId: disclosureItems.villageId,
  kind: disclosureItems.kind,
  publisher: disclosureItems.publisher,
  title: disclosureItems.title,
  periodFrom: disclosureItems.periodFrom,
  periodTo: disclosureItems.periodTo,
  legalBasis: disclosureItems.legalBasis,
  body: disclosureItems.body,
  contact: disclosureItems.contact,
  approverName: disclosureItems.approverName,
  approvedOn: disclosureItems.approvedOn,
  postingTo: disclosureItems.postingTo,
  state: disclosureItems.state,
  oversight: disclosureItems.oversight,
  oversightNote: disclosureItems.oversightNote,
  orderedAt: disclosureItems.orderedAt,
  orderDueOn: disclosureItems.orderDueOn,
  dueOn: disclosureItems.dueOn,
  writerIds: disclosureItems.writerIds,
  opinion: disclosureItems.opinion,
  opinionById: disclosureItems.opinionById,
  opinionAt: disclosureItems.opinionAt,
  overruled: disclosureItems.overruled,
  correction: disclosureItems.correction,
  publishedVersion: disclosureItems.publishedVersion,
  publishedAt: disclosureItems.publishedAt,
  endedAt: disclosureItems.endedAt,
  withdrawnReason: disclosureItems.withdrawnReason,
  version: disclosureItems.version,
  updatedAt: disclosureItems.updatedAt,
  villageName: villages.name,
  villagePhone: villages.phone,
  opinionByName: sql<
    string | null
  >`(select p.name from people p where p.id = ${disclosureItems.opinionById})`,
  deskPostIds: sql<string[]>`coalesce((select array_agg(${assignments.postId}) from ${assignments}
    where ${assignments.subjectId} = ${disclosureItems.id} and ${assignments.endedAt} is null
    and ${assignments.postId} is not null), '{}')`,
};

const listOf = (rows: string | null): ListRow[] => (rows ? (JSON.parse(rows) as ListRow[]) : []);

/** One item. Who is not of the village gets the text readers have, and masked names. */
export async function findItem(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await db()
    .select({ ...columns, rows: disclosureItems.rows, isPrivy: sql<boolean>`${privyTo(viewer)}` })
    .from(disclosureItems)
    .innerJoin(villages, eq(villages.id, disclosureItems.villageId))
    .where(and(visibleTo(viewer), eq(disclosureItems.id, id)));
  if (!found) return null;
  if (found.isPrivy) return shown({ ...found, rows: listOf(found.rows) });
  const copy = await readersCopy(found);
  const opinion = found.publishedVersion === null ? { opinion: "", correction: "" } : {};
  return shown({ ...found, ...opinion, ...copy });
}
export type Item = NonNullable<Awaited<ReturnType<typeof findItem>>>;

async function readersCopy(item: { id: string; title: string; publishedVersion: number | null }) {
  const none = { body: emptyText, rows: [] as ListRow[] };
  if (item.publishedVersion === null) return none;
  const [copy] = await db()
    .select({ title: disclosureVersions.title, body: disclosureVersions.body, rows: disclosureVersions.rows })
    .from(disclosureVersions)
    .where(
      and(eq(disclosureVersions.itemId, item.id), eq(disclosureVersions.version, item.publishedVersion)),
    );
  return copy ? { ...copy, rows: maskedRows(copy.rows) } : none;
}

/** The same row for a write, locked: two people never move one item at the same moment. */
export async function lockItem(tx: Tx, item: Shown<{ id: string }>): Promise<void> {
  await tx
    .select({ id: disclosureItems.id })
    .from(disclosureItems)
    .where(eq(disclosureItems.id, item.id))
    .for("update");
}

/** Every published copy of an item somebody was shown, oldest first. */
export async function listItemVersions(item: Shown<{ id: string }>) {
  return db()
    .select({
      version: disclosureVersions.version,
      title: disclosureVersions.title,
      body: disclosureVersions.body,
      attachments: disclosureVersions.attachments,
      correction: disclosureVersions.correction,
      publishedAt: disclosureVersions.publishedAt,
    })
    .from(disclosureVersions)
    .where(eq(disclosureVersions.itemId, item.id))
    .orderBy(disclosureVersions.version);
}
