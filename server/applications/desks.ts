import "server-only";
import type { Tx } from "@/db/client";
import type { Application } from "@/db/queries/applications";
import { findPostFor, isOpenPost } from "@/db/queries/desk-posts";
import { listLeadersInCharge } from "@/db/queries/leader-in-charge";
import type { HeldPost, Viewer } from "@/domain/access";
import type { Assignee } from "@/domain/applications/flow";
import { Refused } from "@/domain/outcome";

type Desk = { postId: string } | { personId: string };
type Asked = {
  tx: Tx;
  viewer: Viewer;
  application: Application;
  post: HeldPost | undefined;
  leaderPostId?: string | undefined;
};

/** Whose desk the work goes to next. Everything waits on exactly one desk; nobody there = the office director's. */
export async function deskFor(assignee: Assignee, asked: Asked): Promise<Desk> {
  if (assignee === "filer") return { personId: asked.application.case.filedById };
  const postId = await postFor[assignee](asked);
  const last =
    postId ?? (await findPostFor(asked.tx, "officeDirector")) ?? (await findPostFor(asked.tx, "mainLeader"));
  if (!last) throw new Refused("applications.errors.nobody");
  return { postId: last };
}

const postFor: Record<Exclude<Assignee, "filer">, (asked: Asked) => Promise<string | null>> = {
  window: ({ tx }) => findPostFor(tx, "windowClerk"),
  self: async ({ post }) => post?.postId ?? null,
  receiver: async ({ tx, application }) => {
    const { receiverPostId } = application.application;
    return (await isOpenPost(tx, receiverPostId)) ? receiverPostId : findPostFor(tx, "windowClerk");
  },
  handler: async ({ tx, application }) => {
    const { handlerPostId } = application.application;
    if (await isOpenPost(tx, handlerPostId)) return handlerPostId;
    const { officeId } = application.case;
    return (await findPostFor(tx, "handler", officeId)) ?? findPostFor(tx, "stationHead", officeId);
  },
  // 分工: the one leader in charge of the matter; in a gap of the map the main leader decides (office.md §8.3 a).
  leader: async ({ tx, viewer, application, leaderPostId }) => {
    const named = await listLeadersInCharge(viewer, application.item.matterId);
    const chosen = named.find(({ postId }) => postId === leaderPostId) ?? named[0];
    return chosen?.postId ?? findPostFor(tx, "mainLeader");
  },
};
