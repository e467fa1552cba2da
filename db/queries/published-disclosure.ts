import "server-only";
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { isId } from "@/db/ids";
import { disclosureItems, disclosureVersions, villages } from "@/db/schema";
import { dayOf } from "@/domain/calendar/day";
import { type ItemClass, itemKinds, templates } from "@/domain/disclosure/kinds";
import { maskedRows } from "@/domain/disclosure/rows";

/** One village by its id; closed ones have no board. */
export async function publishedVillage(id: string) {
  if (!isId(id)) return null;
  const [found] = await db()
    .select({
      id: villages.id,
      name: villages.name,
      phone: villages.phone,
      groups: villages.groups,
      households: villages.households,
    })
    .from(villages)
    .where(and(eq(villages.id, id), isNull(villages.closedOn)));
  return found ?? null;
}
export type PublishedVillage = NonNullable<Awaited<ReturnType<typeof publishedVillage>>>;

const isWaited = sql`${disclosureItems.publishedAt} is null and ${disclosureItems.dueOn} is not null
  and ${disclosureItems.state} not in ('discarded', 'withdrawn')`;

/** What each village must still publish and by when: the next day of all that is open, and how much it is. */
export async function publishedBoards() {
  return db()
    .select({
      villageId: disclosureItems.villageId,
      nextDue: sql<string | null>`min(${disclosureItems.dueOn}) filter (where ${isWaited})`,
      waiting: sql<number>`count(*) filter (where ${isWaited})::int`,
      lastPublished: sql<Date | null>`max(${disclosureItems.publishedAt})`.mapWith(
        disclosureItems.publishedAt,
      ),
    })
    .from(disclosureItems)
    .groupBy(disclosureItems.villageId);
}

/** What a village must publish and has not yet: kind, period and day, never the draft's words. */
export async function publishedDues(villageId: string) {
  return db()
    .select({
      id: disclosureItems.id,
      kind: disclosureItems.kind,
      periodFrom: disclosureItems.periodFrom,
      periodTo: disclosureItems.periodTo,
      dueOn: sql<string>`${disclosureItems.dueOn}`,
      isOrdered: sql<boolean>`${disclosureItems.oversight} = 'ordered'`,
      orderDueOn: disclosureItems.orderDueOn,
    })
    .from(disclosureItems)
    .where(and(eq(disclosureItems.villageId, villageId), isWaited))
    .orderBy(asc(disclosureItems.dueOn), asc(disclosureItems.id));
}

export const boardPageSize = 20;
const kindsOf = (itemClass: ItemClass | null) =>
  itemKinds.filter((kind) => itemClass === null || templates[kind].itemClass === itemClass);

const ofVillage = (villageId: string, itemClass: ItemClass | null) =>
  and(
    eq(disclosureItems.villageId, villageId),
    isNotNull(disclosureItems.publishedVersion),
    ne(disclosureItems.state, "discarded"),
    inArray(disclosureItems.kind, kindsOf(itemClass)),
  );

const columns = {
  id: disclosureItems.id,
  kind: disclosureItems.kind,
  state: disclosureItems.state,
  title: disclosureVersions.title,
  facts: disclosureVersions.facts,
  aggregate: disclosureVersions.aggregate,
  version: disclosureVersions.version,
  publishedAt: sql<Date>`${disclosureItems.publishedAt}`.mapWith(disclosureItems.publishedAt),
  changedAt: disclosureVersions.publishedAt,
  endedAt: disclosureItems.endedAt,
  withdrawnReason: disclosureItems.withdrawnReason,
  oversight: disclosureItems.oversight,
  orderedAt: disclosureItems.orderedAt,
  orderDueOn: disclosureItems.orderDueOn,
};
const current = and(
  eq(disclosureVersions.itemId, disclosureItems.id),
  eq(disclosureVersions.version, disclosureItems.publishedVersion),
);

/** What a village has published in a class (all with null), newest first. */
export async function publishedItems(villageId: string, itemClass: ItemClass | null, page: number) {
  return db()
    .select(columns)
    .from(disclosureItems)
    .innerJoin(disclosureVersions, current)
    .where(ofVillage(villageId, itemClass))
    .orderBy(desc(disclosureItems.publishedAt), desc(disclosureItems.id))
    .limit(boardPageSize)
    .offset((page - 1) * boardPageSize);
}
export type PublishedItemLine = Awaited<ReturnType<typeof publishedItems>>[number];

export async function publishedItemCount(villageId: string, itemClass: ItemClass | null): Promise<number> {
  const [found] = await db()
    .select({ count: count() })
    .from(disclosureItems)
    .where(ofVillage(villageId, itemClass));
  return found?.count ?? 0;
}

/** One published item as everybody reads it. Names are gone once their last day is over, whether the job came round or not. */
export async function publishedItem(villageId: string, id: string, now = new Date()) {
  if (!isId(villageId) || !isId(id)) return null;
  const [found] = await db()
    .select({
      ...columns,
      body: disclosureVersions.body,
      attachments: disclosureVersions.attachments,
      rows: disclosureVersions.rows,
      villageId: disclosureItems.villageId,
      villageName: villages.name,
      villagePhone: villages.phone,
    })
    .from(disclosureItems)
    .innerJoin(disclosureVersions, current)
    .innerJoin(villages, eq(villages.id, disclosureItems.villageId))
    .where(
      and(
        eq(disclosureItems.id, id),
        eq(disclosureItems.villageId, villageId),
        ne(disclosureItems.state, "discarded"),
      ),
    );
  if (!found) return null;
  const { postingTo } = found.facts;
  const isOver = found.state === "takenDown" || (postingTo !== null && postingTo < dayOf(now));
  const rows = isOver || found.state === "withdrawn" ? [] : maskedRows(found.rows);
  return { ...found, rows, isOver, attachments: isOver ? [] : found.attachments };
}
export type PublishedItem = NonNullable<Awaited<ReturnType<typeof publishedItem>>>;

/** What was corrected and when, oldest first. */
export async function publishedCorrections(item: Pick<PublishedItem, "id" | "version">) {
  const all = await db()
    .select({
      version: disclosureVersions.version,
      correction: disclosureVersions.correction,
      publishedAt: disclosureVersions.publishedAt,
    })
    .from(disclosureVersions)
    .where(eq(disclosureVersions.itemId, item.id))
    .orderBy(asc(disclosureVersions.version));
  return all.filter(({ version, correction }) => correction !== "" && version <= item.version);
}
