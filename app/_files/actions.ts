"use server";

import { removeInput } from "@/domain/files/input";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { removeAttached } from "@/server/files/remove";

/** Takes a file away from a record that the viewer may still change. */
export const removeAttachedFile = action({
  permission: "account.own",
  input: removeInput,
  async run({ viewer, input, tx }) {
    const removed = await removeAttached(tx, viewer, input.id);
    if (!removed) throw new Refused("notFound");
    return { ...removed, what: "files.remove", message: "files.list.removed" };
  },
});
