"use server";

import { DecisionBegun, StepRecorded } from "@/domain/disclosure/input";
import { postInVillage } from "@/domain/disclosure/states";
import { action } from "@/server/action";
import { beginDecision, recordStep } from "@/server/disclosure/decisions";

/** A matter is put to the villagers. */
export const beginVillageDecision = action({
  permission: "disclosure.draft",
  input: DecisionBegun,
  async run({ viewer, input, tx }) {
    const id = await beginDecision(tx, viewer, input);
    return {
      ...({ subjectKind: "decision", subjectId: id, what: "disclosure.decisionBegin" } as const),
      post: postInVillage(viewer, "disclosure.draft", input.villageId),
      detail: { matter: input.matter },
      goTo: `/office/disclosure/decisions/${id}`,
    };
  },
});

/** One of the six steps is written down. */
export const recordVillageStep = action({
  permission: "disclosure.draft",
  input: StepRecorded,
  run: ({ viewer, input, tx }) => recordStep(tx, viewer, input),
});
