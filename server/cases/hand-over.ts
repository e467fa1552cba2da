import "server-only";
import type { Shown, Tx } from "@/db/client";
import {
  type Assignment,
  countHandOvers,
  findOpenAssignment,
  moveAssignment,
} from "@/db/queries/assignments";
import { isOpenPost } from "@/db/queries/desk-posts";
import { can, type Permission, postsFor, type Viewer } from "@/domain/access";
import { maxHandOvers } from "@/domain/cases/hand-over";
import { Refused } from "@/domain/outcome";

type Asked = {
  assignment: string;
  postId: string;
  reason: string;
  /** Who arranges the work of others: may pass on what lies on any desk, as often as needed. */
  arrangers: Permission;
  module: string;
};

/**
 * 转办 with a reason. Whoever has it on the desk may pass it on twice; after that the director says whose it is, so that
 * nobody plays ball with a villager's matter (office.md §9 首问负责). Returns the event, and the desk it left.
 */
export async function handOver(
  tx: Tx,
  viewer: Viewer,
  thing: Shown<{ id: string }>,
  own: Shown<Assignment> | null,
  { assignment: id, postId, reason, arrangers, module }: Asked,
) {
  const mayArrange = can(viewer, arrangers);
  const from = own ?? (mayArrange ? await findOpenAssignment(thing, id) : null);
  if (!from || from.subjectId !== thing.id || !viewer.personId) throw new Refused("notFound");
  if (from.postId === postId) throw new Refused("cases.errors.sameDesk", {}, "postId");
  if (!(await isOpenPost(tx, postId))) throw new Refused("chooseOne", {}, "postId");
  if (!mayArrange && (await countHandOvers(thing)) >= maxHandOvers)
    throw new Refused("cases.errors.tooManyHandOvers");
  await moveAssignment(tx, from, { postId }, { personId: viewer.personId, reason });
  const post =
    viewer.posts.find((held) => held.postId === from.postId) ?? postsFor(viewer, "desk.handOver")[0];
  return {
    fromPostId: from.postId,
    event: {
      subjectKind: "case" as const,
      subjectId: thing.id,
      what: `${module}.handOver`,
      opinion: reason,
      detail: { fromPostId: from.postId, toPostId: postId },
      post,
    },
  };
}
