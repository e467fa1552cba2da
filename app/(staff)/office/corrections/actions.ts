"use server";

import { endAssignments } from "@/db/queries/assignments";
import { stopClock } from "@/db/queries/clocks";
import { findCorrection, updateCorrectionAnswer } from "@/db/queries/corrections";
import { insertMessage } from "@/db/queries/outgoing";
import { answerChannel, CorrectionAnswer } from "@/domain/corrections/input";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { spoken } from "@/server/spoken";

/** The answer goes to whoever left a phone or an address, and settles the matter. */
export const answerCorrection = action({
  permission: "corrections.answer",
  input: CorrectionAnswer,
  async run({ viewer, input, tx }) {
    const correction = await findCorrection(viewer, input.id);
    if (!correction) throw new Refused("notFound");
    await updateCorrectionAnswer(tx, correction, input.answer, viewer.personId);
    await stopClock(tx, correction, "site.findErrorReply");
    await endAssignments(tx, correction, "done", viewer.personId);
    const channel = answerChannel(correction.contact ?? "");
    if (channel)
      await insertMessage(tx, {
        channel,
        address: (correction.contact ?? "").trim(),
        subject: spoken("home")("correction.answerSubject"),
        body: input.answer,
      });
    const event = {
      subjectKind: "correction",
      subjectId: correction.id,
      what: "corrections.answer",
    } as const;
    return { ...event, opinion: input.answer, goTo: "/office/corrections?done=1" };
  },
});
