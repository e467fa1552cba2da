import { postsFor, type Viewer } from "../access";
import { type CaseFacts, isOnDesk } from "../cases/facts";
import { mayReturn } from "../routing/returning";
import type { OrderState } from "./states";

/** What the rules must know about a work order. */
export type OrderFacts = CaseFacts & {
  state: OrderState;
  /** How often it came back to the dispatcher from an office whose it was not. */
  returns: number;
  /** The day for giving it back to the hotline has not passed. */
  isReturnable: boolean;
  /** More time may still be asked for: a limit in days, running, none granted yet. */
  isExtendable: boolean;
  /** Who asked for the return or for more time, and who wrote the reply. */
  askedById: string | null;
  draftedById: string | null;
  redoCount: number;
  /** The caller said that it was resolved and that they are satisfied. */
  isSettled: boolean;
};

/** Whose desk it is, or the own office's (转办 goes by the desk). */
export const isHandlers = (viewer: Viewer, it: OrderFacts) =>
  isOnDesk(viewer, it) ||
  postsFor(viewer, "hotline.handle").some(({ officeId }) => officeId !== null && officeId === it.officeId);

/** Sent back twice: only the director says whose it is (office.md §9 首问负责). */
export const mayAssign = (viewer: Viewer, it: OrderFacts) =>
  mayReturn(it.returns) || viewer.posts.some(({ duties }) => duties.includes("officeDirector"));

export const mayReturnOrder = (_viewer: Viewer, it: OrderFacts) => it.isReturnable && it.redoCount === 0;
export const mayPassBack = (viewer: Viewer, it: OrderFacts) =>
  isHandlers(viewer, it) && mayReturn(it.returns);
export const mayAskTime = (viewer: Viewer, it: OrderFacts) => isHandlers(viewer, it) && it.isExtendable;

/** Who asked does not decide (public.md §9A); the leader on whose desk it lies does, or the stand-in. */
export const mayDecide = (viewer: Viewer, it: OrderFacts) =>
  isOnDesk(viewer, it) && viewer.personId !== it.askedById;
/** More time may be given by whoever dispatches as well (public.md §11 hotline.*). */
export const mayDecideTime = (viewer: Viewer, it: OrderFacts) =>
  viewer.personId !== it.askedById &&
  (isOnDesk(viewer, it) || viewer.posts.some(({ duties }) => duties.includes("officeDirector")));

/** Who wrote the reply does not pass it. */
export const mayReview = (viewer: Viewer, it: OrderFacts) => viewer.personId !== it.draftedById;

export const isSettled = (_viewer: Viewer, it: OrderFacts) => it.isSettled;
export const isUnsettled = (_viewer: Viewer, it: OrderFacts) => !it.isSettled;
export const isFirstRedo = (_viewer: Viewer, it: OrderFacts) => !it.isSettled && it.redoCount === 0;
/** 红牌: what has been done again once and is still not settled goes to the main leader. */
export const isRedCard = (_viewer: Viewer, it: OrderFacts) => !it.isSettled && it.redoCount > 0;
