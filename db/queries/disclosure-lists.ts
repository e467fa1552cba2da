import "server-only";
import { and, asc, desc, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { deskOf } from "@/db/queries/assignments";
import { visibleTo } from "@/db/queries/disclosure-items";
import { assignments, disclosureItems, posts, villages } from "@/db/schema";
import { type Duty, postsFor, type Viewer } from "@/domain/access";

export const itemTabs = ["desk", "waiting", "overdue", "ordered", "published", "all"] as const;
export type ItemTab = (typeof itemTabs)[number];
export const itemPageSize = 30;

const isOpen = sql`${disclosureItems.publishedAt} is null and ${disclosureItems.state} not in ('discarded', 'withdrawn')`;
const today = sql`(now() at time zone 'Asia/Shanghai')::date`;

const inTab = (viewer: Viewer, tab: ItemTab): SQL =>
  ({
    desk: sql`exists (select 1 from ${assignments} where ${assignments.subjectId} = ${disclosureItems.id}
      and ${assignments.endedAt} is null and ${deskOf(viewer)})`,
    waiting: isOpen,
    overdue: sql`${isOpen} and ${disclosureItems.dueOn} < ${today}`,
    ordered: sql`${disclosureItems.oversight} in ('ordered', 'answered')`,
    published: sql`${disclosureItems.publishedAt} is not null`,
    all: ne(disclosureItems.state, "discarded"),
  })[tab];

type Question = { tab: ItemTab; villageId?: string | undefined };

const asked = (viewer: Viewer, { tab, villageId }: Question) =>
  and(
    visibleTo(viewer),
    inTab(viewer, tab),
    villageId && isId(villageId) ? eq(disclosureItems.villageId, villageId) : undefined,
  );

/** A page of items: what is due first, then what was published last. */
export async function listItems(viewer: Viewer, question: Question, page: number) {
  return db()
    .select({
      id: disclosureItems.id,
      title: disclosureItems.title,
      kind: disclosureItems.kind,
      state: disclosureItems.state,
      oversight: disclosureItems.oversight,
      dueOn: disclosureItems.dueOn,
      orderDueOn: disclosureItems.orderDueOn,
      periodFrom: disclosureItems.periodFrom,
      periodTo: disclosureItems.periodTo,
      publishedAt: disclosureItems.publishedAt,
      publishedVersion: disclosureItems.publishedVersion,
      villageName: villages.name,
      deskName: sql<string | null>`(select po.name from assignments a join posts po on po.id = a.post_id
        where a.subject_id = ${disclosureItems.id} and a.ended_at is null order by a.opened_at limit 1)`,
    })
    .from(disclosureItems)
    .innerJoin(villages, eq(villages.id, disclosureItems.villageId))
    .where(asked(viewer, question))
    .orderBy(
      sql`${disclosureItems.publishedAt} is not null`,
      sql`case when ${disclosureItems.publishedAt} is null then ${disclosureItems.dueOn} end asc nulls last`,
      desc(disclosureItems.publishedAt),
      desc(disclosureItems.id),
    )
    .limit(itemPageSize)
    .offset((page - 1) * itemPageSize);
}
export type ItemLine = Awaited<ReturnType<typeof listItems>>[number];

/** How many items each tab holds. */
export async function countItems(viewer: Viewer, villageId?: string): Promise<Record<ItemTab, number>> {
  const count = (tab: ItemTab) => sql<number>`count(*) filter (where ${inTab(viewer, tab)})::int`;
  const [found] = await db()
    .select({
      desk: count("desk"),
      waiting: count("waiting"),
      overdue: count("overdue"),
      ordered: count("ordered"),
      published: count("published"),
      all: count("all"),
    })
    .from(disclosureItems)
    .where(asked(viewer, { tab: "all", villageId }));
  return found ?? { desk: 0, waiting: 0, overdue: 0, ordered: 0, published: 0, all: 0 };
}

/** Every village of the viewer with what waits, what is overdue or ordered, and when it last published. */
export async function listVillageBoards(viewer: Viewer) {
  return db()
    .select({
      id: villages.id,
      name: villages.name,
      nextDue: sql<string | null>`min(${disclosureItems.dueOn}) filter (where ${isOpen})`,
      waiting: sql<number>`count(*) filter (where ${isOpen} and ${disclosureItems.dueOn} is not null)::int`,
      overdue: sql<number>`count(*) filter (where ${isOpen} and ${disclosureItems.dueOn} < ${today})::int`,
      ordered: sql<number>`count(*) filter (where ${disclosureItems.oversight} = 'ordered')::int`,
      lastPublished: sql<string | null>`max(${disclosureItems.publishedAt})::text`,
    })
    .from(villages)
    .innerJoin(disclosureItems, eq(disclosureItems.villageId, villages.id))
    .where(and(visibleTo(viewer), isNull(villages.closedOn)))
    .groupBy(villages.id)
    .orderBy(asc(villages.sort), asc(villages.name));
}

/** The village's clerk or supervision director today: the post in which somebody holds the duty. */
export async function findVillagePost(tx: Tx, villageId: string, duty: Duty): Promise<string | null> {
  const [found] = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(
      and(
        eq(posts.villageId, villageId),
        isNull(posts.closedOn),
        sql`${duty} = any(${posts.duties})`,
        sql`exists (select 1 from post_holders h where h.post_id = ${posts.id}
          and ${today} between h.from_on and coalesce(h.until_on, 'infinity'))`,
      ),
    )
    .orderBy(asc(posts.rank), asc(posts.id))
    .limit(1);
  return found?.id ?? null;
}

/** Names of the villages in which the viewer may draft, for forms. */
export async function listOwnVillages(viewer: Viewer) {
  const own = postsFor(viewer, "disclosure.draft").flatMap(({ villageId }) => (villageId ? [villageId] : []));
  if (own.length === 0) return [];
  return db()
    .select({ id: villages.id, name: villages.name, phone: villages.phone })
    .from(villages)
    .where(and(inArray(villages.id, own), isNull(villages.closedOn)))
    .orderBy(asc(villages.sort));
}
