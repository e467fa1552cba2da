import "server-only";
import type { Tx } from "@/db/client";
import { findApplication } from "@/db/queries/applications";
import type { Viewer } from "@/domain/access";
import { type MoveInput, missingIn } from "@/domain/applications/input";
import { advance } from "./advance";

/** A step as it was typed: the lines of a supplement notice get the names of their materials. */
export async function advanceTyped(tx: Tx, viewer: Viewer, input: MoveInput) {
  const { id, version, step, leaderPostId, ...given } = input;
  const application = await findApplication(viewer, id);
  const names = new Map(application?.guide.materials.map(({ key, name }) => [key, name]));
  const items = missingIn(given).flatMap(({ key, what }) => {
    const name = names.get(key);
    return name ? [{ key, name, what }] : [];
  });
  return advance({ viewer, tx, id, version, step, given: { ...given, items }, leaderPostId });
}
