"use server";

import { Refused } from "@/domain/outcome";
import { RedactionDraft } from "@/domain/redaction/input";
import { action } from "@/server/action";
import { originalOrRefuse, writeBoxes } from "@/server/redaction/drafting";
import { askForCopy } from "@/server/redaction/make";
import { outlineOf } from "@/server/redaction/preview";

const quiet = "a draft; the copy made of it leaves the event";

/** Saves the boxes; with `next=make` a copy is asked for as well. */
export const saveBoxes = action({
  permission: "redaction.make",
  input: RedactionDraft,
  /** How many pages there are may have to be looked up in the file, which takes longer than a transaction should. */
  async prove({ viewer, input }) {
    if (input.next !== "make") return 0;
    return (await outlineOf(await originalOrRefuse(viewer, input.file))).length;
  },
  async run({ viewer, input, tx, proof: pages }) {
    const { original, version } = await writeBoxes(tx, viewer, input);
    const given = { version: String(version) };
    if (input.next !== "make") return { quiet, given, message: "redaction.saved" };
    const beyond = input.boxes.findIndex(({ page }) => page > pages);
    if (beyond >= 0) throw new Refused("redaction.errors.beyond", { pages }, `page.${beyond}`);
    await askForCopy(tx, viewer, original, input.boxes);
    return { quiet, given, message: "redaction.asked" };
  },
});

/** The same by itself after each change; the page stays as it is and learns the new version. */
export const keepBoxes = action({
  permission: "redaction.make",
  isRepeatable: true,
  isSilent: true,
  input: RedactionDraft,
  async run({ viewer, input, tx }) {
    const { version } = await writeBoxes(tx, viewer, input);
    return { quiet, given: { version: String(version) } };
  },
});
