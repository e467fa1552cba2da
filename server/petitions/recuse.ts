import "server-only";
import type { Tx } from "@/db/client";
import { findOpenAssignment, listOpenDesks, moveAssignment } from "@/db/queries/assignments";
import { findFreePost } from "@/db/queries/petition-desks";
import { insertRecusals } from "@/db/queries/petition-recusals";
import type { Petition } from "@/db/queries/petitions";
import type { Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";
import type { RecusalKind } from "@/domain/petitions/kinds";
import { spoken } from "@/server/spoken";
import { keepComplainedAway } from "./named";

/** 回避 (第二十八条): entered by the registrar. What lies on that person's desk leaves it at once. */
export async function recuse(
  tx: Tx,
  viewer: Viewer,
  petition: Petition,
  { personId, kind }: { personId: string; kind: RecusalKind },
): Promise<void> {
  if (personId === viewer.personId && kind !== "interest")
    throw new Refused("petitions.errors.recuseOneself", {}, "personId");
  if (kind === "complained") await keepComplainedAway(tx, petition, personId, viewer.personId);
  else await insertRecusals(tx, petition, [personId], kind, viewer.personId);
  for (const desk of await listOpenDesks(petition)) {
    if (!desk.postId || (await findFreePost(tx, petition, { postId: desk.postId }))) continue;
    const assignment = await findOpenAssignment(petition, desk.id);
    const postId =
      (await findFreePost(tx, petition, { duty: "petitionClerk" })) ??
      (await findFreePost(tx, petition, { duty: "officeDirector" })) ??
      (await findFreePost(tx, petition, { duty: "mainLeader" }));
    if (!assignment || !postId) throw new Refused("petitions.errors.nobody");
    const reason = spoken("petitions")("why.recuse");
    await moveAssignment(tx, assignment, { postId }, { personId: viewer.personId ?? personId, reason });
  }
}
