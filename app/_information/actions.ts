"use server";

import { findInformation } from "@/db/queries/information";
import { removeInformationDraft } from "@/db/queries/information-drafts";
import { CorrectInput, RequestInput, SendInput, WithdrawInput } from "@/domain/information/input";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { advance } from "@/server/information/advance";
import { informationPath, saveRequest, sendRequest } from "@/server/information/filing";

/** Makes the draft, or changes it; nothing typed is lost from then on. */
export const saveInformation = action({
  permission: "information.handIn",
  input: RequestInput,
  async run({ viewer, input, tx }) {
    const id = await saveRequest(tx, viewer, input);
    return { quiet: "a draft", goTo: `${informationPath(viewer)}/${id}/check` };
  },
});

export const sendInformation = action({
  permission: "information.handIn",
  input: SendInput,
  async run({ viewer, input, tx }) {
    const event = await sendRequest(tx, viewer, input);
    const path = `${informationPath(viewer)}/${input.id}`;
    return { ...event, goTo: `${path}/receipt` };
  },
});

export const discardInformation = action({
  permission: "information.handIn",
  input: SendInput,
  async run({ viewer, input, tx }) {
    const draft = await findInformation(viewer, input.id);
    if (draft?.case.state !== "draft" || draft.case.filedById !== viewer.personId)
      throw new Refused("notFound");
    await removeInformationDraft(tx, draft);
    return { quiet: "a draft", goTo: informationPath(viewer) };
  },
});

/** Everything the notice asks for, at once (第三十条). */
export const correctInformation = action({
  permission: "information.handIn",
  input: CorrectInput,
  async run({ viewer, input: { text, ...input }, tx }) {
    const event = await advance({ viewer, tx, ...input, step: "correct", given: { text } });
    return { ...event, goTo: `${informationPath(viewer)}/${input.id}` };
  },
});

export const withdrawInformation = action({
  permission: "information.handIn",
  input: WithdrawInput,
  async run({ viewer, input: { opinion, ...input }, tx }) {
    const event = await advance({ viewer, tx, ...input, step: "withdraw", given: { opinion } });
    return { ...event, goTo: `${informationPath(viewer)}/${input.id}` };
  },
});
