import "server-only";
import { and, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { matters, offices, people, serviceGuides, serviceItems } from "@/db/schema";
import { searchVectorText } from "@/db/search";
import { can, officeIds, postsFor, type Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";
import type { Guide } from "@/domain/services/guide";
import type { ServiceItemState } from "@/domain/services/states";

/** Who publishes sees every item, the window too; the head of a station the items of the own office. */
function visibleTo(viewer: Viewer): SQL {
  const all = can(viewer, "services.publish") || viewer.audiences.includes("windowClerk");
  if (all) return sql`true`;
  const own = postsFor(viewer, "services.maintain").length > 0 ? officeIds(viewer) : [];
  return own.length > 0 ? (or(inArray(serviceItems.officeId, own)) ?? sql`false`) : sql`false`;
}

const columns = {
  id: serviceItems.id,
  code: serviceItems.code,
  slug: serviceItems.slug,
  name: serviceItems.name,
  state: serviceItems.state,
  guide: serviceItems.guide,
  version: serviceItems.version,
  publishedVersion: serviceItems.publishedVersion,
  editedById: serviceItems.editedById,
  officeId: serviceItems.officeId,
  officeName: offices.name,
  matterId: serviceItems.matterId,
  matterName: matters.name,
  editorName: people.name,
  updatedAt: serviceItems.updatedAt,
};

const selected = () =>
  db()
    .select(columns)
    .from(serviceItems)
    .innerJoin(offices, eq(offices.id, serviceItems.officeId))
    .innerJoin(matters, eq(matters.id, serviceItems.matterId))
    .leftJoin(people, eq(people.id, serviceItems.editedById));

/** A township has some dozens of items; all of them fit on one page. */
export async function listServiceItems(viewer: Viewer) {
  return selected()
    .where(visibleTo(viewer))
    .orderBy(sql`${serviceItems.state} = 'published'`, asc(serviceItems.sort), asc(serviceItems.code))
    .limit(300);
}

export async function findServiceItem(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await selected().where(and(visibleTo(viewer), eq(serviceItems.id, id)));
  return shown(found);
}
export type ServiceItem = NonNullable<Awaited<ReturnType<typeof findServiceItem>>>;

type NewItem = { name: string; slug: string; code: string; officeId: string; matterId: string; guide: Guide };

export async function insertServiceItem(tx: Tx, item: NewItem, editedById: string | null): Promise<string> {
  const [taken] = await tx
    .select({ id: serviceItems.id })
    .from(serviceItems)
    .where(or(eq(serviceItems.slug, item.slug), eq(serviceItems.code, item.code)));
  if (taken) throw new Refused("services.errors.taken", {}, "slug");
  const [made] = await tx
    .insert(serviceItems)
    .values({ ...item, editedById, sort: 1000 })
    .returning({ id: serviceItems.id });
  if (!made) throw new Error("insert returned no row");
  return made.id;
}

/** Keeps the working copy; an older page is told that somebody else wrote meanwhile. */
export async function updateGuide(
  tx: Tx,
  item: Shown<Pick<ServiceItem, "id">>,
  guide: Guide,
  { version, editedById }: { version: number; editedById: string | null },
): Promise<void> {
  const saved = await tx
    .update(serviceItems)
    .set({ guide, name: guide.name || sql`${serviceItems.name}`, version: version + 1, editedById })
    .where(
      and(eq(serviceItems.id, item.id), eq(serviceItems.version, version), eq(serviceItems.state, "draft")),
    )
    .returning({ id: serviceItems.id });
  if (saved.length === 0) throw new Refused("changedMeanwhile");
}

export async function moveServiceItem(
  tx: Tx,
  item: Shown<Pick<ServiceItem, "id" | "state">>,
  to: ServiceItemState,
): Promise<void> {
  // What is withdrawn is no longer in force, also while it is revised.
  const outOfForce = to === "withdrawn" ? { publishedVersion: null } : {};
  const moved = await tx
    .update(serviceItems)
    .set({ state: to, ...outOfForce })
    .where(and(eq(serviceItems.id, item.id), eq(serviceItems.state, item.state)))
    .returning({ id: serviceItems.id });
  if (moved.length === 0) throw new Refused("changedMeanwhile");
}

/** Publishing freezes a copy: applications keep to the version under which they were filed. */
export async function insertServiceGuide(
  tx: Tx,
  item: Shown<Pick<ServiceItem, "id" | "guide">>,
  publishedById: string | null,
  searchText: string,
): Promise<number> {
  const [last] = await tx
    .select({ version: sql<number>`coalesce(max(${serviceGuides.version}), 0)::int` })
    .from(serviceGuides)
    .where(eq(serviceGuides.itemId, item.id));
  const version = (last?.version ?? 0) + 1;
  const { guide } = item;
  await tx
    .insert(serviceGuides)
    .values({ itemId: item.id, version, guide, publishedAt: new Date(), publishedById });
  await tx
    .update(serviceItems)
    .set({ publishedVersion: version, search: sql`${searchVectorText(searchText)}::tsvector` })
    .where(eq(serviceItems.id, item.id));
  return version;
}
