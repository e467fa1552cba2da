import type { Viewer } from "../access";
import type { Flow } from "../flow";

export const noticeStates = [
  "draft",
  "firstReview",
  "secondReview",
  "release",
  "scheduled",
  "published",
  "withdrawn",
  "expired",
] as const;
export type NoticeState = (typeof noticeStates)[number];

export type NoticeFacts = {
  state: NoticeState;
  authorId: string;
  firstReviewerId: string | null;
  secondReviewerId: string | null;
};

const isAuthor = (viewer: Viewer, notice: NoticeFacts) => viewer.personId === notice.authorId;

/** 三审三校: nobody reviews what they wrote, and no two reviews are by the same person (public.md §6.4, §9A). */
const isFresh = (viewer: Viewer, notice: NoticeFacts) =>
  ![notice.authorId, notice.firstReviewerId, notice.secondReviewerId].includes(viewer.personId);

/** The life of a notice. Publication by the clock (`scheduled` → `published` → `expired`) is a job's, not a person's. */
export const noticeFlow = {
  submit: {
    from: ["draft"],
    to: "firstReview",
    by: "notices.write",
    only: isAuthor,
    assigns: "firstReviewer",
  },
  passFirst: {
    from: ["firstReview"],
    to: "secondReview",
    by: "notices.firstReview",
    only: isFresh,
    assigns: "secondReviewer",
  },
  passSecond: {
    from: ["secondReview"],
    to: "release",
    by: "notices.secondReview",
    only: isFresh,
    assigns: "releaser",
  },
  release: { from: ["release"], to: "published", by: "notices.release", only: isFresh, assigns: null },
  sendBackFirst: {
    from: ["firstReview"],
    to: "draft",
    by: "notices.firstReview",
    only: isFresh,
    needs: ["opinion"],
    assigns: "author",
  },
  sendBackSecond: {
    from: ["secondReview"],
    to: "draft",
    by: "notices.secondReview",
    only: isFresh,
    needs: ["opinion"],
    assigns: "author",
  },
  sendBackRelease: {
    from: ["release"],
    to: "draft",
    by: "notices.release",
    only: isFresh,
    needs: ["opinion"],
    assigns: "author",
  },
  recall: {
    from: ["firstReview", "secondReview", "release"],
    to: "draft",
    by: "notices.write",
    only: isAuthor,
    assigns: null,
  },
  withdraw: {
    from: ["published", "scheduled"],
    to: "withdrawn",
    by: "notices.withdraw",
    needs: ["opinion"],
    assigns: null,
  },
  correct: { from: ["published"], to: "draft", by: "notices.write", only: isAuthor, assigns: "author" },
} as const satisfies Flow<NoticeState, NoticeFacts>;

export type NoticeStep = keyof typeof noticeFlow;
