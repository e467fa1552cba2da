import "server-only";
import { cache } from "react";
import { findSession, listPostsOfToday, touchSession } from "@/db/queries/sessions";
import { audiencesOf, type HeldPost, needsSecondFactor, type Viewer } from "@/domain/access";
import { currentDigest } from "./session";

const nobody = { personId: null, accountId: null, sessionId: null, name: "", villageId: null };

/** The person making this request, or the guest. */
export const currentViewer = cache(async (): Promise<Viewer> => findViewer(await currentDigest()));

/** Whose session this is. Posts are read afresh, so what was taken away stops at once. */
export async function findViewer(digest: string | null): Promise<Viewer> {
  const session = digest ? await findSession(digest) : null;
  if (!digest || !session) return issue("guest", nobody, []);
  if (Date.now() - session.lastSeenAt.getTime() > 60_000) await touchSession(digest);
  const posts = session.kind === "staff" ? await listPostsOfToday(session.personId) : [];
  const isUnproven = session.isSecondFactorAsked && !session.hasSecondFactor && needsSecondFactor(posts);
  return issue(session.kind, session, posts, isUnproven ? ["unproven"] : undefined);
}

function issue(
  kind: Viewer["kind"],
  person: typeof nobody | NonNullable<Found>,
  posts: HeldPost[],
  audiences: Viewer["audiences"] = audiencesOf(kind, posts),
): Viewer {
  const { personId, accountId, sessionId, name, villageId } = person;
  return { kind, personId, accountId, sessionId, name, villageId, posts, audiences } as unknown as Viewer;
}

type Found = Awaited<ReturnType<typeof findSession>>;
