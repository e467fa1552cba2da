import type { Flow } from "../flow";
import { isRegistrar, isRevoked, mayAskReview, type PetitionFacts } from "./facts";
import { clock } from "./flow-clocks";
import type { PetitionState } from "./states";

/** 复查、复核: decided above the township and recorded here (信访工作条例 第三十五、三十六条). */
export const remedyFlow = {
  askReview: {
    from: ["replied"],
    to: "reviewing",
    by: "petitions.review",
    only: mayAskReview,
    needs: ["text"],
    assigns: "registrar",
    clocks: [clock("reviewRequest", "stop"), clock("reviewDecide", "start")],
    plain: true,
  },
  recordReview: {
    from: ["reviewing"],
    to: "reviewed",
    by: "petitions.register",
    only: isRegistrar,
    needs: ["result", "body", "text"],
    assigns: null,
    clocks: [clock("reviewDecide", "stop"), clock("recheckRequest", "start")],
  },
  askRecheck: {
    from: ["reviewed"],
    to: "rechecking",
    by: "petitions.review",
    only: mayAskReview,
    needs: ["text"],
    assigns: "registrar",
    clocks: [clock("recheckRequest", "stop"), clock("recheckDecide", "start")],
    plain: true,
  },
  /** 听证所需时间不计算在内 (第三十六条). */
  beginHearing: {
    from: ["rechecking"],
    to: "rechecking",
    by: "petitions.register",
    only: isRegistrar,
    needs: ["opinion"],
    assigns: "self",
    clocks: [clock("recheckDecide", "pause")],
  },
  endHearing: {
    from: ["rechecking"],
    to: "rechecking",
    by: "petitions.register",
    only: isRegistrar,
    needs: ["opinion"],
    assigns: "self",
    clocks: [clock("recheckDecide", "resume")],
  },
  recordRecheck: {
    from: ["rechecking"],
    to: "rechecked",
    by: "petitions.register",
    only: isRegistrar,
    needs: ["result", "body", "text"],
    assigns: null,
    clocks: [clock("recheckDecide", "stop")],
  },
  handleAnew: {
    from: ["reviewed", "rechecked"],
    to: "accepted",
    by: "petitions.register",
    only: isRevoked,
    needs: ["opinion"],
    assigns: "self",
    clocks: [clock("recheckRequest", "stop"), clock("finish", "start")],
  },
  close: {
    from: ["notAccepted", "redirected", "mediated", "settled", "rechecked"],
    to: "closed",
    by: "petitions.register",
    only: isRegistrar,
    assigns: null,
  },
} as const satisfies Flow<PetitionState, PetitionFacts>;
