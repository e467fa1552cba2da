import type { Flow } from "../flow";
import { isHandlers, isRegistrar, mayAskExtension, mayReview, type PetitionFacts } from "./facts";
import { clock, finished } from "./flow-clocks";
import type { PetitionState } from "./states";

/** From the handler's desk to the served opinion, with one extension, or to an agreement (信访工作条例 第三十二至三十四条). */
export const handlingFlow = {
  askExtension: {
    from: ["handling"],
    to: "extensionAsked",
    by: "petitions.handle",
    only: mayAskExtension,
    needs: ["days", "reasons"],
    assigns: "mainLeader",
  },
  grantExtension: {
    from: ["extensionAsked"],
    to: "extended",
    by: "petitions.sign",
    only: mayReview,
    assigns: "handlerAgain",
  },
  refuseExtension: {
    from: ["extensionAsked"],
    to: "handling",
    by: "petitions.sign",
    only: mayReview,
    needs: ["opinion"],
    assigns: "handlerAgain",
  },
  draftOpinion: {
    from: ["handling", "extended"],
    to: "opinionDraft",
    by: "petitions.handle",
    only: isHandlers,
    needs: ["outcome", "findings", "text", "basis"],
    assigns: "leader",
  },
  passOpinion: {
    from: ["opinionDraft"],
    to: "opinionPassed",
    by: "petitions.decide",
    only: mayReview,
    assigns: "mainLeader",
  },
  sendBackOpinion: {
    from: ["opinionDraft", "opinionPassed"],
    to: "handling",
    by: "petitions.decide",
    only: mayReview,
    needs: ["opinion"],
    assigns: "handlerAgain",
  },
  signOpinion: {
    from: ["opinionPassed"],
    to: "opinionSigned",
    by: "petitions.sign",
    only: mayReview,
    assigns: "registrar",
  },
  serve: {
    from: ["opinionSigned"],
    to: "replied",
    by: "petitions.register",
    only: isRegistrar,
    needs: ["how", "servedOn"],
    assigns: null,
    clocks: [...finished, clock("reviewRequest", "start")],
  },
  mediate: {
    from: ["handling", "extended"],
    to: "mediated",
    by: "petitions.handle",
    only: isHandlers,
    needs: ["text"],
    assigns: null,
    clocks: finished,
  },
  settle: {
    from: ["handling", "extended"],
    to: "settled",
    by: "petitions.handle",
    only: isHandlers,
    needs: ["text"],
    assigns: null,
    clocks: finished,
  },
} as const satisfies Flow<PetitionState, PetitionFacts>;
