import "server-only";
import { asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { financeBooks, financeReports, offices, villages } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import type { PublisherKind } from "@/domain/finance/classes";
import type { Frequency } from "@/domain/finance/periods";

/** Who arranges how villages publish sees every village's arrangement. */
function visibleTo(viewer: Viewer): SQL {
  return can(viewer, "finance.arrange") ? sql`true` : sql`false`;
}

const columns = {
  id: villages.id,
  villageName: villages.name,
  publisher: financeBooks.publisher,
  frequency: financeBooks.frequency,
  agencyOfficeId: financeBooks.agencyOfficeId,
  agencyName: offices.name,
};

const selected = (where: SQL) =>
  db()
    .select(columns)
    .from(villages)
    .leftJoin(financeBooks, eq(financeBooks.villageId, villages.id))
    .leftJoin(offices, eq(offices.id, financeBooks.agencyOfficeId))
    .where(sql`${where} and ${isNull(villages.closedOn)}`)
    .orderBy(asc(villages.sort), asc(villages.name));

/** Every village, those without an arrangement too. */
export const listArrangements = async (viewer: Viewer) => selected(visibleTo(viewer));

export async function findArrangement(viewer: Viewer, villageId: string) {
  if (!isId(villageId)) return null;
  const [found] = await selected(sql`${visibleTo(viewer)} and ${villages.id} = ${villageId}`);
  return shown(found);
}

type Arranged = { publisher: PublisherKind; frequency: Frequency; agencyOfficeId: string };

/** Open periods follow to the new agency; what is over keeps the frequency under which it was opened. */
export async function upsertBook(tx: Tx, villageId: string, arranged: Arranged): Promise<void> {
  await tx
    .insert(financeBooks)
    .values({ villageId, ...arranged })
    .onConflictDoUpdate({ target: financeBooks.villageId, set: arranged });
  await tx
    .update(financeReports)
    .set({ agencyOfficeId: arranged.agencyOfficeId })
    .where(eq(financeReports.villageId, villageId));
}

/** The way of publishing of one village, for everybody to see. */
export async function publishedBook(villageId: string) {
  const [found] = await db()
    .select({
      publisher: financeBooks.publisher,
      frequency: financeBooks.frequency,
      agencyName: offices.name,
      agencyPhone: offices.phone,
    })
    .from(financeBooks)
    .innerJoin(offices, eq(offices.id, financeBooks.agencyOfficeId))
    .where(eq(financeBooks.villageId, villageId));
  return found ?? null;
}
