"use server";

import { DraftRestored, NoticeDraft } from "@/domain/notices/input";
import { action } from "@/server/action";
import { restoreDraft, writeDraft } from "@/server/notices/drafting";

const quiet = "a draft; its versions are kept beside it";

/** Saves what was typed, finished or not. */
export const saveDraft = action({
  permission: "notices.write",
  input: NoticeDraft,
  async run({ viewer, input, tx }) {
    await writeDraft(tx, viewer, input);
    const place = `/office/notices/${input.id}`;
    return { quiet, goTo: input.next === "review" ? `${place}#work` : `${place}/edit?saved=1` };
  },
});

/** The same every few seconds while somebody writes; the page stays as it is and learns the new version. */
export const keepDraft = action({
  permission: "notices.write",
  isRepeatable: true,
  isSilent: true,
  input: NoticeDraft,
  async run({ viewer, input, tx }) {
    const { version } = await writeDraft(tx, viewer, input);
    return { quiet, given: { version: String(version) } };
  },
});

export const restoreVersion = action({
  permission: "notices.write",
  input: DraftRestored,
  async run({ viewer, input, tx }) {
    await restoreDraft(tx, viewer, input.id, input.version);
    return { quiet, goTo: `/office/notices/${input.id}/edit?saved=1` };
  },
});
