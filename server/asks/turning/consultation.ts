import "server-only";
import { insertConsultation } from "@/db/queries/consultations";
import { topicOf } from "@/domain/consultations/states";
import { handlerDesk, windowDesk } from "@/server/cases/office-desks";
import { spoken } from "@/server/spoken";
import { titleOf } from "../title";
import type { Turn } from "./kinds";

/** A question or suggestion: straight to the office that was chosen, else to whoever dispatches. */
export const intoConsultation: Turn = async ({ tx, ask, input, post }) => {
  const nature = input.target === "suggestion" ? "suggestion" : "consultation";
  const { text } = ask.ask;
  await insertConsultation(tx, ask, {
    ...{ nature, text },
    topic: topicOf(text),
    isAgreed: false,
    dispatcherPostId: post?.postId ?? null,
  });
  const { officeId } = input;
  return {
    kind: "consultation",
    state: officeId ? "assigned" : "submitted",
    title: await titleOf(spoken("consultations")(`natures.${nature}`), text),
    officeId: officeId ?? ask.case.officeId,
    desk: officeId ? await handlerDesk(tx, officeId) : await windowDesk(tx),
    expected: officeId ? "draft" : "assign",
    clocks: ["consult.reply"],
    detail: officeId ? { officeId } : {},
  };
};
