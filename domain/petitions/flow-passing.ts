import type { Flow } from "../flow";
import {
  isHandlers,
  isNoProcedure,
  isProcedure,
  isRecipient,
  isRegistrar,
  isSentOutside,
  mayTakeOn,
  type PetitionFacts,
} from "./facts";
import { both, clock, told } from "./flow-clocks";
import type { PetitionState } from "./states";

/** 转送、交办 and 受理: to a station of the township, to a body outside, and back (信访工作条例 第二十二、二十三条). */
export const passingFlow = {
  /** A station is part of the township: its fifteen days are the township's, so the notice clock runs on. */
  forward: {
    from: ["registered"],
    to: "forwarded",
    by: "petitions.register",
    only: isRegistrar,
    needs: ["officeId"],
    assigns: "station",
    clocks: [clock("objection", "start")],
  },
  sendOutside: {
    from: ["registered"],
    to: "forwarded",
    by: "petitions.register",
    only: isRegistrar,
    needs: ["body"],
    assigns: "self",
    clocks: told,
  },
  recordOutsideResult: {
    from: ["forwarded"],
    to: "closed",
    by: "petitions.register",
    only: isSentOutside,
    needs: ["text"],
    assigns: null,
  },
  object: {
    from: ["forwarded"],
    to: "returnRequested",
    by: "petitions.handle",
    only: isRecipient,
    needs: ["opinion"],
    assigns: "registrar",
    clocks: [clock("objection", "stop")],
  },
  agreeReturn: {
    from: ["returnRequested"],
    to: "registered",
    by: "petitions.register",
    only: isRegistrar,
    assigns: "self",
  },
  refuseReturn: {
    from: ["returnRequested"],
    to: "forwarded",
    by: "petitions.register",
    only: isRegistrar,
    needs: ["opinion"],
    assigns: "handlerAgain",
  },
  accept: {
    from: ["registered", "forwarded"],
    to: "accepted",
    by: "petitions.takeOn",
    only: both(mayTakeOn, isProcedure),
    assigns: "self",
    clocks: [...told, clock("finish", "start")],
  },
  /** Suggestions and 31(5) are taken on without the sixty days of the petition procedure. */
  acceptPlain: {
    from: ["registered", "forwarded"],
    to: "accepted",
    by: "petitions.takeOn",
    only: both(mayTakeOn, isNoProcedure),
    assigns: "self",
    clocks: told,
  },
  assign: {
    from: ["accepted"],
    to: "handling",
    by: "petitions.takeOn",
    only: isHandlers,
    needs: ["officeId"],
    assigns: "handler",
  },
  giveBack: {
    from: ["handling"],
    to: "accepted",
    by: "petitions.handle",
    only: isHandlers,
    needs: ["opinion"],
    assigns: "registrar",
  },
} as const satisfies Flow<PetitionState, PetitionFacts>;
