import "server-only";
import type { Tx } from "@/db/client";
import { endSessionByDigest, endSessionsOf } from "@/db/queries/sign-in";
import { insideSite } from "@/domain/account/inside";
import { homeOf } from "@/domain/navigation";
import { currentDigest } from "@/server/session";
import { findViewer } from "@/server/viewer";
import { isAdministrator } from "./failures";
import { signIn, signOut } from "./next-auth";
import { sealTicket } from "./ticket";

/** Lets the owner of a proven account in and says where they go: where they were going, else their own home. */
export async function enter(tx: Tx, account: { id: string; personId: string }, next: string) {
  const former = await currentDigest();
  if (former) await endSessionByDigest(tx, former);
  // One active session per administrator (public.md §8.3 identity b).
  if (await isAdministrator(account.personId)) await endSessionsOf(tx, account.id);
  await signIn("credentials", { ticket: sealTicket(account.id), redirect: false, redirectTo: "/" });
  const viewer = await findViewer(await currentDigest());
  return {
    subjectKind: "account",
    subjectId: account.id,
    what: "account.signIn",
    actorId: account.personId,
    goTo: insideSite(next, homeOf(viewer)),
  } as const;
}

/** Ends this request's session and takes its cookie away. */
export async function leave(): Promise<void> {
  await signOut({ redirect: false, redirectTo: "/" });
}
