import type { ClockMove, Flow, Step } from "../flow";
import type { OrderFacts } from "./facts";
import * as facts from "./facts";
import type { OrderState } from "./states";

const clock = (key: string, move: ClockMove["move"]): ClockMove => ({ key, move });
/** Either of the two runs, by the level of the order; what does not run is left alone. */
const signed = [clock("hotline.sign", "stop"), clock("hotline.signUrgent", "stop")];
const kept = [clock("hotline.return", "stop")];
const answered = [clock("hotline.reply", "stop")];
const again = [clock("hotline.reply", "start")];

/**
 * The life of a work order (public.md §5: 受理 → 派单 → 办理 → 答复 → 督办 → 办结 → 回访 → 评价, the township's part). The reply
 * clock runs from the dispatch by 12345 to the reviewed reply, and anew after each 重办.
 */
export const orderFlow = {
  sign: { from: ["dispatched"], to: "signed", by: "hotline.sign", assigns: "self", clocks: signed },
  askReturn: {
    from: ["dispatched", "signed"],
    to: "returnAsked",
    by: "hotline.sign",
    only: facts.mayReturnOrder,
    needs: ["opinion"],
    assigns: "leader",
    clocks: [...signed, ...kept],
  },
  approveReturn: {
    from: ["returnAsked"],
    to: "returned",
    by: "hotline.approve",
    only: facts.mayDecide,
    assigns: null,
    clocks: answered,
  },
  declineReturn: {
    from: ["returnAsked"],
    to: "signed",
    by: "hotline.approve",
    only: facts.mayDecide,
    needs: ["opinion"],
    assigns: "dispatcher",
  },
  assign: {
    from: ["signed"],
    to: "assigned",
    by: "hotline.dispatch",
    only: facts.mayAssign,
    needs: ["officeId"],
    assigns: "office",
    clocks: kept,
  },
  startHandling: {
    from: ["assigned"],
    to: "handling",
    by: "hotline.handle",
    only: facts.isHandlers,
    assigns: "self",
  },
  notOurs: {
    from: ["assigned", "handling"],
    to: "signed",
    by: "hotline.handle",
    only: facts.mayPassBack,
    needs: ["opinion"],
    assigns: "dispatcher",
  },
  askExtension: {
    from: ["handling"],
    to: "extensionAsked",
    by: "hotline.handle",
    only: facts.mayAskTime,
    needs: ["days", "opinion"],
    assigns: "leader",
  },
  approveExtension: {
    from: ["extensionAsked"],
    to: "handling",
    by: "hotline.extend",
    only: facts.mayDecideTime,
    assigns: "handler",
  },
  declineExtension: {
    from: ["extensionAsked"],
    to: "handling",
    by: "hotline.extend",
    only: facts.mayDecideTime,
    needs: ["opinion"],
    assigns: "handler",
  },
  draftReply: {
    from: ["handling"],
    to: "inReview",
    by: "hotline.handle",
    only: facts.isHandlers,
    needs: ["replyText", "contactedAt", "contactedBy", "contactWay", "contactResult"],
    assigns: "dispatcher",
  },
  sendBack: {
    from: ["inReview"],
    to: "handling",
    by: "hotline.review",
    only: facts.mayReview,
    needs: ["opinion"],
    assigns: "handler",
  },
  reply: {
    from: ["inReview"],
    to: "replied",
    by: "hotline.review",
    only: facts.mayReview,
    assigns: "self",
    clocks: answered,
  },
  enterCallback: {
    from: ["replied"],
    to: "calledBack",
    by: "hotline.dispatch",
    needs: ["resolved", "satisfied"],
    assigns: "self",
  },
  close: { from: ["calledBack"], to: "closed", by: "hotline.dispatch", only: facts.isSettled, assigns: null },
  redo: {
    from: ["calledBack"],
    to: "assigned",
    by: "hotline.dispatch",
    only: facts.isFirstRedo,
    needs: ["opinion"],
    assigns: "handler",
    clocks: again,
  },
  raiseRedCard: {
    from: ["calledBack"],
    to: "redCard",
    by: "hotline.dispatch",
    only: facts.isRedCard,
    needs: ["opinion"],
    assigns: "mainLeader",
  },
  instruct: {
    from: ["redCard"],
    to: "assigned",
    by: "hotline.redCard",
    only: facts.mayDecide,
    needs: ["opinion"],
    assigns: "handler",
    clocks: again,
  },
  closeUnsettled: {
    from: ["redCard"],
    to: "closed",
    by: "hotline.redCard",
    only: facts.mayDecide,
    needs: ["opinion"],
    assigns: null,
  },
} as const satisfies Flow<OrderState, OrderFacts>;

export type OrderStep = keyof typeof orderFlow;
export const orderSteps = Object.keys(orderFlow) as [OrderStep, ...OrderStep[]];
/** A row with every column, also those it leaves out. */
export const stepOf = (name: OrderStep): Step<OrderState, OrderFacts> => orderFlow[name];
export type Assignee = NonNullable<(typeof orderFlow)[OrderStep]["assigns"]>;

/** What is expected of whoever has it, by state: the step named on the desk. */
export const expectedStep: Partial<Record<OrderState, string>> = {
  dispatched: "sign",
  signed: "assign",
  returnAsked: "decideReturn",
  assigned: "startHandling",
  handling: "draftReply",
  extensionAsked: "decideExtension",
  inReview: "review",
  replied: "enterCallback",
  calledBack: "close",
  redCard: "instruct",
};
/** Steps that need no words and can be followed by the next one at once. */
export const atOnce: ReadonlySet<OrderStep> = new Set([
  "sign",
  "startHandling",
  "approveReturn",
  "approveExtension",
  "reply",
  "close",
]);
