import "server-only";
import type { Tx } from "@/db/client";
import { insertAsk } from "@/db/queries/asks";
import { type Applicant, insertCase } from "@/db/queries/cases";
import { startClock } from "@/db/queries/clocks";
import { findOfficeOfPost } from "@/db/queries/desk-posts";
import { type HeldPost, postsFor, type Viewer } from "@/domain/access";
import type { AskForOtherInput, AskInput } from "@/domain/asks/input";
import type { CaseChannel, FilerRelation } from "@/domain/cases/kinds";
import { Refused } from "@/domain/outcome";
import { openDesk } from "@/server/cases/move";
import { windowDesk } from "@/server/cases/office-desks";
import { tellApplicant } from "@/server/cases/tell";
import { spoken } from "@/server/spoken";
import { ownApplicant } from "./own-applicant";
import { titleOf } from "./title";

type Filing = {
  input: AskInput;
  applicant: Applicant;
  channel: CaseChannel;
  post: HeldPost | undefined;
  /** The clerk to whom somebody spoke first sorts it herself (首问负责). */
  isFirstContact: boolean;
};

/** A villager's own ask: what is known of them is not asked again. */
export async function fileAsk(tx: Tx, viewer: Viewer, input: AskInput) {
  const applicant = await ownApplicant(viewer);
  return file(tx, viewer, { input, applicant, channel: "web", post: undefined, isFirstContact: false });
}

/** For somebody at the counter, on the phone, in a letter: the channel and who it is for are recorded. */
export async function fileAskFor(tx: Tx, viewer: Viewer, input: AskForOtherInput) {
  const post = postsFor(viewer, "asks.fileForOther")[0];
  if (!post) throw new Refused("form.forbidden");
  const relation: FilerRelation = post.duties.includes("windowClerk") ? "windowClerk" : "villageClerk";
  const { name, phone, idNumber, channel } = input;
  const villageId = post.villageId ?? input.villageId;
  return file(tx, viewer, {
    input,
    applicant: { relation, name, phone, idNumber, villageId },
    channel,
    post,
    isFirstContact: relation === "windowClerk",
  });
}

async function file(tx: Tx, viewer: Viewer, { input, applicant, channel, post, isFirstContact }: Filing) {
  const { text, place, villageId = null } = input;
  const say = spoken("asks");
  const at = new Date();
  const desk = isFirstContact && post ? { postId: post.postId } : await windowDesk(tx);
  const officeId = "postId" in desk ? await findOfficeOfPost(tx, desk.postId) : null;
  if (!officeId) throw new Refused("applications.errors.nobody");
  const thing = await insertCase(tx, {
    ...{ kind: "ask", title: await titleOf(say("kind"), text), officeId, channel, applicant, at },
    state: isFirstContact ? "sorting" : "submitted",
    filer: { personId: viewer.personId ?? "", postId: post?.postId ?? null },
  });
  await insertAsk(tx, thing, { text, place, placeVillageId: villageId });
  const { dueOn } = await startClock(tx, { subjectKind: "case", subjectId: thing.id }, "ask.sort", { at });
  await openDesk(tx, thing.case, {
    ...{ desk, dueOn },
    expected: isFirstContact ? "turn" : "take",
    reason: isFirstContact ? "take" : "handIn",
  });
  const number = thing.case.receiptNo ?? "";
  await tellApplicant(tx, thing.case, { body: say("told.handIn", { number }), isUrgent: false });
  const what = isFirstContact ? "asks.enter" : "asks.handIn";
  return { id: thing.id, event: { subjectKind: "case", subjectId: thing.id, what, post } as const };
}
