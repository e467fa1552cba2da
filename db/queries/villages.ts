import "server-only";
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { villages } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import type { Day } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";

/** Villages with their public phone are published; closed ones and the form to change them are the administrators'. */
function visibleTo(viewer: Viewer): SQL {
  return can(viewer, "people.read") ? sql`true` : sql`false`;
}

/** The villages in their usual order: for filters, forms and the list of village offices. */
export async function publishedVillages() {
  return db()
    .select({ id: villages.id, name: villages.name, phone: villages.phone, groups: villages.groups })
    .from(villages)
    .where(isNull(villages.closedOn))
    .orderBy(asc(villages.sort), asc(villages.name));
}

export async function listVillages(viewer: Viewer) {
  return db()
    .select()
    .from(villages)
    .where(visibleTo(viewer))
    .orderBy(asc(villages.sort), asc(villages.name));
}

export async function findVillage(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await db()
    .select()
    .from(villages)
    .where(and(visibleTo(viewer), eq(villages.id, id)));
  return shown(found);
}

type Written = {
  code: string;
  name: string;
  phone: string;
  groups: number;
  households: number;
  sort: number;
};

export async function insertVillage(tx: Tx, written: Written): Promise<string> {
  const [made] = await tx
    .insert(villages)
    .values(written)
    .onConflictDoNothing()
    .returning({ id: villages.id });
  if (!made) throw new Refused("people.errors.codeTaken", {}, "code");
  return made.id;
}

export async function updateVillage(tx: Tx, village: Shown<{ id: string }>, written: Written): Promise<void> {
  const [other] = await tx.select({ id: villages.id }).from(villages).where(eq(villages.code, written.code));
  if (other && other.id !== village.id) throw new Refused("people.errors.codeTaken", {}, "code");
  await tx.update(villages).set(written).where(eq(villages.id, village.id));
}

/** A village that still has open posts cannot be closed. */
export async function updateVillageClosed(tx: Tx, village: Shown<{ id: string }>, on: Day): Promise<void> {
  const [left] = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from posts where village_id = ${village.id} and closed_on is null`,
  );
  if (left?.n) throw new Refused("people.errors.hasPosts", { count: left.n });
  await tx.update(villages).set({ closedOn: on }).where(eq(villages.id, village.id));
}
export type Village = NonNullable<Awaited<ReturnType<typeof findVillage>>>;
