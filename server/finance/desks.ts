import "server-only";
import type { Tx } from "@/db/client";
import { findPostFor } from "@/db/queries/desk-posts";
import { findAgencyPost, findVillagePost } from "@/db/queries/finance-posts";
import type { ReportAssignee } from "@/domain/finance/states";
import { Refused } from "@/domain/outcome";

type Place = { villageId: string; agencyOfficeId: string };

/** Whose desk a report goes to; a village without clerk or director is the township office's to mend. */
export async function deskOf(tx: Tx, assignee: ReportAssignee, place: Place): Promise<{ postId: string }> {
  const found = {
    agency: () => findAgencyPost(tx, place.agencyOfficeId),
    clerk: () => findVillagePost(tx, "villageClerk", place.villageId),
    director: () => findVillagePost(tx, "supervisionDirector", place.villageId),
  }[assignee];
  const postId = (await found()) ?? (await findPostFor(tx, "officeDirector"));
  if (!postId) throw new Refused("finance.errors.nobody");
  return { postId };
}
