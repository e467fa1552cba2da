import type { ClockMove, Flow, Step } from "../flow";
import {
  type ApplicationFacts,
  isFiler,
  isFirstNotice,
  isHandlers,
  isLaterNotice,
  isTheirs,
  mayDecide,
  mayDeliver,
  mayFillGap,
  maySupply,
} from "./facts";
import type { ApplicationState } from "./states";

const clock = (key: string, move: ClockMove["move"]): ClockMove => ({ key, move });
const begins = [clock("service.supplementNotice", "start")];
const noticed = [clock("service.supplementNotice", "stop")];
const taken = [...noticed, clock("service.promise", "start")];
const decided = [clock("service.promise", "stop"), clock("service.deferredMaterial", "stop")];
const over = [...noticed, ...decided];
const underWay = ["accepted", "acceptedWithGap", "inReview", "special", "forwarded"] as const;

/**
 * The life of an application (public.md §4.4). 逾期未补正 (`supplement` → `expired`) is a job's, not a person's. The
 * promised limit runs from acceptance, stands still in special procedures and stops at the decision.
 */
export const applicationFlow = {
  handIn: {
    from: ["draft"],
    to: "submitted",
    by: "applications.handIn",
    only: isFiler,
    assigns: "window",
    clocks: begins,
    plain: true,
  },
  receive: { from: ["submitted"], to: "received", by: "applications.receive", assigns: "self" },
  accept: {
    from: ["received"],
    to: "accepted",
    by: "applications.receive",
    assigns: "handler",
    clocks: taken,
  },
  acceptWithGap: {
    from: ["received"],
    to: "acceptedWithGap",
    by: "applications.receive",
    needs: ["gap"],
    assigns: "handler",
    clocks: [...taken, clock("service.deferredMaterial", "start")],
  },
  askSupplement: {
    from: ["received"],
    to: "supplement",
    by: "applications.receive",
    only: isFirstNotice,
    needs: ["items", "dueOn"],
    assigns: "filer",
    clocks: noticed,
  },
  askAgain: {
    from: ["received"],
    to: "supplement",
    by: "applications.supervise",
    only: isLaterNotice,
    needs: ["items", "dueOn", "opinion"],
    assigns: "filer",
    clocks: noticed,
  },
  refuse: {
    from: ["received"],
    to: "notAccepted",
    by: "applications.receive",
    needs: ["reasons", "remedies"],
    assigns: null,
    clocks: over,
  },
  supply: {
    from: ["supplement"],
    to: "received",
    by: "applications.handIn",
    only: maySupply,
    assigns: "receiver",
    clocks: begins,
    plain: true,
  },
  fillGap: {
    from: ["acceptedWithGap"],
    to: "accepted",
    by: "applications.handIn",
    only: mayFillGap,
    assigns: "handler",
    clocks: [clock("service.deferredMaterial", "stop")],
    plain: true,
  },
  fillGapInReview: {
    from: ["inReview"],
    to: "inReview",
    by: "applications.handIn",
    only: mayFillGap,
    assigns: "handler",
    clocks: [clock("service.deferredMaterial", "stop")],
    plain: true,
  },
  startReview: {
    from: ["accepted", "acceptedWithGap"],
    to: "inReview",
    by: "applications.review",
    only: isHandlers,
    assigns: "self",
  },
  startSpecial: {
    from: ["inReview"],
    to: "special",
    by: "applications.review",
    only: isHandlers,
    needs: ["kind", "opinion", "dueOn"],
    assigns: "self",
    clocks: [clock("service.promise", "pause")],
  },
  endSpecial: {
    from: ["special"],
    to: "inReview",
    by: "applications.review",
    only: isHandlers,
    needs: ["opinion"],
    assigns: "self",
    clocks: [clock("service.promise", "resume")],
  },
  forward: {
    from: ["inReview"],
    to: "forwarded",
    by: "applications.review",
    only: isHandlers,
    needs: ["opinion"],
    assigns: "self",
  },
  countyReply: {
    from: ["forwarded"],
    to: "inReview",
    by: "applications.review",
    only: isHandlers,
    needs: ["opinion"],
    assigns: "self",
  },
  propose: {
    from: ["inReview"],
    to: "proposed",
    by: "applications.review",
    only: isHandlers,
    needs: ["result", "text"],
    assigns: "leader",
  },
  approve: {
    from: ["proposed"],
    to: "approved",
    by: "applications.decide",
    only: mayDecide,
    assigns: "receiver",
    clocks: decided,
  },
  reject: {
    from: ["proposed"],
    to: "rejected",
    by: "applications.decide",
    only: mayDecide,
    needs: ["reasons", "remedies"],
    assigns: "receiver",
    clocks: decided,
  },
  sendBack: {
    from: ["proposed"],
    to: "inReview",
    by: "applications.decide",
    only: mayDecide,
    needs: ["opinion"],
    assigns: "handler",
  },
  deliver: {
    from: ["approved", "rejected"],
    to: "delivered",
    by: "applications.deliver",
    only: mayDeliver,
    needs: ["how"],
    assigns: null,
    clocks: [clock("rating.open", "start")],
  },
  archive: {
    from: ["delivered", "notAccepted", "withdrawn", "terminated", "expired"],
    to: "archived",
    by: "applications.deliver",
    only: mayDeliver,
    assigns: null,
  },
  withdraw: {
    from: ["submitted", "received", "supplement", ...underWay],
    to: "withdrawn",
    by: "applications.handIn",
    only: isTheirs,
    assigns: null,
    clocks: over,
    plain: true,
  },
  terminate: {
    from: [...underWay],
    to: "terminated",
    by: "applications.supervise",
    needs: ["opinion"],
    assigns: null,
    clocks: over,
  },
} as const satisfies Flow<ApplicationState, ApplicationFacts>;

export type ApplicationStep = keyof typeof applicationFlow;
/** Steps of the office, each a button or a form of its own; the others belong to the applicant's pages. */
export const officeSteps = (Object.keys(applicationFlow) as ApplicationStep[]).filter(
  (name) => !("plain" in applicationFlow[name]),
) as [ApplicationStep, ...ApplicationStep[]];
export const applicationSteps = Object.keys(applicationFlow) as [ApplicationStep, ...ApplicationStep[]];
/** A row with every column, also those it leaves out. */
export const stepOf = (name: ApplicationStep): Step<ApplicationState, ApplicationFacts> =>
  applicationFlow[name];
export type Assignee = NonNullable<(typeof applicationFlow)[ApplicationStep]["assigns"]>;

/** What is expected of whoever has it, by state: the step named on the desk. */
export const expectedStep: Partial<Record<ApplicationState, ApplicationStep | "decide">> = {
  submitted: "receive",
  received: "accept",
  supplement: "supply",
  accepted: "startReview",
  acceptedWithGap: "startReview",
  inReview: "propose",
  special: "endSpecial",
  forwarded: "countyReply",
  proposed: "decide",
  approved: "deliver",
  rejected: "deliver",
};
