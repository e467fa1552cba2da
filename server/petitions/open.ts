import "server-only";
import { findPetition, type Petition } from "@/db/queries/petitions";
import type { Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";

/** A petition in the open, for what is done beside its course; a sealed one has nothing beside it. */
export async function openPetition(viewer: Viewer, id: string): Promise<Petition> {
  const petition = await findPetition(viewer, id);
  if (!petition || petition.case.isSealed || petition.case.state === "draft") throw new Refused("notFound");
  return petition;
}
