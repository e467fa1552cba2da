import "server-only";
import type { Tx } from "@/db/client";
import {
  type Application,
  findApplication,
  moveApplication,
  updatePendingVerdicts,
} from "@/db/queries/applications";
import { endAssignments, insertAssignment } from "@/db/queries/assignments";
import type { NewEvent } from "@/db/queries/events";
import { takeReceipt } from "@/db/queries/receipts";
import { answerSupplement, insertSupplement } from "@/db/queries/supplements";
import { type HeldPost, postsFor, type Viewer } from "@/domain/access";
import { changesOf } from "@/domain/applications/changes";
import { type ApplicationStep, expectedStep, stepOf } from "@/domain/applications/flow";
import { type Given, moveRefusal, withProposal } from "@/domain/applications/rules";
import { dayOf } from "@/domain/calendar/day";
import { refusal } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { dueOf, moveClocks, nextDueOn } from "./clocks";
import { deskFor } from "./desks";
import { partsOf } from "./parts";
import { tellOfStep } from "./tell";

type Move = {
  viewer: Viewer;
  tx: Tx;
  id: string;
  version: number;
  step: ApplicationStep;
  given?: Given;
  leaderPostId?: string | undefined;
};
type Recorded = Pick<NewEvent, "subjectKind" | "subjectId" | "what" | "fromState" | "toState"> & {
  opinion?: string | null;
  detail?: Record<string, unknown>;
  post?: HeldPost | undefined;
};

/**
 * The one way an application moves: person and moment, what the step needs, the row, its clocks, the next desk and the
 * word to the applicant, all in the one transaction of the action.
 */
export async function advance({
  viewer,
  tx,
  id,
  version,
  step,
  given: typed = {},
  leaderPostId,
}: Move): Promise<Recorded> {
  const application = await findApplication(viewer, id);
  if (!application) throw new Refused("notFound");
  const why = refusal(stepOf(step), viewer, application.facts);
  if (why) throw new Refused(why === "forbidden" ? "form.forbidden" : "notOpenNow");
  if (application.case.version !== version) throw new Refused("changedMeanwhile");

  const at = new Date();
  const { proposal, gap } = application.application;
  const given = { ...withProposal(step, typed, proposal) };
  if (step === "acceptWithGap") given.dueOn = await dueOf("service.deferredMaterial", at);
  const materials = await partsOf(application);
  const rule = moveRefusal(step, given, {
    materials,
    guide: application.guide.materials,
    hasGap: application.facts.hasGap,
    proposal,
    today: dayOf(at),
  });
  if (rule) throw new Refused(rule.key, {}, rule.field);

  const post = actingPost(viewer, application, step);
  const moment = {
    at,
    today: dayOf(at),
    personId: viewer.personId ?? "",
    postId: post?.postId ?? null,
    proposal,
    gap,
  };
  const changes = changesOf(step, given, moment);
  if (step === "handIn") changes.case = { ...(await takeReceipt(tx, at)), submittedAt: at };
  const to = stepOf(step).to;
  await moveApplication(tx, application, to, changes);
  await keepPapers(tx, application, step, given, viewer.personId);
  await moveClocks(tx, application, step, { at, reason: given.opinion ?? "" });
  await moveDesk({ viewer, tx, application, step, post, leaderPostId, dueOn: given.dueOn });
  await tellOfStep(tx, application, step, { ...given, receiptNo: changes.case?.receiptNo });
  return {
    subjectKind: "case",
    subjectId: id,
    what: `applications.${step}`,
    fromState: application.case.state,
    toState: to,
    opinion: given.opinion || null,
    detail: detailOf(given),
    post,
  };
}

/** The post in which somebody acts: the one on whose desk it lies, then one of the same office, then any that may. */
export function actingPost(
  viewer: Viewer,
  { facts }: Application,
  step: ApplicationStep,
): HeldPost | undefined {
  const may = postsFor(viewer, stepOf(step).by);
  return (
    may.find(({ postId }) => facts.deskPostIds.includes(postId)) ??
    may.find(({ officeId }) => officeId === facts.officeId) ??
    may[0]
  );
}

async function keepPapers(
  tx: Tx,
  application: Application,
  step: ApplicationStep,
  given: Given,
  by: string | null,
) {
  if (step === "askSupplement" || step === "askAgain")
    await insertSupplement(tx, application, {
      items: [...(given.items ?? [])],
      text: given.text ?? "",
      dueOn: given.dueOn ?? "",
      secondReason: step === "askAgain" ? (given.opinion ?? null) : null,
      issuedById: by,
    });
  if (step === "supply") await answerSupplement(tx, application);
  if (step === "accept" || step === "acceptWithGap") await updatePendingVerdicts(tx, application);
}

type DeskMove = Pick<Move, "viewer" | "tx" | "step" | "leaderPostId"> & {
  application: Application;
  post: HeldPost | undefined;
  dueOn: string | undefined;
};

async function moveDesk({ viewer, tx, application, step, post, leaderPostId, dueOn }: DeskMove) {
  const { assigns, to } = stepOf(step);
  await endAssignments(
    tx,
    application,
    step === "sendBack" ? "sentBack" : step === "withdraw" ? "withdrawn" : "done",
    viewer.personId,
  );
  if (!assigns) return;
  await insertAssignment(tx, {
    subjectKind: "case",
    subjectId: application.id,
    step: `applications.${expectedStep[to] ?? step}`,
    desk: await deskFor(assigns as Parameters<typeof deskFor>[0], {
      tx,
      viewer,
      application,
      post,
      leaderPostId,
    }),
    reason: `applications.why.${step}`,
    dueOn: to === "supplement" || to === "special" ? (dueOn ?? null) : await nextDueOn(application),
  });
}

/** Office words only: nothing of the villager's goes into an event. */
function detailOf({ result, kind, dueOn, gap, items }: Given): Record<string, unknown> {
  const keys = items?.map(({ key }) => key);
  return Object.fromEntries(
    Object.entries({ result, kind, dueOn, gap, items: keys }).filter(([, value]) => value !== undefined),
  );
}
