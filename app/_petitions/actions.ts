"use server";

import { removePetitionDraft } from "@/db/queries/petition-drafts";
import { findPetition } from "@/db/queries/petitions";
import { Refused } from "@/domain/outcome";
import { isFiler } from "@/domain/petitions/facts";
import { HandInInput, OwnMoveInput, OwnTextInput, WhatInput } from "@/domain/petitions/input";
import { action } from "@/server/action";
import { advance } from "@/server/petitions/advance";
import { handInPetition, petitionsPath, writePetition } from "@/server/petitions/writing";

/** What it is about: makes the draft, or changes it. */
export const writeDraft = action({
  permission: "petitions.handIn",
  input: WhatInput,
  async run({ viewer, input, tx }) {
    const id = await writePetition(tx, viewer, input);
    return { quiet: "a draft", goTo: `${petitionsPath(viewer)}/${id}/check` };
  },
});

export const handIn = action({
  permission: "petitions.handIn",
  input: HandInInput,
  run: ({ viewer, input, tx }) => handInPetition(tx, viewer, input),
});

export const discardDraft = action({
  permission: "petitions.handIn",
  input: OwnMoveInput,
  async run({ viewer, input, tx }) {
    const draft = await findPetition(viewer, input.id);
    if (draft?.case.state !== "draft" || !isFiler(viewer, draft.facts)) throw new Refused("notFound");
    await removePetitionDraft(tx, draft);
    return { quiet: "a draft", goTo: petitionsPath(viewer) };
  },
});

export const withdraw = action({
  permission: "petitions.file",
  input: OwnMoveInput,
  async run({ viewer, input: { opinion, ...input }, tx }) {
    const event = await advance({ viewer, tx, ...input, step: "withdraw", given: { opinion } });
    return { ...event, goTo: `/my/petitions/${input.id}` };
  },
});

export const supplyOwn = action({
  permission: "petitions.file",
  input: OwnTextInput,
  async run({ viewer, input: { text, ...input }, tx }) {
    return { ...(await advance({ viewer, tx, ...input, step: "supply", given: { text } })) };
  },
});

/** 复查 while it is replied, 复核 once it was reviewed. */
export const askAbove = action({
  permission: "petitions.file",
  input: OwnTextInput,
  async run({ viewer, input: { text, ...input }, tx }) {
    const petition = await findPetition(viewer, input.id);
    if (!petition) throw new Refused("notFound");
    const step = petition.case.state === "reviewed" ? "askRecheck" : "askReview";
    const event = await advance({ viewer, tx, ...input, step, given: { text } });
    return { ...event, goTo: `/my/petitions/${input.id}` };
  },
});
