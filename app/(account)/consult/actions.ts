"use server";

import { OpinionInput } from "@/domain/information/input";
import { action } from "@/server/action";
import { answerByLink } from "@/server/information/link";

/** Somebody who was written to answers once by the link they were given. */
export const answerConsultation = action({
  permission: "portal.enter",
  input: OpinionInput,
  async run({ input, tx }) {
    const caseId = await answerByLink(tx, input);
    return {
      ...({ subjectKind: "case", subjectId: caseId, what: "information.answerByLink" } as const),
      detail: { answer: input.answer },
      goTo: "/consult/sent",
    };
  },
});
