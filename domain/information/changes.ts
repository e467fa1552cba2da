import type { Day } from "../calendar/day";
import type { Fee } from "./fee";
import { feeOf } from "./fee";
import type { InformationStep } from "./flow";
import type { Outcome, Reply } from "./outcomes";
import type { Given } from "./rules";

type Moment = {
  at: Date;
  today: Day;
  personId: string;
  postId: string | null;
  /** The day of receipt, reckoned from the channel. */
  receivedOn: Day;
  reply: Reply | null;
  fee: Fee | null;
};
/** Columns that a step fills, of `cases` and of `information_requests`. */
export type Changes = {
  case?: Partial<
    Record<"submittedAt" | "receivedAt" | "acceptedAt" | "decidedAt" | "deliveredAt" | "closedAt", Date>
  > & { firstContactId?: string; receiptNo?: string; queryCode?: string };
  request?: Partial<{
    receivedOn: Day;
    correctionItems: string;
    correctionDueOn: Day;
    correctionAskedAt: Date;
    correctedText: string;
    correctedAt: Date;
    extensionReason: string;
    extensionDays: number;
    extendedAt: Date;
    reply: Reply;
    outcome: Outcome;
    endedOn: Day;
    draftedById: string | null;
    secrecyClearedById: string | null;
    approvedById: string;
    servedHow: string;
    fee: Fee;
    subject: string;
    isLogged: boolean;
    noticeId: string;
    officePostId: string | null;
    handlerPostId: string | null;
  }>;
};

type Make = (given: Given, moment: Moment) => Changes;

/** A draft that goes back loses the secrecy officer's word: what is given may be another thing next time. */
const anew: Make = () => ({ request: { secrecyClearedById: null, draftedById: null } });

const made: Partial<Record<InformationStep, Make>> = {
  handIn: (_given, { at }) => ({ case: { submittedAt: at } }),
  confirmReceipt: (_given, { at, personId, receivedOn }) => ({
    case: { receivedAt: at, firstContactId: personId },
    request: { receivedOn },
  }),
  requestCorrection: ({ items = "", dueOn = "" }, { at, postId }) => ({
    request: { correctionItems: items, correctionDueOn: dueOn, correctionAskedAt: at, officePostId: postId },
  }),
  correct: ({ text = "" }, { at }) => ({ request: { correctedText: text, correctedAt: at } }),
  startReview: ({ handlerPostId }, { at, postId }) => ({
    case: { acceptedAt: at },
    request: { officePostId: postId, handlerPostId: handlerPostId ?? postId },
  }),
  extend: ({ days = 0, opinion = "" }, { at }) => ({
    request: { extensionDays: days, extensionReason: opinion, extendedAt: at },
  }),
  noticeFee: ({ count = 0, feeBasis = "perPage", dueOn = "" }) => ({
    request: { fee: { basis: feeBasis, count, yuan: feeOf(feeBasis, count), dueOn } },
  }),
  recordPayment: ({ text = "" }, { fee, today }) => ({
    ...(fee && { request: { fee: { ...fee, receipt: text, paidOn: today } } }),
  }),
  draftReply: ({ outcome, text = "", basis = "", body = "", isMajor = false }, { personId }) => ({
    request: {
      ...(outcome && { reply: { outcome, text, basis, body, isMajor } }),
      draftedById: personId,
      secrecyClearedById: null,
    },
  }),
  passSecrecy: (_given, { personId }) => ({ request: { secrecyClearedById: personId } }),
  stopSecrecy: anew,
  sendBack: anew,
  approve: (_given, { at, personId }) => ({
    case: { decidedAt: at },
    request: { approvedById: personId },
  }),
  serve: ({ how = "" }, { at, today, reply }) => ({
    case: { deliveredAt: at, closedAt: at },
    request: { servedHow: how, endedOn: today, ...(reply && { outcome: reply.outcome }) },
  }),
  close: ({ subject = "", isLogged = false }) => ({ request: { subject, isLogged } }),
  withdraw: (_given, { at, today }) => ({
    case: { closedAt: at },
    request: { outcome: "withdrawn", endedOn: today },
  }),
};

/** What a step writes into the request, besides its state. */
export const changesOf = (step: InformationStep, given: Given, moment: Moment): Changes =>
  made[step]?.(given, moment) ?? {};
