import type { Day } from "../calendar/day";
import type { ApplicationStep } from "./flow";
import type { Decision, Gap, SpecialProcedure } from "./papers";
import type { Given } from "./rules";

type Moment = {
  at: Date;
  today: Day;
  personId: string;
  postId: string | null;
  proposal: Decision | null;
  gap: Gap | null;
};
/** Columns that a step fills, of `cases` and of `applications`. */
export type Changes = {
  case?: Partial<
    Record<"submittedAt" | "receivedAt" | "acceptedAt" | "decidedAt" | "deliveredAt" | "closedAt", Date>
  > & {
    firstContactId?: string;
    receiptNo?: string;
    queryCode?: string;
  };
  application?: Partial<{
    gap: Gap | null;
    pause: SpecialProcedure | null;
    proposal: Decision | null;
    decision: Decision | null;
    refusal: { reasons: string; remedies: string } | null;
    proposedById: string;
    decidedById: string;
    countyNo: string;
    deliveredHow: string;
    receiverPostId: string | null;
    handlerPostId: string | null;
    leaderPostId: string | null;
  }>;
};

const decisionOf = (result: Decision["result"], given: Given, proposal: Decision | null): Decision => ({
  result,
  text: given.text || (proposal?.result === result ? proposal.text : "") || given.opinion || "",
  reasons: given.reasons || (proposal?.result === result ? proposal.reasons : ""),
  remedies: given.remedies || proposal?.remedies || "",
});

const made: Partial<Record<ApplicationStep, (given: Given, moment: Moment) => Changes>> = {
  // 首问负责: whoever takes it first owns it until it is handed over.
  receive: (_given, { at, personId, postId }) => ({
    case: { receivedAt: at, firstContactId: personId },
    application: { receiverPostId: postId },
  }),
  accept: (_given, { at }) => ({ case: { acceptedAt: at } }),
  acceptWithGap: ({ gap = [], dueOn = "" }, { at }) => ({
    case: { acceptedAt: at },
    application: { gap: { materials: [...gap], dueOn } },
  }),
  fillGap: (_given, { gap, today }) => ({ application: { gap: gap && { ...gap, filledOn: today } } }),
  fillGapInReview: (_given, { gap, today }) => ({ application: { gap: gap && { ...gap, filledOn: today } } }),
  refuse: ({ reasons = "", remedies = "" }, { at }) => ({
    case: { decidedAt: at, closedAt: at },
    application: { refusal: { reasons, remedies } },
  }),
  startReview: (_given, { postId }) => ({ application: { handlerPostId: postId } }),
  startSpecial: ({ kind, opinion = "", dueOn = "" }) => ({
    application: { pause: { kind: kind as SpecialProcedure["kind"], reason: opinion, expectedUntil: dueOn } },
  }),
  endSpecial: () => ({ application: { pause: null } }),
  propose: (given, { personId, postId }) => ({
    application: {
      proposal: decisionOf(given.result ?? "approved", given, null),
      proposedById: personId,
      handlerPostId: postId,
    },
  }),
  approve: (given, { at, personId, postId, proposal }) => ({
    case: { decidedAt: at },
    application: {
      decision: decisionOf("approved", given, proposal),
      decidedById: personId,
      leaderPostId: postId,
    },
  }),
  reject: (given, { at, personId, postId, proposal }) => ({
    case: { decidedAt: at },
    application: {
      decision: decisionOf("rejected", given, proposal),
      decidedById: personId,
      leaderPostId: postId,
    },
  }),
  deliver: ({ how = "" }, { at }) => ({
    case: { deliveredAt: at, closedAt: at },
    application: { deliveredHow: how },
  }),
  withdraw: (_given, { at }) => ({ case: { closedAt: at } }),
  terminate: (_given, { at }) => ({ case: { closedAt: at } }),
};

/** What a step writes into the application, besides its state. */
export const changesOf = (step: ApplicationStep, given: Given, moment: Moment): Changes =>
  made[step]?.(given, moment) ?? {};
