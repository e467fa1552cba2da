import "server-only";
import { asc, eq } from "drizzle-orm";
import { db, type Shown, type Tx } from "@/db/client";
import { people, petitionRecords } from "@/db/schema";

/** 听证、调解、走访 and 执行 of a petition, for whoever was shown it. */
export async function listRecords(petition: Shown<{ id: string }>) {
  return db()
    .select({
      id: petitionRecords.id,
      kind: petitionRecords.kind,
      heldOn: petitionRecords.heldOn,
      text: petitionRecords.text,
      by: people.name,
    })
    .from(petitionRecords)
    .leftJoin(people, eq(people.id, petitionRecords.byId))
    .where(eq(petitionRecords.caseId, petition.id))
    .orderBy(asc(petitionRecords.heldOn), asc(petitionRecords.createdAt));
}

export async function insertRecord(
  tx: Tx,
  petition: Shown<{ id: string }>,
  record: Pick<typeof petitionRecords.$inferInsert, "kind" | "heldOn" | "text" | "byId">,
): Promise<void> {
  await tx.insert(petitionRecords).values({ ...record, caseId: petition.id });
}
