import "server-only";
import type { Shown, Tx } from "@/db/client";
import { type Application, updateOwnDesk } from "@/db/queries/applications";
import {
  type Assignment,
  countHandOvers,
  findOpenAssignment,
  moveAssignment,
} from "@/db/queries/assignments";
import { isOpenPost } from "@/db/queries/desk-posts";
import { can, postsFor, type Viewer } from "@/domain/access";
import { maxHandOvers } from "@/domain/applications/rules";
import { Refused } from "@/domain/outcome";

/**
 * 转办 with a reason. Whoever has it on the desk may pass it on twice; after that the director says whose it is, so that
 * nobody plays ball with a villager's matter (office.md §9 首问负责).
 */
export async function handOver(
  tx: Tx,
  viewer: Viewer,
  application: Application,
  own: Shown<Assignment> | null,
  { assignment: id, postId, reason }: { assignment: string; postId: string; reason: string },
) {
  const mayArrange = can(viewer, "applications.supervise");
  const from = own ?? (mayArrange ? await findOpenAssignment(application, id) : null);
  if (!from || from.subjectId !== application.id || !viewer.personId) throw new Refused("notFound");
  if (from.postId === postId) throw new Refused("applications.errors.sameDesk", {}, "postId");
  if (!(await isOpenPost(tx, postId))) throw new Refused("chooseOne", {}, "postId");
  if (!mayArrange && (await countHandOvers(application)) >= maxHandOvers)
    throw new Refused("applications.errors.tooManyHandOvers");
  await moveAssignment(tx, from, { postId }, { personId: viewer.personId, reason });
  await updateOwnDesk(tx, application, from.postId, postId);
  const post =
    viewer.posts.find((held) => held.postId === from.postId) ?? postsFor(viewer, "desk.handOver")[0];
  return {
    subjectKind: "case" as const,
    subjectId: application.id,
    what: "applications.handOver",
    opinion: reason,
    detail: { fromPostId: from.postId, toPostId: postId },
    post,
  };
}
