"use server";

import { ItemDraft } from "@/domain/disclosure/input";
import { postInVillage } from "@/domain/disclosure/states";
import { action } from "@/server/action";
import { writeItem } from "@/server/disclosure/drafting";

/** Saves what was typed, finished or not. */
export const saveItem = action({
  permission: "disclosure.draft",
  input: ItemDraft,
  async run({ viewer, input, tx }) {
    const item = await writeItem(tx, viewer, input);
    const place = `/office/disclosure/${input.id}`;
    return {
      ...({ subjectKind: "disclosure", subjectId: item.id, what: "disclosure.write" } as const),
      post: postInVillage(viewer, "disclosure.draft", item.villageId),
      goTo: input.next === "on" ? `${place}#work` : `${place}/edit?saved=1`,
    };
  },
});
