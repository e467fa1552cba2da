import type { Duty } from "../access";
import { type Permission, policy } from "../access";
import type { Day } from "../calendar/day";
import type { NoticeCategory } from "./kinds";
import type { NoticeState } from "./states";

/** A post that could take the next step, with who would act in it today. */
export type Candidate = {
  postId: string;
  /** The holder or the stand-in; null while nobody acts in the post. */
  personId: string | null;
  duties: readonly Duty[];
  officeId: string | null;
  rank: number;
};

type Search = {
  /** Nobody may be chosen who wrote it or has reviewed it. */
  without: readonly string[];
  officeId: string;
};

const holds = (permission: Permission) => (post: Candidate) =>
  post.duties.some((duty) => (policy[permission] as readonly string[]).includes(duty));

function best(
  posts: readonly Candidate[],
  { without }: Search,
  order: readonly ((post: Candidate) => boolean)[],
) {
  const free = posts.filter(({ personId }) => personId !== null && !without.includes(personId));
  const placed = free.map((post) => ({ post, place: order.findIndex((wanted) => wanted(post)) }));
  const found = placed
    .filter(({ place }) => place >= 0)
    .sort(
      (a, b) => a.place - b.place || a.post.rank - b.post.rank || (a.post.postId < b.post.postId ? -1 : 1),
    );
  return found[0]?.post ?? null;
}

const has = (duty: Duty) => (post: Candidate) => post.duties.includes(duty);

/**
 * 一审 (public.md §6.4): the head of the author's office. The Party-and-government office's own drafts, and those of
 * places without a head, go to its director or a writer there. Example: 民政站 → 民政站站长.
 */
export function firstReviewer(posts: readonly Candidate[], search: Search): Candidate | null {
  const able = posts.filter(holds("notices.firstReview"));
  const isOwn = (post: Candidate) => post.officeId === search.officeId;
  return best(able, search, [
    (post) => isOwn(post) && has("stationHead")(post),
    (post) => isOwn(post) && has("officeDirector")(post),
    (post) => isOwn(post),
    has("writer"),
    has("officeDirector"),
  ]);
}

/** 二审: the Party-and-government office, which is the disclosure work body (public.md §2.1, 条例第四条). */
export function secondReviewer(posts: readonly Candidate[], search: Search): Candidate | null {
  return best(posts.filter(holds("notices.secondReview")), search, [
    has("registryClerk"),
    has("officeDirector"),
    has("writer"),
  ]);
}

/**
 * 三审签发 by the 分管领导: of the leaders whom the portfolio map puts in charge of the office's matters the one with most
 * of them; where there is none, or that person wrote or reviewed it, a main leader, then any deputy (public.md §6.4).
 * Example: 民政站 → 分管民政的副镇长.
 */
export function releaser(
  posts: readonly Candidate[],
  { inCharge, ...search }: Search & { inCharge: readonly string[] },
): Candidate | null {
  return best(posts.filter(holds("notices.release")), search, [
    ...inCharge.map((postId) => (post: Candidate) => post.postId === postId),
    has("mainLeader"),
    has("deputyLeader"),
  ]);
}

/** Where a release leads: to the readers at once, or to the clock. */
export const releasedTo = (
  publishAt: Date | null,
  now: Date,
): Extract<NoticeState, "published" | "scheduled"> =>
  publishAt && publishAt > now ? "scheduled" : "published";

/** 索引号 (public.md §2.4): `("2026-11-23", 137)` → `2026-0137`. */
export const noticeNumber = (on: Day, serial: number): string =>
  `${on.slice(0, 4)}-${String(serial).padStart(4, "0")}`;

/** A pin lasts through its last day. */
export const isPinned = (pinnedUntil: Day | null, today: Day): boolean =>
  pinnedUntil !== null && pinnedUntil >= today;

/**
 * Posting pages expire: their names are taken down on the day after (public.md §8.2, PIPL 19, 47), other notices stay
 * readable, marked as expired.
 */
export const keepsTextWhenExpired = (category: NoticeCategory): boolean => category !== "posting";

/** Lists of persons are not for search engines, ever (public.md §8.2). */
export const isForSearchEngines = (category: NoticeCategory): boolean => category !== "posting";
