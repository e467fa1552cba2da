import "server-only";
import type { Tx } from "@/db/client";
import { findPostFor, isOpenPost } from "@/db/queries/desk-posts";
import type { Information } from "@/db/queries/information";
import type { HeldPost } from "@/domain/access";
import type { Assignee } from "@/domain/information/flow";
import { levelOf, outcomeFacts, type Reply } from "@/domain/information/outcomes";
import { Refused } from "@/domain/outcome";
import type { Desk } from "@/server/cases/move";

type Asked = {
  tx: Tx;
  information: Information;
  post: HeldPost | undefined;
  /** As it stands after the step. */
  reply: Reply | null;
  handlerPostId: string | null;
};

/** Whose desk the work goes to next. Everything waits on exactly one desk; nobody there = the office director's. */
export async function deskFor(assignee: Assignee, asked: Asked): Promise<Desk> {
  if (assignee === "filer") return { personId: asked.information.case.filedById };
  const postId =
    (await postFor[assignee](asked)) ??
    (await findPostFor(asked.tx, "officeDirector")) ??
    (await findPostFor(asked.tx, "mainLeader"));
  if (!postId) throw new Refused("applications.errors.nobody");
  return { postId };
}

/** The clerk of the work body; without one its director. */
const clerk = async (tx: Tx) =>
  (await findPostFor(tx, "registryClerk")) ?? (await findPostFor(tx, "officeDirector"));

async function approver({ tx, reply }: Asked): Promise<string | null> {
  const level = reply ? levelOf(reply.outcome, reply.isMajor) : "head";
  if (level === "main") return findPostFor(tx, "mainLeader");
  if (level === "head") return findPostFor(tx, "officeDirector");
  return (await findPostFor(tx, "deputyLeader")) ?? findPostFor(tx, "mainLeader");
}

const postFor: Record<Exclude<Assignee, "filer">, (asked: Asked) => Promise<string | null>> = {
  receiver: ({ tx }) => clerk(tx),
  self: async ({ post }) => post?.postId ?? null,
  office: async ({ tx, information, post }) => {
    const { officePostId } = information.request;
    if (await isOpenPost(tx, officePostId)) return officePostId;
    const mayThemselves = post?.duties.some((duty) => duty === "registryClerk" || duty === "officeDirector");
    return mayThemselves ? (post?.postId ?? null) : clerk(tx);
  },
  handler: async ({ tx, information, handlerPostId }) => {
    for (const postId of [handlerPostId, information.request.handlerPostId])
      if (await isOpenPost(tx, postId)) return postId;
    return clerk(tx);
  },
  // What is given goes past the secrecy officer first; a reply that gives nothing goes to its approver at once.
  reviewer: async (asked) => {
    const { reply, tx } = asked;
    const isToBeSeen = reply !== null && outcomeFacts(reply.outcome).gives;
    return (isToBeSeen ? await findPostFor(tx, "secrecyOfficer") : null) ?? approver(asked);
  },
  approver,
};
