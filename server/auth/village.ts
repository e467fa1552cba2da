import "server-only";
import { publishedVillages } from "@/db/queries/villages";
import { Refused } from "@/domain/outcome";

/** Empty means: none of ours. */
export async function requireVillage(villageId: string): Promise<void> {
  const known = await publishedVillages();
  if (villageId && !known.some(({ id }) => id === villageId)) throw new Refused("chooseOne", {}, "villageId");
}
