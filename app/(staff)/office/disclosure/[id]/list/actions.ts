"use server";

import { ListImported, ListTyped } from "@/domain/disclosure/input";
import { postInVillage } from "@/domain/disclosure/states";
import { action } from "@/server/action";
import { importList, writeTypedList } from "@/server/disclosure/drafting";

/** The list as it was typed, line by line. */
export const saveList = action({
  permission: "disclosure.draft",
  input: ListTyped,
  async run({ viewer, input, tx }) {
    const { id, villageId } = await writeTypedList(tx, viewer, input);
    return {
      ...({ subjectKind: "disclosure", subjectId: id, what: "disclosure.list" } as const),
      post: postInVillage(viewer, "disclosure.draft", villageId),
      goTo: `/office/disclosure/${id}/list?saved=1`,
    };
  },
});

/** A table in place of the list; the file itself is read in memory and not kept. */
export const importRows = action({
  permission: "disclosure.draft",
  input: ListImported,
  async run({ viewer, input, tx }) {
    const { id, villageId } = await importList(tx, viewer, input);
    return {
      ...({ subjectKind: "disclosure", subjectId: id, what: "disclosure.list" } as const),
      post: postInVillage(viewer, "disclosure.draft", villageId),
      detail: { isImport: true },
      goTo: `/office/disclosure/${id}/list?saved=1`,
    };
  },
});
