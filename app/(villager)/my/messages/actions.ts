"use server";

import { z } from "zod";
import { updateRead } from "@/db/queries/inbox";
import { action } from "@/server/action";

export const readMessages = action({
  permission: "my.enter",
  input: z.object({ ids: z.array(z.uuid()).max(100).default([]) }),
  async run({ viewer, input, tx }) {
    await updateRead(viewer, tx, input.ids);
    return { quiet: "a person's own read marks are no event", message: "my.marked" };
  },
});
