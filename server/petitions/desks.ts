import "server-only";
import type { Tx } from "@/db/client";
import { findFreePost, findLeaderOfPetitions } from "@/db/queries/petition-desks";
import type { Petition } from "@/db/queries/petitions";
import type { HeldPost } from "@/domain/access";
import { Refused } from "@/domain/outcome";
import type { Assignee } from "@/domain/petitions/flow";

type Desk = { postId: string } | { personId: string };
type Asked = { tx: Tx; petition: Petition; post: HeldPost | undefined; officeId?: string | undefined };

/**
 * Whose desk the petition goes to next: never one of somebody kept away from it (第二十八条). With nobody there it is the
 * petition clerk's, the director's, a main leader's.
 */
export async function deskFor(assignee: Assignee, asked: Asked): Promise<Desk> {
  const { tx, petition } = asked;
  const { applicantId } = petition.case;
  if (assignee === "petitioner" && applicantId) return { personId: applicantId };
  if (assignee === "sealed") return { postId: petition.petition.sealedPostId ?? lost() };
  const found = await postFor[assignee](asked);
  return { postId: found ?? (await registrarOf(tx, petition)) ?? lost() };
}

const lost = (): never => {
  throw new Refused("petitions.errors.nobody");
};

async function registrarOf(tx: Tx, petition: Petition): Promise<string | null> {
  const free = (wanted: Parameters<typeof findFreePost>[2]) => findFreePost(tx, petition, wanted);
  return (
    (await free({ duty: "petitionClerk", postId: petition.petition.registrarPostId })) ??
    (await free({ duty: "petitionClerk" })) ??
    (await free({ duty: "officeDirector" })) ??
    (await free({ duty: "mainLeader" }))
  );
}

/** Somebody of this office: its handler, or its head; nobody is left when all are kept away. */
async function ofOffice({ tx, petition, officeId }: Asked, duties: ("handler" | "stationHead")[]) {
  for (const duty of duties) {
    const free = officeId ? await findFreePost(tx, petition, { duty, officeId }) : null;
    if (free) return free;
  }
  throw new Refused("petitions.errors.officeBlocked", {}, "officeId");
}

const postFor: Record<Exclude<Assignee, "sealed">, (asked: Asked) => Promise<string | null>> = {
  registrar: async ({ tx, petition }) => registrarOf(tx, petition),
  petitioner: async ({ tx, petition }) => registrarOf(tx, petition),
  self: async ({ post }) => post?.postId ?? null,
  station: async (asked) => ofOffice(asked, ["stationHead", "handler"]),
  handler: async (asked) => ofOffice(asked, ["handler", "stationHead"]),
  handlerAgain: async (asked) => {
    const { handlerPostId } = asked.petition.petition;
    const same = handlerPostId && (await findFreePost(asked.tx, asked.petition, { postId: handlerPostId }));
    const { officeId, state } = asked.petition.case;
    const first = state === "returnRequested" ? "stationHead" : "handler";
    return same || ofOffice({ ...asked, officeId }, [first, "handler", "stationHead"]);
  },
  leader: async ({ tx, petition }) =>
    (await findLeaderOfPetitions(tx, petition)) ?? findFreePost(tx, petition, { duty: "mainLeader" }),
  mainLeader: async ({ tx, petition }) => findFreePost(tx, petition, { duty: "mainLeader" }),
};

/** Work is not handed to somebody kept away from it (第二十八条). */
export async function refuseBlockedPost(tx: Tx, petition: Petition, postId: string): Promise<void> {
  if (!(await findFreePost(tx, petition, { postId })))
    throw new Refused("petitions.errors.officeBlocked", {}, "postId");
}
