import { type Duty, postIds, type Viewer } from "../access";
import type { Flow, Step } from "../flow";
import type { RectificationState } from "./states";

/** What the rules must know about a rectification. */
export type RectificationFacts = {
  state: RectificationState;
  /** Posts on whose desk it lies now. */
  deskPostIds: readonly string[];
  /** Staff who had a hand in the matter that was rated. */
  involvedIds: readonly string[];
  /** Who put it right or explained it. */
  fixedById: string | null;
};

/**
 * Steps in the matter that make nobody its handler: arranging, urging, entering what somebody wrote on paper.
 * 首问, acceptance, review, decision and delivery do.
 */
export const innocentSteps = ["urge", "handOver", "rate", "unmask", "remind"] as const;

export const isInvolved = (viewer: Viewer, { involvedIds }: Pick<RectificationFacts, "involvedIds">) =>
  viewer.personId !== null && involvedIds.includes(viewer.personId);
const isOnDesk = (viewer: Viewer, { deskPostIds }: RectificationFacts) =>
  postIds(viewer).some((id) => deskPostIds.includes(id));

const mayArrange = (viewer: Viewer, it: RectificationFacts) =>
  isOnDesk(viewer, it) || !isInvolved(viewer, it);
const mayWork = (viewer: Viewer, it: RectificationFacts) => isOnDesk(viewer, it) && !isInvolved(viewer, it);
/** Who put it right does not ask whether it is right now. */
const mayCallBack = (viewer: Viewer, it: RectificationFacts) =>
  isOnDesk(viewer, it) && viewer.personId !== it.fixedById;

/**
 * The life of a bad rating (public.md §4.5): assigned by the director to somebody who had no hand in the matter; the
 * person is contacted; it is put right or explained; they are called back and may grade anew; then it is closed. All of
 * it within 15 working days (rating.badFix), which stop only at the end.
 */
export const rectificationFlow = {
  assign: {
    from: ["waiting", "assigned", "contacted"],
    to: "assigned",
    by: "ratings.supervise",
    only: mayArrange,
    needs: ["postId"],
    assigns: "handler",
  },
  contact: {
    from: ["assigned"],
    to: "contacted",
    by: "ratings.rectify",
    only: mayWork,
    needs: ["text"],
    assigns: "self",
  },
  fix: {
    from: ["contacted"],
    to: "fixed",
    by: "ratings.rectify",
    only: mayWork,
    needs: ["text"],
    assigns: "director",
  },
  explain: {
    from: ["contacted"],
    to: "explained",
    by: "ratings.rectify",
    only: mayWork,
    needs: ["text"],
    assigns: "director",
  },
  revisit: {
    from: ["fixed", "explained"],
    to: "revisited",
    by: "ratings.supervise",
    only: mayCallBack,
    needs: ["text"],
    assigns: "self",
  },
  sendBack: {
    from: ["fixed", "explained", "revisited"],
    to: "assigned",
    by: "ratings.supervise",
    only: mayCallBack,
    needs: ["text"],
    assigns: "handler",
  },
  uphold: {
    from: ["revisited"],
    to: "upheld",
    by: "ratings.supervise",
    only: isOnDesk,
    needs: ["text"],
    assigns: null,
  },
  dismiss: {
    from: ["revisited"],
    to: "dismissed",
    by: "ratings.supervise",
    only: isOnDesk,
    needs: ["text"],
    assigns: null,
  },
} as const satisfies Flow<RectificationState, RectificationFacts>;

export type RectificationStep = keyof typeof rectificationFlow;
export const rectificationSteps = Object.keys(rectificationFlow) as [
  RectificationStep,
  ...RectificationStep[],
];
export const rectificationStep = (name: RectificationStep): Step<RectificationState, RectificationFacts> =>
  rectificationFlow[name];

/** What is expected of whoever has it. */
export const expectedOf: Partial<Record<RectificationState, RectificationStep | "close">> = {
  waiting: "assign",
  assigned: "contact",
  contacted: "fix",
  fixed: "revisit",
  explained: "revisit",
  revisited: "close",
};

/** Duties to whose posts the director may give a bad rating to be put right. */
export const fixers: readonly Duty[] = [
  "deputyLeader",
  "officeDirector",
  "writer",
  "registryClerk",
  "stationHead",
  "handler",
  "windowClerk",
];

/** Whose name and phone it is may be known to whom it lies with, once it is assigned; to nobody before (public.md §4.5). */
export const mayKnowWho = (viewer: Viewer, it: RectificationFacts): boolean =>
  it.state !== "waiting" && isOnDesk(viewer, it);
