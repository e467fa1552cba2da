import "server-only";
import type { Tx } from "@/db/client";
import { insertAssignment } from "@/db/queries/assignments";
import { findPostFor } from "@/db/queries/desk-posts";
import { findVillagePost } from "@/db/queries/disclosure-lists";

type Desk = "clerk" | "supervision" | "office";
const duty = { clerk: "villageClerk", supervision: "supervisionDirector" } as const;

type Work = { itemId: string; villageId: string; step: string; reason: string; dueOn?: string | null };

/**
 * Puts an item on the desk of the village's clerk or supervision director, or of the Party-and-government office. While a
 * village has nobody in the post the office's director gets it, so that it lies nowhere unseen.
 */
export async function putOnDesk(tx: Tx, desk: Desk, { itemId, villageId, ...work }: Work): Promise<void> {
  const own = desk === "office" ? null : await findVillagePost(tx, villageId, duty[desk]);
  const postId = own ?? (await findPostFor(tx, "officeDirector"));
  if (!postId) return;
  await insertAssignment(tx, { subjectKind: "disclosure", subjectId: itemId, desk: { postId }, ...work });
}
