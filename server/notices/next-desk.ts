import "server-only";
import type { Tx } from "@/db/client";
import { listCandidates, listLeadersOfOffice } from "@/db/queries/notice-reviewers";
import type { Notice } from "@/db/queries/notices";
import { firstReviewer, releaser, secondReviewer } from "@/domain/notices/rules";
import type { noticeFlow } from "@/domain/notices/states";
import { reviewedOrWrote } from "@/domain/notices/states";
import { Refused } from "@/domain/outcome";

type Assignee = NonNullable<(typeof noticeFlow)[keyof typeof noticeFlow]["assigns"]>;
type Desk = { postId: string } | { personId: string };

/** Whose desk a notice goes to next: never one of a person who wrote or reviewed it (public.md §6.4, §9A). */
export async function nextDesk(
  tx: Tx,
  assignee: Assignee,
  notice: Notice,
  reviewedJustNow: string | null,
): Promise<Desk> {
  if (assignee === "author") return { personId: notice.authorId };
  const earlier =
    assignee === "firstReviewer" ? [notice.authorId, ...notice.writerIds] : reviewedOrWrote(notice);
  const without = [...earlier, ...(reviewedJustNow ? [reviewedJustNow] : [])];
  const search = { without, officeId: notice.officeId };
  const posts = await listCandidates(tx);
  const found = {
    firstReviewer: () => firstReviewer(posts, search),
    secondReviewer: () => secondReviewer(posts, search),
    releaser: async () =>
      releaser(posts, { ...search, inCharge: await listLeadersOfOffice(tx, notice.officeId) }),
  }[assignee];
  const post = await found();
  if (!post) throw new Refused("noticeDesk.errors.nobody");
  return { postId: post.postId };
}
