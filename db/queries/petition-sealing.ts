import "server-only";
import { eq } from "drizzle-orm";
import type { Shown, Tx } from "@/db/client";
import { assignments, outgoingMessages, petitions } from "@/db/schema";

/**
 * What was left in the open before a petition was sealed goes behind the seal: its old desks, what colleagues were told of
 * it, and its ties to other petitions.
 */
export async function sealTraces(tx: Tx, petition: Shown<{ id: string }>): Promise<void> {
  await tx.update(assignments).set({ isSealed: true }).where(eq(assignments.subjectId, petition.id));
  await tx.delete(outgoingMessages).where(eq(outgoingMessages.link, `/office/petitions/${petition.id}`));
  await tx.update(petitions).set({ relatedCaseId: null }).where(eq(petitions.relatedCaseId, petition.id));
}
