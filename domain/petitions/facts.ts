import { postsFor, type Viewer } from "../access";
import { type CaseFacts, isFiler, isOnDesk } from "../cases/facts";
import type { AppealRoute, Category } from "./kinds";
import { otherRoutes } from "./kinds";
import type { PetitionState } from "./states";

export { isFiler, isOnDesk };

/** What the rules must know about a petition. */
export type PetitionFacts = CaseFacts & {
  state: PetitionState;
  category: Category | null;
  appealRoute: AppealRoute | null;
  isSealed: boolean;
  /** Whose desk alone a sealed matter may lie on. */
  sealedPostId: string | null;
  registeredById: string | null;
  /** Who put forward what waits for a leader now: the refusal, the extension, the opinion. */
  proposedById: string | null;
  /** It went to a body outside the township. */
  isOutside: boolean;
  hasExtension: boolean;
  /** Somebody can be asked for more: an account, or who took it down can ask. */
  hasPetitioner: boolean;
  /** What the superior body decided last: a revoked opinion is handled anew. */
  lastReview: "upheld" | "changed" | "revoked" | null;
};

/** Whose petition it is. Who took it down for somebody is not: the clerk's name stands in the row as the filer's. */
export const isPetitioner = (viewer: Viewer, it: PetitionFacts) =>
  viewer.personId !== null &&
  (viewer.personId === it.applicantId || (viewer.kind === "villager" && isFiler(viewer, it)));

/** Only 31(6) has the petition procedure with its sixty days. */
export const isProcedure = (_viewer: Viewer, it: PetitionFacts) =>
  it.category === "appeal" && it.appealRoute === "petitionProcedure";
export const isNoProcedure = (viewer: Viewer, it: PetitionFacts) =>
  it.category !== null && !isProcedure(viewer, it) && !isOtherRoute(viewer, it);
export const isOtherRoute = (_viewer: Viewer, it: PetitionFacts) =>
  it.appealRoute !== null && otherRoutes.includes(it.appealRoute);

/** Whoever registers holds the desk, or is a registrar: the matter is not yet anybody's else. */
export const isRegistrar = (viewer: Viewer, it: PetitionFacts) =>
  !it.isSealed && postsFor(viewer, "petitions.register").length > 0;
/** A station to which it was passed takes it, or says that it is not its own. */
export const isRecipient = (viewer: Viewer, it: PetitionFacts) =>
  !it.isSealed && !it.isOutside && isOnDesk(viewer, it);
export const mayTakeOn = (viewer: Viewer, it: PetitionFacts) =>
  it.state === "forwarded" ? isRecipient(viewer, it) : isRegistrar(viewer, it);
export const isSentOutside = (viewer: Viewer, it: PetitionFacts) => it.isOutside && isRegistrar(viewer, it);

/** The handler on whose desk it lies. */
export const isHandlers = (viewer: Viewer, it: PetitionFacts) => !it.isSealed && isOnDesk(viewer, it);
export const mayAskExtension = (viewer: Viewer, it: PetitionFacts) =>
  isHandlers(viewer, it) && isProcedure(viewer, it) && !it.hasExtension;

/** Who drafted does not review (public.md §9A); the leader on whose desk it lies does. */
export const mayReview = (viewer: Viewer, it: PetitionFacts) =>
  !it.isSealed && isOnDesk(viewer, it) && viewer.personId !== it.proposedById;

/** In own right: nobody stands in for a sealed matter (AB岗 does not reach it). */
const ownPosts = (viewer: Viewer) => viewer.posts.filter(({ actingFor }) => actingFor === null);
export const ownsSealed = (viewer: Viewer, it: PetitionFacts) =>
  it.isSealed && ownPosts(viewer).some(({ postId }) => postId === it.sealedPostId);
/** 第二人核对: the one who called it an accusation is never the one who confirms it. */
export const mayConfirm = (viewer: Viewer, it: PetitionFacts) =>
  ownsSealed(viewer, it) && viewer.personId !== it.registeredById;

export const maySupply = (viewer: Viewer, it: PetitionFacts) =>
  isPetitioner(viewer, it) || isRegistrar(viewer, it);
export const isRevoked = (viewer: Viewer, it: PetitionFacts) =>
  it.lastReview === "revoked" && isRegistrar(viewer, it);
/** The petitioner asks the county themselves; what the office hears of it is written down by the registrar. */
export const mayAskReview = (viewer: Viewer, it: PetitionFacts) =>
  !it.isSealed && (isPetitioner(viewer, it) || isRegistrar(viewer, it));
export const mayAskMore = (viewer: Viewer, it: PetitionFacts) => isRegistrar(viewer, it) && it.hasPetitioner;
