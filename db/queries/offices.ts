import "server-only";
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { offices } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import type { Day } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";
import type { OfficeKind } from "@/domain/people/kinds";

/** Offices with their public phone are published; closed ones and the form to change them are the administrators'. */
function visibleTo(viewer: Viewer): SQL {
  return can(viewer, "people.read") ? sql`true` : sql`false`;
}

/** The open offices in the order of the plan: for filters, forms and the page "who does what". */
export async function publishedOffices() {
  return db()
    .select({
      id: offices.id,
      name: offices.name,
      kind: offices.kind,
      purpose: offices.purpose,
      phone: offices.phone,
      room: offices.room,
    })
    .from(offices)
    .where(isNull(offices.closedOn))
    .orderBy(asc(offices.sort), asc(offices.name));
}

export async function listOffices(viewer: Viewer) {
  return db().select().from(offices).where(visibleTo(viewer)).orderBy(asc(offices.sort), asc(offices.name));
}

export async function findOffice(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await db()
    .select()
    .from(offices)
    .where(and(visibleTo(viewer), eq(offices.id, id)));
  return shown(found);
}

type Written = {
  code: string;
  name: string;
  kind: OfficeKind;
  purpose: string;
  phone: string;
  room: string;
  sort: number;
};

export async function insertOffice(tx: Tx, written: Written): Promise<string> {
  const [made] = await tx.insert(offices).values(written).onConflictDoNothing().returning({ id: offices.id });
  if (!made) throw new Refused("people.errors.codeTaken", {}, "code");
  return made.id;
}

export async function updateOffice(tx: Tx, office: Shown<{ id: string }>, written: Written): Promise<void> {
  const [other] = await tx.select({ id: offices.id }).from(offices).where(eq(offices.code, written.code));
  if (other && other.id !== office.id) throw new Refused("people.errors.codeTaken", {}, "code");
  await tx.update(offices).set(written).where(eq(offices.id, office.id));
}

/** An office that still has open posts cannot be closed: somebody would work nowhere. */
export async function updateOfficeClosed(tx: Tx, office: Shown<{ id: string }>, on: Day): Promise<void> {
  const [left] = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from posts where office_id = ${office.id} and closed_on is null`,
  );
  if (left?.n) throw new Refused("people.errors.hasPosts", { count: left.n });
  await tx.update(offices).set({ closedOn: on }).where(eq(offices.id, office.id));
}
export type Office = NonNullable<Awaited<ReturnType<typeof findOffice>>>;
