import "server-only";
import type { Tx } from "@/db/client";
import {
  type Application,
  findApplication,
  updateApplication,
  updatePendingVerdicts,
} from "@/db/queries/applications";
import { takeReceipt } from "@/db/queries/receipts";
import { answerSupplement, insertSupplement } from "@/db/queries/supplements";
import type { Viewer } from "@/domain/access";
import { changesOf } from "@/domain/applications/changes";
import type { ApplicationFacts } from "@/domain/applications/facts";
import { type ApplicationStep, type Assignee, expectedStep, stepOf } from "@/domain/applications/flow";
import { type Given, moveRefusal, withProposal } from "@/domain/applications/rules";
import type { ApplicationState } from "@/domain/applications/states";
import { dayOf } from "@/domain/calendar/day";
import type { Limit } from "@/domain/clocks/kinds";
import { Refused } from "@/domain/outcome";
import { dueOf } from "@/server/cases/clocks";
import { actingPost, carryOn, checkMove, type Recorded } from "@/server/cases/move";
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
  checkMove(viewer, application, stepOf(step), version);

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

  const post = actingPost(viewer, application, stepOf(step));
  const moment = {
    at,
    today: dayOf(at),
    personId: viewer.personId ?? "",
    postId: post?.postId ?? null,
    proposal,
    gap,
  };
  const changes = changesOf(step, given, moment);
  // What was asked at the door first (`server/asks`) has its number already and keeps it (public.md §4.1).
  if (step === "handIn")
    changes.case = { ...(application.case.receiptNo ? {} : await takeReceipt(tx, at)), submittedAt: at };
  if (changes.application) await updateApplication(tx, application, changes.application);
  await keepPapers(tx, application, step, given, viewer.personId);
  const { to, assigns } = stepOf(step);
  const desk =
    assigns && (await deskFor(assigns as Assignee, { tx, viewer, application, post, leaderPostId }));
  const event = await carryOn<ApplicationState, ApplicationFacts>(tx, viewer, application, {
    name: step,
    step: stepOf(step),
    at,
    changes: changes.case ?? {},
    desks: desk ? [desk] : [],
    expected: expectedStep[to] ?? step,
    post,
    endedHow: step === "sendBack" ? "sentBack" : step === "withdraw" ? "withdrawn" : "done",
    dueOn: to === "supplement" || to === "special" ? (given.dueOn ?? null) : undefined,
    limits: { "service.promise": promiseOf(application) },
    opinion: given.opinion,
    detail: detailOf(given),
  });
  await tellOfStep(tx, application, step, { ...given, receiptNo: changes.case?.receiptNo });
  return event;
}

/** 承诺时限 is the item's own; what is done on the spot is due on the next working day at the latest. */
function promiseOf({ guide: { promisedLimit } }: Application): Limit {
  return { amount: Math.max(1, promisedLimit.amount), unit: promisedLimit.unit };
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

/** Office words only: nothing of the villager's goes into an event. */
function detailOf({ result, kind, dueOn, gap, items }: Given): Record<string, unknown> {
  const keys = items?.map(({ key }) => key);
  return Object.fromEntries(
    Object.entries({ result, kind, dueOn, gap, items: keys }).filter(([, value]) => value !== undefined),
  );
}
