import { officeIds, postsFor, type Viewer } from "../access";
import { type CaseFacts, isFiler, isOnDesk, isTheirs } from "../cases/facts";
import type { ApplicationState } from "./states";

export { isFiler, isOnDesk, isTheirs };

/** What the rules must know about an application. */
export type ApplicationFacts = CaseFacts & {
  state: ApplicationState;
  proposedById: string | null;
  /** How many supplement notices have been sent. */
  noticeCount: number;
  /** 容缺: something promised is still to come. */
  hasGap: boolean;
};

/** The station of the item handles it; so does whoever it was handed over to (转办). */
export const isHandlers = (viewer: Viewer, it: ApplicationFacts) =>
  isOnDesk(viewer, it) || officeIdsFor(viewer).includes(it.officeId);
const officeIdsFor = (viewer: Viewer) =>
  postsFor(viewer, "applications.review").flatMap(({ officeId }) => officeId ?? []);

/** Who proposed does not decide; the leader on whose desk it lies does, or the stand-in (public.md §9A). */
export const mayDecide = (viewer: Viewer, it: ApplicationFacts) =>
  isOnDesk(viewer, it) && viewer.personId !== it.proposedById;

export const isFirstNotice = (_viewer: Viewer, it: ApplicationFacts) => it.noticeCount === 0;
export const isLaterNotice = (_viewer: Viewer, it: ApplicationFacts) => it.noticeCount > 0;

/** The window, the station's own people, or whose desk it is. */
export const mayDeliver = (viewer: Viewer, it: ApplicationFacts) =>
  isOnDesk(viewer, it) ||
  postsFor(viewer, "applications.receive").length > 0 ||
  officeIds(viewer).includes(it.officeId);

/** What is brought on paper is entered at the window. */
export const maySupply = (viewer: Viewer, it: ApplicationFacts) =>
  isTheirs(viewer, it) || postsFor(viewer, "applications.receive").length > 0;
export const mayFillGap = (viewer: Viewer, it: ApplicationFacts) => it.hasGap && maySupply(viewer, it);
