import "server-only";
import type { Tx } from "@/db/client";
import { endAssignments, insertAssignment } from "@/db/queries/assignments";
import { stopClock } from "@/db/queries/clocks";
import { isOpenPost } from "@/db/queries/desk-posts";
import { insertMessage } from "@/db/queries/outgoing";
import {
  findRater,
  findRectification,
  moveRectification,
  type Rectification,
} from "@/db/queries/rectifications";
import { listActing } from "@/db/queries/reminders";
import { postsFor, type Viewer } from "@/domain/access";
import { factsOfKind } from "@/domain/cases/registry";
import { refusal } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { expectedOf, type RectificationStep, rectificationStep } from "@/domain/ratings/flow";
import type { RectificationInput } from "@/domain/ratings/input";
import { isEnded } from "@/domain/ratings/states";
import { spoken } from "@/server/spoken";

type Changes = Parameters<typeof moveRectification>[3];
type Given = Pick<RectificationInput, "text" | "grade" | "postId">;

const changesOf: Record<RectificationStep, (given: Given, personId: string | null) => Changes> = {
  assign: ({ postId }) => ({ handlerPostId: postId ?? null }),
  contact: ({ text }) => ({ contactWords: text, contactedAt: new Date() }),
  fix: ({ text }, fixedById) => ({ answer: text, fixedById, fixedAt: new Date() }),
  explain: ({ text }, fixedById) => ({ answer: text, fixedById, fixedAt: new Date() }),
  revisit: ({ text, grade }) => ({
    revisitWords: text,
    revisitGrade: grade ?? null,
    revisitedAt: new Date(),
  }),
  sendBack: () => ({}),
  uphold: ({ text }) => ({ verdict: text, closedAt: new Date() }),
  dismiss: ({ text }) => ({ verdict: text, closedAt: new Date() }),
};
/** What the person hears; the words given with these steps are written for them. */
const told: readonly RectificationStep[] = ["fix", "explain", "uphold", "dismiss"];

/** The one way a bad rating moves on: rule, row (compare-and-set), clock, desk, message; returns the event. */
export async function rectify(tx: Tx, viewer: Viewer, input: RectificationInput) {
  const thing = await findRectification(viewer, input.id);
  if (!thing) throw new Refused("notFound");
  const step = rectificationStep(input.step);
  const why = refusal(step, viewer, thing.facts);
  if (why) throw new Refused(why === "forbidden" ? "form.forbidden" : "notOpenNow");
  if (thing.row.version !== input.version) throw new Refused("changedMeanwhile");
  for (const need of step.needs ?? [])
    if (!input[need as "text" | "postId"])
      throw new Refused(need === "text" ? "fillIn" : "chooseOne", {}, need);
  if (input.step === "assign") await checkHandler(tx, thing, input.postId ?? "");
  await moveRectification(tx, thing, step.to, changesOf[input.step](input, viewer.personId));
  await endAssignments(tx, thing, input.step === "sendBack" ? "sentBack" : "done", viewer.personId);
  const post =
    postsFor(viewer, step.by).find(({ postId }) => thing.facts.deskPostIds.includes(postId)) ??
    postsFor(viewer, step.by)[0];
  const next = nextDesk(thing, input, post?.postId ?? null);
  if (next)
    await insertAssignment(tx, {
      subjectKind: "rectification",
      subjectId: thing.id,
      step: `ratings.${expectedOf[step.to] ?? input.step}`,
      desk: { postId: next },
      reason: `ratings.why.${input.step}`,
      dueOn: thing.dueOn,
    });
  if (isEnded(step.to)) await stopClock(tx, thing, "rating.badFix");
  if (told.includes(input.step)) await tellRater(tx, thing, input);
  return {
    subjectKind: "rectification" as const,
    subjectId: thing.id,
    what: `ratings.${input.step}`,
    fromState: thing.row.state,
    toState: step.to,
    detail: input.postId ? { toPostId: input.postId } : {},
    post,
  };
}

/** Only a post that is held, and by nobody who had a hand in the matter: nobody puts right what they did themselves. */
async function checkHandler(tx: Tx, thing: Rectification, postId: string): Promise<void> {
  if (!(await isOpenPost(tx, postId))) throw new Refused("chooseOne", {}, "postId");
  const holders = await listActing(tx, postId);
  if (holders.some((id) => thing.facts.involvedIds.includes(id)))
    throw new Refused("ratings.errors.involved", {}, "postId");
}

function nextDesk({ row }: Rectification, { step, postId }: RectificationInput, own: string | null) {
  const { assigns } = rectificationStep(step);
  if (assigns === "handler") return postId ?? row.handlerPostId;
  if (assigns === "director") return row.directorPostId;
  return assigns === "self" ? own : null;
}

/** In the message list of whoever rated; by SMS when they have no account. The filer for somebody else hears nothing. */
async function tellRater(tx: Tx, thing: Rectification, { step, text }: RectificationInput): Promise<void> {
  const rater = await findRater(thing);
  if (!rater) return;
  const body = spoken("ratings")(`told.${step}` as "told.fix", { title: thing.title, text });
  const link = `${factsOfKind(thing.caseKind).myPath}/${thing.row.caseId}`;
  const message = { subject: thing.title, body, toPersonId: rater.personId };
  if (rater.personId) await insertMessage(tx, { ...message, link, channel: "inbox" });
  else if (rater.phone) await insertMessage(tx, { ...message, channel: "sms", address: rater.phone });
}
