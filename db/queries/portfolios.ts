import "server-only";
import { and, asc, desc, eq, gte, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { matters, portfolios } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import { addDays, type Day } from "@/domain/calendar/day";

/** The portfolio map is every staff member's compass; the security administrator may help to keep it. */
function visibleTo(viewer: Viewer): SQL {
  return can(viewer, "portfolios.read") ? sql`true` : sql`false`;
}

export async function listMatters(viewer: Viewer) {
  return db()
    .select({ id: matters.id, name: matters.name, words: matters.words, basis: matters.basis })
    .from(matters)
    .where(and(visibleTo(viewer), isNull(matters.closedOn)))
    .orderBy(asc(matters.sort), asc(matters.name));
}
export type Matter = Awaited<ReturnType<typeof listMatters>>[number];

export async function findMatter(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await db()
    .select({ id: matters.id, name: matters.name, words: matters.words, basis: matters.basis })
    .from(matters)
    .where(and(visibleTo(viewer), eq(matters.id, id), isNull(matters.closedOn)));
  return shown(found);
}

const columns = {
  id: portfolios.id,
  matterId: portfolios.matterId,
  leaderPostId: portfolios.leaderPostId,
  assistantPostIds: portfolios.assistantPostIds,
  leadOfficeId: portfolios.leadOfficeId,
  coOfficeIds: portfolios.coOfficeIds,
  fromOn: portfolios.fromOn,
  untilOn: portfolios.untilOn,
  basis: portfolios.basis,
};

/** The rows in force on a day or later. */
export async function listPortfolios(viewer: Viewer, day: Day) {
  return db()
    .select(columns)
    .from(portfolios)
    .where(and(visibleTo(viewer), or(isNull(portfolios.untilOn), gte(portfolios.untilOn, day))))
    .orderBy(asc(portfolios.fromOn));
}
export type PortfolioRow = Awaited<ReturnType<typeof listPortfolios>>[number];

/** Every row a matter ever had, the newest first. */
export async function listPortfolioHistory(viewer: Viewer, matterId: string) {
  return db()
    .select(columns)
    .from(portfolios)
    .where(and(visibleTo(viewer), eq(portfolios.matterId, matterId)))
    .orderBy(desc(portfolios.fromOn), desc(portfolios.id));
}

type NewRow = Omit<PortfolioRow, "id" | "untilOn">;

/**
 * From a day on a matter has this row and no other: what runs ends the day before, what would begin later is dropped.
 * The matter is locked, so that two people at once leave one row.
 */
export async function insertPortfolio(tx: Tx, matter: Shown<Matter>, row: NewRow): Promise<string> {
  await tx.execute(sql`select 1 from matters where id = ${matter.id} for update`);
  const ofMatter = eq(portfolios.matterId, matter.id);
  await tx.delete(portfolios).where(and(ofMatter, gte(portfolios.fromOn, row.fromOn)));
  await tx
    .update(portfolios)
    .set({ untilOn: addDays(row.fromOn, -1) })
    .where(and(ofMatter, or(isNull(portfolios.untilOn), gte(portfolios.untilOn, row.fromOn))));
  const [made] = await tx.insert(portfolios).values(row).returning({ id: portfolios.id });
  if (!made) throw new Error("insert returned no row");
  return made.id;
}

/** One of several overlapping rows stays, the others end yesterday (or vanish when they began today). */
export async function removeOverlap(
  tx: Tx,
  matter: Shown<Matter>,
  keepId: string,
  today: Day,
): Promise<string[]> {
  await tx.execute(sql`select 1 from matters where id = ${matter.id} for update`);
  const others = await tx
    .select({ id: portfolios.id, fromOn: portfolios.fromOn })
    .from(portfolios)
    .where(
      and(
        eq(portfolios.matterId, matter.id),
        sql`${portfolios.id} <> ${keepId}`,
        sql`${today}::date between ${portfolios.fromOn} and coalesce(${portfolios.untilOn}, 'infinity')`,
        sql`exists (select 1 from portfolios k where k.id = ${keepId} and k.matter_id = ${matter.id})`,
      ),
    );
  const [fresh, older] = [
    others.filter((row) => row.fromOn >= today),
    others.filter((row) => row.fromOn < today),
  ];
  const idsOf = (rows: typeof others) => rows.map(({ id }) => id);
  if (fresh.length > 0) await tx.delete(portfolios).where(inArray(portfolios.id, idsOf(fresh)));
  if (older.length > 0)
    await tx
      .update(portfolios)
      .set({ untilOn: addDays(today, -1) })
      .where(inArray(portfolios.id, idsOf(older)));
  return idsOf(others);
}

export async function insertMatter(
  tx: Tx,
  matter: { name: string; words: string[]; basis: string },
): Promise<string> {
  const [count] = await tx.execute<{ n: number }>(
    sql`select coalesce(max(sort), 0)::int + 1 as n from matters`,
  );
  const sort = count?.n ?? 1;
  const [made] = await tx
    .insert(matters)
    .values({ ...matter, sort, code: `M${Date.now().toString(36).toUpperCase()}` })
    .returning({ id: matters.id });
  if (!made) throw new Error("insert returned no row");
  return made.id;
}

export async function updateMatter(
  tx: Tx,
  matter: Shown<Matter>,
  written: { name: string; words: string[]; basis: string },
): Promise<void> {
  await tx.update(matters).set(written).where(eq(matters.id, matter.id));
}
