import { officeIds, postIds, type Viewer } from "../access";
import { type Flow, refusal } from "../flow";

export const noticeStates = [
  "draft",
  "firstReview",
  "secondReview",
  "release",
  "scheduled",
  "published",
  "withdrawn",
  "expired",
  "discarded",
] as const;
export type NoticeState = (typeof noticeStates)[number];

/** What the steps ask about a notice. The state is the working copy's; readers keep the published version meanwhile. */
export type NoticeFacts = {
  state: NoticeState;
  authorId: string;
  officeId: string;
  /** Everybody who saved a version since the last publication. */
  writerIds: readonly string[];
  firstReviewerId: string | null;
  secondReviewerId: string | null;
  /** The version readers see, or saw; null before the first publication. */
  publishedVersion: number | null;
  /** Desks on which it waits now. */
  deskPostIds: readonly string[];
  deskPersonIds: readonly string[];
};

/** The author, and colleagues of the same office when the author is away. */
export const mayWrite = (viewer: Viewer, notice: Pick<NoticeFacts, "authorId" | "officeId">): boolean =>
  viewer.personId === notice.authorId || officeIds(viewer).includes(notice.officeId);

/** 三审三校: nobody reviews what they wrote, and no two reviews are by the same person (public.md §6.4, §9A). */
export const reviewedOrWrote = (
  notice: Pick<NoticeFacts, "authorId" | "writerIds" | "firstReviewerId" | "secondReviewerId">,
): string[] =>
  [notice.authorId, ...notice.writerIds, notice.firstReviewerId, notice.secondReviewerId].filter(
    (id): id is string => id !== null,
  );

const isOnDesk = (viewer: Viewer, notice: NoticeFacts) =>
  postIds(viewer).some((id) => notice.deskPostIds.includes(id)) ||
  (viewer.personId !== null && notice.deskPersonIds.includes(viewer.personId));

/** On the viewer's desk, and the viewer neither wrote it nor reviewed it before. */
export const mayReview = (viewer: Viewer, notice: NoticeFacts): boolean =>
  viewer.personId !== null && isOnDesk(viewer, notice) && !reviewedOrWrote(notice).includes(viewer.personId);

const wasPublished = (notice: NoticeFacts) => notice.publishedVersion !== null;

/**
 * The life of a notice. Publication by the clock (`scheduled` → `published` → `expired`) is a job's, not a person's.
 * A correction begins with `correct`: the working copy is a draft again and passes all three reviews, while readers keep
 * the published version; withdrawing is possible at any moment of it.
 */
export const noticeFlow = {
  submit: {
    from: ["draft"],
    to: "firstReview",
    by: "notices.write",
    only: mayWrite,
    assigns: "firstReviewer",
  },
  passFirst: {
    from: ["firstReview"],
    to: "secondReview",
    by: "notices.firstReview",
    only: mayReview,
    assigns: "secondReviewer",
  },
  passSecond: {
    from: ["secondReview"],
    to: "release",
    by: "notices.secondReview",
    only: mayReview,
    assigns: "releaser",
  },
  release: { from: ["release"], to: "published", by: "notices.release", only: mayReview, assigns: null },
  sendBackFirst: {
    from: ["firstReview"],
    to: "draft",
    by: "notices.firstReview",
    only: mayReview,
    needs: ["opinion"],
    assigns: "author",
  },
  sendBackSecond: {
    from: ["secondReview"],
    to: "draft",
    by: "notices.secondReview",
    only: mayReview,
    needs: ["opinion"],
    assigns: "author",
  },
  sendBackRelease: {
    from: ["release"],
    to: "draft",
    by: "notices.release",
    only: mayReview,
    needs: ["opinion"],
    assigns: "author",
  },
  recall: {
    from: ["firstReview", "secondReview", "release"],
    to: "draft",
    by: "notices.write",
    only: mayWrite,
    assigns: null,
  },
  holdBack: {
    from: ["scheduled"],
    to: "draft",
    by: "notices.withdraw",
    needs: ["opinion"],
    assigns: "author",
  },
  correct: {
    from: ["published", "expired"],
    to: "draft",
    by: "notices.write",
    only: mayWrite,
    assigns: null,
  },
  dropCorrection: {
    from: ["draft"],
    to: "published",
    by: "notices.write",
    only: (viewer, notice) => mayWrite(viewer, notice) && wasPublished(notice),
    assigns: null,
  },
  withdraw: {
    from: ["published", "expired", "draft", "firstReview", "secondReview", "release", "scheduled"],
    to: "withdrawn",
    by: "notices.withdraw",
    only: (_viewer, notice) => wasPublished(notice),
    needs: ["opinion"],
    assigns: null,
  },
  discard: {
    from: ["draft"],
    to: "discarded",
    by: "notices.write",
    only: (viewer, notice) => mayWrite(viewer, notice) && !wasPublished(notice),
    assigns: null,
  },
} as const satisfies Flow<NoticeState, NoticeFacts>;

/** The steps by which a review is passed: before each of them every finding must be settled. */
export const passes = [
  "passFirst",
  "passSecond",
  "release",
] as const satisfies readonly (keyof typeof noticeFlow)[];

/** A finding is overruled by whoever reviews the notice at this moment. */
export const mayOverrule = (viewer: Viewer, notice: NoticeFacts): boolean =>
  passes.some((step) => refusal<NoticeState, NoticeFacts>(noticeFlow[step], viewer, notice) === null);

export type NoticeStep = keyof typeof noticeFlow;
export const noticeSteps = Object.keys(noticeFlow) as NoticeStep[];
