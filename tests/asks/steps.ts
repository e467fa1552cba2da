import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { findAsk } from "@/db/queries/asks";
import { people, postHolders } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import type { TurnInput } from "@/domain/asks/input";
import { fileAsk } from "@/server/asks/filing";
import { turnAsk } from "@/server/asks/turn";
import { viewerOf } from "../support/township";

/** A villager's own ask, as through the page. */
export const asked = (viewer: Viewer, text: string, more: { place?: string; villageId?: string } = {}) =>
  transaction(async (tx) => (await fileAsk(tx, viewer, { text, place: "", ...more })).id);

/** What somebody at the sorting desk makes of it. */
export const turned = (viewer: Viewer, id: string, input: Omit<TurnInput, "id" | "version" | "opinion">) =>
  transaction(async (tx) => {
    const version = (await findAsk(viewer, id))?.case.version ?? 0;
    return turnAsk(tx, viewer, { id, version, opinion: "按您说的转办", ...input });
  });

/** Whoever holds a post today. */
export async function holderOf(postId: string): Promise<Viewer> {
  const [holder] = await pool
    .select({ personId: people.id, name: people.name })
    .from(postHolders)
    .innerJoin(people, eq(people.id, postHolders.personId))
    .where(eq(postHolders.postId, postId));
  if (!holder) throw new Error("nobody holds the post");
  return viewerOf({ ...holder, isStaff: true });
}
