import "server-only";
import type { Tx } from "@/db/client";
import { findSealedPost } from "@/db/queries/petition-desks";
import { insertRecusals, removeRecusals } from "@/db/queries/petition-recusals";
import { sealTraces } from "@/db/queries/petition-sealing";
import { type Petition, updatePetition } from "@/db/queries/petitions";
import { Refused } from "@/domain/outcome";
import { spoken } from "@/server/spoken";
import { accusedByName, keepComplainedAway, shutOutOf, staffNamedIn } from "./named";

/** All that may stand in the open of a sealed matter. */
export const sealedTitle = (): string => spoken("petitions")("sealedTitle");

/**
 * 检举控告 goes behind the seal (信访工作条例 第三十条): nobody sees it but the one post it is given to, which is never one
 * of somebody named in it. Returns the petition as the rules see it now.
 */
export async function seal(tx: Tx, petition: Petition, chosenId?: string): Promise<Petition> {
  const known = petition.petition.accusedId;
  const accusedId = chosenId ?? known ?? (await accusedByName(tx, petition.petition.accusedName));
  const shutOut = await shutOutOf(tx, petition, accusedId, await removeRecusals(tx, petition));
  const all = [...new Set([...petition.petition.shutOut, ...shutOut])];
  const sealedPostId = await findSealedPost(tx, all);
  if (!sealedPostId) throw new Refused("petitions.errors.nobodySealed");
  await sealTraces(tx, petition);
  const sealed = { accusedId, shutOut: all, sealedPostId, relatedCaseId: null };
  await updatePetition(tx, petition, sealed);
  return {
    ...petition,
    petition: { ...petition.petition, ...sealed },
    facts: { ...petition.facts, isSealed: true, sealedPostId },
  };
}

/** It was no accusation: it comes back into the open, and whoever is named stays away from it. */
export async function unseal(tx: Tx, petition: Petition): Promise<void> {
  await insertRecusals(tx, petition, await staffNamedIn(tx, petition), "named", null);
  const { accusedId } = petition.petition;
  if (accusedId) await keepComplainedAway(tx, petition, accusedId, null);
  await updatePetition(tx, petition, { sealedPostId: null, shutOut: [] });
}
