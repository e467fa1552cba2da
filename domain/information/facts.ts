import { officeIds, postsFor, type Viewer } from "../access";
import { type CaseFacts, isFiler, isOnDesk, isTheirs } from "../cases/facts";
import { type ApprovalLevel, isEnough, levelOf, outcomeFacts, type Reply } from "./outcomes";
import type { InformationState } from "./states";

export { isFiler, isOnDesk, isTheirs };

/** What the rules must know about a request for information. */
export type InformationFacts = CaseFacts & {
  state: InformationState;
  /** How often a correction was asked for: once is all that Art. 30 allows. */
  correctionCount: number;
  /** The reply limit was prolonged: the way back from a consultation leads there. */
  isExtended: boolean;
  draftedById: string | null;
  reply: Reply | null;
  /** The secrecy officer has let pass what the reply gives. */
  isSecrecyCleared: boolean;
  /** 收费 is switched on in the settings. */
  isFeeOn: boolean;
};

/** The disclosure work body does every step (public.md §9A); the station only what lies on its desk or in its office. */
export const isHandlers = (viewer: Viewer, it: InformationFacts): boolean =>
  isOnDesk(viewer, it) || postsFor(viewer, "information.process").length > 0;

/** A villager's own, or what came on paper and is entered by the work body. */
export const mayCorrect = (viewer: Viewer, it: InformationFacts): boolean =>
  isTheirs(viewer, it) || postsFor(viewer, "information.receive").length > 0;

export const isFirstCorrection = (_viewer: Viewer, it: InformationFacts): boolean => it.correctionCount === 0;

/** Prolonged once at most (第三十三条). */
export const mayExtend = (_viewer: Viewer, it: InformationFacts): boolean => !it.isExtended;

export const isFeeOn = (viewer: Viewer, it: InformationFacts): boolean =>
  it.isFeeOn && isHandlers(viewer, it);

/** Before anything is given the secrecy officer has looked at it. */
export const awaitsSecrecy = ({ reply, isSecrecyCleared }: InformationFacts): boolean =>
  reply !== null && outcomeFacts(reply.outcome).gives && !isSecrecyCleared;

export const mayReviewSecrecy = (viewer: Viewer, it: InformationFacts): boolean =>
  awaitsSecrecy(it) && viewer.personId !== it.draftedById;

/** How high somebody's posts reach when a reply is to be approved. */
export function levelHeld(viewer: Viewer): ApprovalLevel | null {
  const held = postsFor(viewer, "information.approve").flatMap(({ duties }) => duties);
  if (held.includes("mainLeader")) return "main";
  if (held.includes("deputyLeader")) return "deputy";
  return held.includes("officeDirector") ? "head" : null;
}

/** Drafter ≠ approver; a refusal needs a deputy leader, a major one a main leader (public.md §9A). */
export function mayApprove(viewer: Viewer, it: InformationFacts): boolean {
  const held = levelHeld(viewer);
  if (!held || !it.reply || awaitsSecrecy(it) || viewer.personId === it.draftedById) return false;
  return isEnough(held, levelOf(it.reply.outcome, it.reply.isMajor));
}

/** Who must look at the draft next may also return it. */
export const maySendBack = (viewer: Viewer, it: InformationFacts): boolean =>
  mayApprove(viewer, it) || (isOnDesk(viewer, it) && viewer.personId !== it.draftedById);

export const mayServe = (viewer: Viewer, it: InformationFacts): boolean =>
  isHandlers(viewer, it) || officeIds(viewer).includes(it.officeId);
