import { postIds, type Viewer } from "../access";

/** What the rules of every kind of matter must know. */
export type CaseFacts = {
  filedById: string;
  applicantId: string | null;
  officeId: string;
  /** Posts on whose desks it waits now. */
  deskPostIds: readonly string[];
};

export const isFiler = (viewer: Viewer, it: Pick<CaseFacts, "filedById">) => viewer.personId === it.filedById;
export const isTheirs = (viewer: Viewer, it: Pick<CaseFacts, "filedById" | "applicantId">) =>
  isFiler(viewer, it) || (viewer.personId !== null && viewer.personId === it.applicantId);

/** It lies on a desk of a post they hold, or stand in for today (AB岗). */
export const isOnDesk = (viewer: Viewer, it: Pick<CaseFacts, "deskPostIds">) =>
  postIds(viewer).some((id) => it.deskPostIds.includes(id));
