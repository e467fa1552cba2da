import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db, type Shown, type Tx } from "@/db/client";
import { people, petitionRecusals } from "@/db/schema";
import type { RecusalKind } from "@/domain/petitions/kinds";

/** 回避 of a petition, for whoever was shown it; of a sealed one none is kept here. */
const runs = sql`(now() at time zone 'Asia/Shanghai')::date between h.from_on and coalesce(h.until_on, 'infinity')`;

export async function listRecusals(petition: Shown<{ id: string }>) {
  return db()
    .select({
      personId: petitionRecusals.personId,
      name: people.name,
      kind: petitionRecusals.kind,
      liftedAt: petitionRecusals.liftedAt,
      liftedBecause: petitionRecusals.liftedBecause,
    })
    .from(petitionRecusals)
    .innerJoin(people, eq(people.id, petitionRecusals.personId))
    .where(eq(petitionRecusals.caseId, petition.id))
    .orderBy(asc(petitionRecusals.createdAt), asc(people.pinyin));
}

export async function insertRecusals(
  tx: Tx,
  petition: Shown<{ id: string }>,
  personIds: readonly string[],
  kind: RecusalKind,
  enteredById: string | null,
): Promise<void> {
  for (const personId of new Set(personIds))
    await tx
      .insert(petitionRecusals)
      .values({ caseId: petition.id, personId, kind, enteredById })
      .onConflictDoUpdate({
        target: [petitionRecusals.caseId, petitionRecusals.personId],
        set: { kind, liftedAt: null, liftedBecause: null },
      });
}

export async function liftRecusal(
  tx: Tx,
  petition: Shown<{ id: string }>,
  personId: string,
  because: string,
): Promise<boolean> {
  const lifted = await tx
    .update(petitionRecusals)
    .set({ liftedAt: sql`now()`, liftedBecause: because })
    .where(
      and(
        eq(petitionRecusals.caseId, petition.id),
        eq(petitionRecusals.personId, personId),
        isNull(petitionRecusals.liftedAt),
      ),
    )
    .returning({ personId: petitionRecusals.personId });
  return lifted.length > 0;
}

/** The open list is cleared when a matter is sealed: it would say who is complained of. */
export async function removeRecusals(tx: Tx, petition: Shown<{ id: string }>): Promise<string[]> {
  const gone = await tx
    .delete(petitionRecusals)
    .where(eq(petitionRecusals.caseId, petition.id))
    .returning({ personId: petitionRecusals.personId });
  return gone.map(({ personId }) => personId);
}

/** Everybody who holds a post today: whose name may stand in a petition. */
export async function listStaffNames(tx: Tx): Promise<{ id: string; name: string }[]> {
  const rows = await tx.execute<{ id: string; name: string }>(sql`select distinct q.id, q.name from people q
    join post_holders h on h.person_id = q.id and ${runs}`);
  return [...rows];
}

/** Everybody who works in an office that this person heads. */
export async function listWorkingUnder(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`select distinct o.person_id as id from post_holders h
    join posts p on p.id = h.post_id and p.duties && '{stationHead,officeDirector}'::text[]
    join posts w on w.office_id = p.office_id join post_holders o on o.post_id = w.id
    where h.person_id = ${personId} and ${runs} and o.person_id <> ${personId}
      and (now() at time zone 'Asia/Shanghai')::date between o.from_on and coalesce(o.until_on, 'infinity')`);
  return rows.map(({ id }) => id);
}
