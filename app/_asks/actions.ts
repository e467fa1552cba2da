"use server";

import { findAsk } from "@/db/queries/asks";
import { findConsultation } from "@/db/queries/consultations";
import { insertHeldForm } from "@/db/queries/held-forms";
import { findReport } from "@/db/queries/reports";
import { UnmaskInput } from "@/domain/applications/input";
import { askStep } from "@/domain/asks/flow";
import { AskForOtherInput, AskInput, AskMoveInput, AskOwnMoveInput, TurnInput } from "@/domain/asks/input";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { advanceAsk } from "@/server/asks/advance";
import { fileAsk, fileAskFor } from "@/server/asks/filing";
import { takeFilingTry, takeGuestTry } from "@/server/asks/tries";
import { turnAsk } from "@/server/asks/turn";

/** A guest may write first: what was typed waits, sealed, until they have signed in. */
export const keepAsk = action({
  permission: "portal.enter",
  input: AskInput,
  prove: ({ address }) => takeGuestTry(address),
  async run({ input, tx }) {
    const { text, place, villageId = "" } = input;
    const held = await insertHeldForm(tx, "/ask", { text, place, villageId });
    const back = encodeURIComponent(`/ask?held=${held}`);
    return { quiet: "nothing is filed yet", goTo: `/sign-in?next=${back}` };
  },
});

export const sendAsk = action({
  permission: "asks.file",
  input: AskInput,
  prove: ({ viewer }) => takeFilingTry(viewer),
  async run({ viewer, input, tx }) {
    const { id, event } = await fileAsk(tx, viewer, input);
    return { ...event, goTo: `/my/asks/${id}/receipt` };
  },
});

/** Entered by a clerk, for somebody at the counter, on the phone, on paper. */
export const enterAsk = action({
  permission: "asks.fileForOther",
  input: AskForOtherInput,
  async run({ viewer, input, tx }) {
    const { id, event } = await fileAskFor(tx, viewer, input);
    return { ...event, goTo: `/office/asks/${id}/receipt` };
  },
});

export const withdrawAsk = action({
  permission: "asks.file",
  input: AskOwnMoveInput,
  async run({ viewer, input, tx }) {
    const event = await advanceAsk({ viewer, tx, ...input, step: "withdraw" });
    return {
      ...event,
      goTo: viewer.kind === "villager" ? `/my/asks/${input.id}` : `/office/asks/${input.id}`,
    };
  },
});

/** Taken, answered at once, or explained and closed. */
export const moveAsk = action({
  permission: ({ step }) => askStep(step).by,
  input: AskMoveInput,
  async run({ viewer, input, tx }) {
    const event = await advanceAsk({ viewer, tx, ...input });
    return { ...event, goTo: input.step === "take" ? `/office/asks/${input.id}` : "/office/asks?done=1" };
  },
});

/** What it is: another kind of matter under the same number. */
export const sortAsk = action({
  permission: "asks.sort",
  input: TurnInput,
  async run({ viewer, input, tx }) {
    const event = await turnAsk(tx, viewer, input);
    return { ...event, goTo: "/office/asks?done=1" };
  },
});

/** Shows a masked datum to somebody who says why; the reason stays in the history. */
export const unmaskFiler = action({
  permission: "privacy.unmask",
  input: UnmaskInput,
  async run({ viewer, input }) {
    const { id } = input;
    const thing =
      (await findAsk(viewer, id)) ?? (await findConsultation(viewer, id)) ?? (await findReport(viewer, id));
    if (!thing) throw new Refused("notFound");
    const { applicantPhone, applicantIdNumber, applicantName } = thing.case;
    const value =
      { phone: applicantPhone, idNumber: applicantIdNumber, name: applicantName }[input.field] ?? "";
    const event = { subjectKind: "case", subjectId: id, what: "privacy.unmask" } as const;
    return { ...event, opinion: input.reason, detail: { field: input.field }, given: { value } };
  },
});
