import type { OrderStep } from "./flow";
import type { Given } from "./rules";

type Moment = { at: Date; personId: string | null; postId: string | null; nextPostId: string | null };
type CaseColumns = Partial<
  Record<"receivedAt" | "acceptedAt" | "decidedAt" | "deliveredAt" | "closedAt", Date | null> & {
    firstContactId: string | null;
    officeId: string;
  }
>;
type OrderColumns = Partial<{
  dispatcherPostId: string | null;
  handlerPostId: string | null;
  leaderPostId: string | null;
  askedById: string | null;
  askedDays: number | null;
  isExtended: boolean;
  returnReason: string | null;
  redoneAt: Date;
}>;
/** Columns that a step fills, of `cases` and of `work_orders`; the reply has rows of its own. */
export type Changes = { case?: CaseColumns; order?: OrderColumns };

const began: Changes["case"] = { deliveredAt: null };
const made: Partial<Record<OrderStep, (given: Given, moment: Moment) => Changes>> = {
  // 首问负责: whoever takes it first owns it until it is handed over.
  sign: (_given, { at, personId, postId }) => ({
    case: { receivedAt: at, firstContactId: personId },
    order: { dispatcherPostId: postId },
  }),
  askReturn: ({ opinion = "" }, { personId, postId, nextPostId }) => ({
    order: {
      askedById: personId,
      dispatcherPostId: postId,
      leaderPostId: nextPostId,
      returnReason: opinion,
    },
  }),
  approveReturn: (_given, { at }) => ({ case: { closedAt: at } }),
  declineReturn: () => ({ order: { askedById: null, returnReason: null } }),
  assign: ({ officeId = "" }, { at, postId, nextPostId }) => ({
    case: { acceptedAt: at, officeId },
    order: { dispatcherPostId: postId, handlerPostId: nextPostId },
  }),
  startHandling: (_given, { postId }) => ({ order: { handlerPostId: postId } }),
  askExtension: ({ days = 0 }, { personId, nextPostId }) => ({
    order: { askedById: personId, askedDays: days, leaderPostId: nextPostId },
  }),
  approveExtension: () => ({ order: { isExtended: true, askedById: null } }),
  declineExtension: () => ({ order: { askedById: null, askedDays: null } }),
  draftReply: (_given, { postId }) => ({ order: { handlerPostId: postId } }),
  reply: (_given, { at, postId }) => ({
    case: { decidedAt: at, deliveredAt: at },
    order: { dispatcherPostId: postId },
  }),
  close: (_given, { at }) => ({ case: { closedAt: at } }),
  redo: (_given, { at }) => ({ case: began, order: { redoneAt: at, isExtended: false, askedDays: null } }),
  raiseRedCard: (_given, { nextPostId }) => ({ order: { leaderPostId: nextPostId } }),
  instruct: (_given, { at }) => ({
    case: began,
    order: { redoneAt: at, isExtended: false, askedDays: null },
  }),
  closeUnsettled: (_given, { at }) => ({ case: { closedAt: at } }),
};

/** What a step writes, besides the state. */
export const changesOf = (step: OrderStep, given: Given, moment: Moment): Changes =>
  made[step]?.(given, moment) ?? {};
