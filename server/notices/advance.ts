import "server-only";
import type { Tx } from "@/db/client";
import { endAssignments, insertAssignment } from "@/db/queries/assignments";
import { moveNotice, restorePublished } from "@/db/queries/notice-moves";
import { isOnBoard, takeOffBoard } from "@/db/queries/notice-publishing";
import { findNotice, type Notice } from "@/db/queries/notices";
import { type HeldPost, postsFor, type Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { refusal, type Step } from "@/domain/flow";
import { unsettled } from "@/domain/notices/checks";
import { faults } from "@/domain/notices/input";
import { releasedTo } from "@/domain/notices/rules";
import {
  type NoticeFacts,
  type NoticeState,
  type NoticeStep,
  noticeFlow,
  passes,
} from "@/domain/notices/states";
import { Refused } from "@/domain/outcome";
import { findingsOf } from "./findings";
import { nextDesk } from "./next-desk";
import { publishNotice, wakeAt } from "./publish";

type Asked = { viewer: Viewer; tx: Tx; id: string; version: number; step: NoticeStep; opinion: string };

/**
 * The one way a notice moves by hand: person and moment, what stands against it, the row, the desk it goes to, and – when
 * it is released – publication, all in the one transaction of the action.
 */
export async function advanceNotice({ viewer, tx, id, version, step, opinion }: Asked) {
  const notice = await findNotice(viewer, id);
  if (!notice) throw new Refused("notFound");
  const row: Step<NoticeState, NoticeFacts> = noticeFlow[step];
  const why = refusal(row, viewer, notice);
  if (why) throw new Refused(why === "forbidden" ? "form.forbidden" : "notOpenNow");
  if (notice.version !== version) throw new Refused("changedMeanwhile");
  if (row.needs?.includes("opinion") && !opinion) throw new Refused("needsOpinion", {}, "opinion");
  const at = new Date();
  await mustBeReady(tx, notice, step, at);

  const to = step === "release" ? releasedTo(notice.publishAt, at) : row.to;
  const post = actingPost(viewer, notice, step);
  await endAssignments(tx, notice, endings[step] ?? "done", viewer.personId);
  const published = to === "published" && step === "release";
  const releasedById = step === "release" ? viewer.personId : null;
  if (published) await publishNotice(tx, notice, { at, releasedById });
  else await moveNotice(tx, notice, to, changesOf(step, viewer.personId, opinion));
  if (to === "scheduled" && notice.publishAt) await wakeAt(tx, id, notice.publishAt);
  if (step === "withdraw") await takeOffBoard(tx, notice, { at, reason: opinion });
  if (step === "dropCorrection") await restorePublished(tx, notice);
  await putOnDesk(tx, notice, step, to, viewer.personId);
  return {
    subjectKind: "notice" as const,
    subjectId: id,
    what: `notices.${step}`,
    fromState: notice.state,
    toState: to,
    opinion,
    post,
    message: `noticeDesk.done.${step === "release" && !published ? "scheduled" : step}`,
    ...(step === "withdraw" && { publicChange: "notices" }),
  };
}

const endings: Partial<Record<NoticeStep, "sentBack" | "withdrawn">> = {
  sendBackFirst: "sentBack",
  sendBackSecond: "sentBack",
  sendBackRelease: "sentBack",
  recall: "withdrawn",
  withdraw: "withdrawn",
  discard: "withdrawn",
};

/**
 * A draft must be finished before it goes round; secrecy stops it at once, every other finding stops a reviewer who has
 * neither had it mended nor overruled it (public.md §8.2, §8.6).
 */
async function mustBeReady(tx: Tx, notice: Notice, step: NoticeStep, at: Date): Promise<void> {
  const isPass = (passes as readonly NoticeStep[]).includes(step);
  if (step !== "submit" && !isPass) return;
  const [fault] = faults(notice, at);
  if (fault) throw new Refused(`noticeDesk.faults.${fault}`);
  if (notice.audience === "staff" && (await isOnBoard(tx, notice)))
    throw new Refused("noticeDesk.errors.narrowed");
  const open = unsettled(await findingsOf(notice), notice.overruled);
  if (open.some(({ isOverrulable }) => !isOverrulable)) throw new Refused("noticeDesk.errors.secrecy");
  if (isPass && open.length > 0) throw new Refused("noticeDesk.errors.findings", { count: open.length });
}

/** The post in which somebody acts: the one on whose desk it lies, then one of the notice's office, then any that may. */
function actingPost(viewer: Viewer, notice: Notice, step: NoticeStep): HeldPost | undefined {
  const may = postsFor(viewer, noticeFlow[step].by);
  return (
    may.find(({ postId }) => notice.deskPostIds.includes(postId)) ??
    may.find(({ officeId }) => officeId === notice.officeId) ??
    may[0]
  );
}

function changesOf(step: NoticeStep, personId: string | null, opinion: string) {
  if (step === "submit") return { firstReviewerId: null, secondReviewerId: null, releasedById: null };
  if (step === "passFirst") return { firstReviewerId: personId };
  if (step === "passSecond") return { secondReviewerId: personId };
  if (step === "release") return { releasedById: personId };
  if (step === "correct") return { correction: "", publishAt: null };
  if (step === "withdraw") return { withdrawnReason: opinion, pinnedUntil: null };
  return {};
}

async function putOnDesk(
  tx: Tx,
  notice: Notice,
  step: NoticeStep,
  to: NoticeState,
  personId: string | null,
): Promise<void> {
  const { assigns } = noticeFlow[step];
  if (!assigns) return;
  const isReview = assigns !== "author";
  await insertAssignment(tx, {
    subjectKind: "notice",
    subjectId: notice.id,
    step: isReview ? `notices.${to}` : "notices.submit",
    desk: await nextDesk(tx, assigns, notice, isReview && step !== "submit" ? personId : null),
    reason: `noticeDesk.why.${step}`,
    dueOn: isReview && notice.publishAt ? dayOf(notice.publishAt) : null,
  });
}
