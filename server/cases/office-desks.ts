import "server-only";
import type { Tx } from "@/db/client";
import { findPostFor } from "@/db/queries/desk-posts";
import { type Duty, postIds, type Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";
import type { Desk } from "./move";

/** The first post that is found; everything waits on exactly one desk, so nobody at all is refused. */
async function firstOf(finds: readonly (() => Promise<string | null>)[]): Promise<Desk> {
  for (const find of finds) {
    const postId = await find();
    if (postId) return { postId };
  }
  throw new Refused("applications.errors.nobody");
}

/** Who handles in an office: its handler with least on the desk, its head, else the director of the whole. */
export const handlerDesk = (tx: Tx, officeId: string): Promise<Desk> =>
  firstOf([
    () => findPostFor(tx, "handler", officeId),
    () => findPostFor(tx, "stationHead", officeId),
    () => findPostFor(tx, "officeDirector"),
    () => findPostFor(tx, "mainLeader"),
  ]);

/** Who looks at what somebody of an office wrote: its head, else the director, else a main leader; never the writer. */
export function headDesk(tx: Tx, viewer: Viewer, officeId: string): Promise<Desk> {
  const own = postIds(viewer);
  const other = (duty: Duty, office?: string) => async () => {
    const postId = await findPostFor(tx, duty, office);
    return postId && own.includes(postId) ? null : postId;
  };
  return firstOf([other("stationHead", officeId), other("officeDirector"), other("mainLeader")]);
}

/** Who sorts what comes in: the window, else the director. */
export const windowDesk = (tx: Tx): Promise<Desk> =>
  firstOf([
    () => findPostFor(tx, "windowClerk"),
    () => findPostFor(tx, "officeDirector"),
    () => findPostFor(tx, "mainLeader"),
  ]);
