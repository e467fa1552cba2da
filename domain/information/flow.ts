import type { ClockMove, Flow, Step } from "../flow";
import {
  type InformationFacts,
  isFeeOn,
  isFiler,
  isFirstCorrection,
  isHandlers,
  isTheirs,
  mayApprove,
  mayCorrect,
  mayExtend,
  mayReviewSecrecy,
  maySendBack,
  mayServe,
} from "./facts";
import { type InformationState, workingStates } from "./states";

const clock = (key: string, move: ClockMove["move"]): ClockMove => ({ key, move });
const reply = (move: ClockMove["move"]) => clock("disclosure.reply", move);
const checked = clock("disclosure.correctionNotice", "stop");
const working = workingStates;
const over = [checked, reply("stop")];

/**
 * The life of a request for information (public.md §2.5). The reply limit runs from the day of receipt, stands still while
 * others are asked (第三十三条), begins anew with the corrected request (第三十条) and stops when the reply is served. 逾期不
 * 补正 and 逾期不缴费 (→ `abandoned`) are a job's, not a person's. Back from a consultation it is `extended` again when it
 * had been prolonged.
 */
export const informationFlow = {
  handIn: {
    from: ["draft"],
    to: "submitted",
    by: "information.handIn",
    only: isFiler,
    assigns: "receiver",
    plain: true,
  },
  confirmReceipt: {
    from: ["submitted"],
    to: "receiptConfirmed",
    by: "information.receive",
    assigns: "office",
    clocks: [clock("disclosure.correctionNotice", "start"), reply("start")],
  },
  requestCorrection: {
    from: ["receiptConfirmed"],
    to: "correctionRequested",
    by: "information.process",
    only: isFirstCorrection,
    needs: ["items", "dueOn"],
    assigns: "filer",
    clocks: [checked, reply("pause")],
  },
  correct: {
    from: ["correctionRequested"],
    to: "corrected",
    by: "information.handIn",
    only: mayCorrect,
    needs: ["text"],
    assigns: "office",
    clocks: [reply("restart")],
    plain: true,
  },
  startReview: {
    from: ["receiptConfirmed", "corrected"],
    to: "inReview",
    by: "information.process",
    assigns: "handler",
    clocks: [checked],
  },
  consultThirdParty: {
    from: working,
    to: "thirdPartyConsulting",
    by: "information.find",
    only: isHandlers,
    needs: ["party", "question"],
    assigns: "self",
    clocks: [reply("pause"), clock("disclosure.thirdParty", "start")],
  },
  endThirdParty: {
    from: ["thirdPartyConsulting"],
    to: "inReview",
    by: "information.find",
    only: isHandlers,
    needs: ["answer"],
    assigns: "self",
    clocks: [clock("disclosure.thirdParty", "stop"), reply("resume")],
  },
  consultCoMaker: {
    from: working,
    to: "coMakerConsulting",
    by: "information.find",
    only: isHandlers,
    needs: ["party", "question"],
    assigns: "self",
    clocks: [reply("pause"), clock("disclosure.coMaker", "start")],
  },
  endCoMaker: {
    from: ["coMakerConsulting"],
    to: "inReview",
    by: "information.find",
    only: isHandlers,
    needs: ["answer"],
    assigns: "self",
    clocks: [clock("disclosure.coMaker", "stop"), reply("resume")],
  },
  noticeFee: {
    from: working,
    to: "feeDue",
    by: "information.process",
    only: isFeeOn,
    needs: ["count", "opinion", "dueOn"],
    assigns: "filer",
    clocks: [reply("pause")],
  },
  recordPayment: {
    from: ["feeDue"],
    to: "inReview",
    by: "information.process",
    needs: ["text"],
    assigns: "handler",
    clocks: [reply("resume")],
  },
  extend: {
    from: working,
    to: "extended",
    by: "information.extend",
    only: mayExtend,
    needs: ["days", "opinion"],
    assigns: "handler",
  },
  draftReply: {
    from: working,
    to: "draftReply",
    by: "information.find",
    only: isHandlers,
    needs: ["outcome", "text"],
    assigns: "reviewer",
  },
  passSecrecy: {
    from: ["draftReply"],
    to: "draftReply",
    by: "information.secrecyReview",
    only: mayReviewSecrecy,
    assigns: "approver",
  },
  stopSecrecy: {
    from: ["draftReply"],
    to: "inReview",
    by: "information.secrecyReview",
    only: mayReviewSecrecy,
    needs: ["opinion"],
    assigns: "handler",
  },
  approve: {
    from: ["draftReply"],
    to: "approved",
    by: "information.approve",
    only: mayApprove,
    assigns: "office",
  },
  sendBack: {
    from: ["draftReply"],
    to: "inReview",
    by: "information.approve",
    only: maySendBack,
    needs: ["opinion"],
    assigns: "handler",
  },
  serve: {
    from: ["approved"],
    to: "served",
    by: "information.process",
    only: mayServe,
    needs: ["how"],
    assigns: "office",
    clocks: [reply("stop")],
  },
  close: {
    from: ["served"],
    to: "closed",
    by: "information.process",
    needs: ["subject"],
    assigns: "office",
  },
  archive: {
    from: ["closed", "abandoned", "withdrawn"],
    to: "archived",
    by: "information.process",
    assigns: null,
  },
  withdraw: {
    from: ["submitted", "receiptConfirmed", "correctionRequested", "corrected", ...working, "feeDue"],
    to: "withdrawn",
    by: "information.handIn",
    only: isTheirs,
    assigns: null,
    clocks: over,
    plain: true,
  },
} as const satisfies Flow<InformationState, InformationFacts>;

export type InformationStep = keyof typeof informationFlow;
export const informationSteps = Object.keys(informationFlow) as [InformationStep, ...InformationStep[]];
/** Steps of the office, each a button or a form of its own; the others belong to the applicant's pages. */
export const officeSteps = informationSteps.filter((name) => !("plain" in informationFlow[name])) as [
  InformationStep,
  ...InformationStep[],
];
/** A row with every column, also those it leaves out. */
export const stepOf = (name: InformationStep): Step<InformationState, InformationFacts> =>
  informationFlow[name];
export type Assignee = NonNullable<(typeof informationFlow)[InformationStep]["assigns"]>;

/** Steps that lead back to the work: to `extended` when the limit had been prolonged before. */
export const leadsBack = (step: InformationStep): boolean => informationFlow[step].to === "inReview";

/** What is expected of whoever has it, by state: the step named on the desk. */
export const expectedStep: Partial<Record<InformationState, InformationStep>> = {
  submitted: "confirmReceipt",
  receiptConfirmed: "startReview",
  correctionRequested: "correct",
  corrected: "startReview",
  inReview: "draftReply",
  extended: "draftReply",
  thirdPartyConsulting: "endThirdParty",
  coMakerConsulting: "endCoMaker",
  feeDue: "recordPayment",
  draftReply: "approve",
  approved: "serve",
  served: "close",
  closed: "archive",
};
