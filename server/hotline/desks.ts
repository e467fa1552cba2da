import "server-only";
import type { Tx } from "@/db/client";
import { findPostFor, isOpenPost } from "@/db/queries/desk-posts";
import type { Order } from "@/db/queries/hotline";
import { findDeputyOf } from "@/db/queries/hotline-leaders";
import type { HeldPost } from "@/domain/access";
import type { Assignee } from "@/domain/hotline/flow";
import { Refused } from "@/domain/outcome";

type Asked = { tx: Tx; order: Order; post: HeldPost | undefined; officeId?: string | undefined };

/** Whose desk an order goes to next. Everything waits on exactly one desk; nobody there = the office director's. */
export async function deskFor(assignee: Assignee, asked: Asked): Promise<{ postId: string }> {
  const postId =
    (await postFor[assignee](asked)) ??
    (await findPostFor(asked.tx, "officeDirector")) ??
    (await findPostFor(asked.tx, "mainLeader"));
  if (!postId) throw new Refused("hotline.errors.nobody");
  return { postId };
}

/** Who handles it in an office: whoever has least on the desk, the head when there is no clerk. */
const handlerOf = async (tx: Tx, officeId: string) =>
  (await findPostFor(tx, "handler", officeId)) ?? findPostFor(tx, "stationHead", officeId);

const postFor: Record<Assignee, (asked: Asked) => Promise<string | null>> = {
  self: async ({ post }) => post?.postId ?? null,
  dispatcher: async ({ tx, order }) => {
    const own = order.order.dispatcherPostId;
    return (await isOpenPost(tx, own)) ? own : findPostFor(tx, "registryClerk");
  },
  office: async ({ tx, officeId }) => (officeId ? handlerOf(tx, officeId) : null),
  handler: async ({ tx, order }) => {
    const own = order.order.handlerPostId;
    return (await isOpenPost(tx, own)) ? own : handlerOf(tx, order.case.officeId);
  },
  leader: ({ tx, order }) => findDeputyOf(tx, order.case.officeId),
  mainLeader: ({ tx }) => findPostFor(tx, "mainLeader"),
};
