import "server-only";
import type { Tx } from "@/db/client";
import { takeDrawnReceipt, takeOpinionNumber } from "@/db/queries/petition-numbers";
import { findPetition, type Petition, updatePetition } from "@/db/queries/petitions";
import type { Viewer } from "@/domain/access";
import { type Day, dayOf, yearOf } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";
import { changesOf } from "@/domain/petitions/changes";
import type { PetitionFacts } from "@/domain/petitions/facts";
import { type Assignee, expectedStep, type PetitionStep, stepOf } from "@/domain/petitions/flow";
import { type Given, moveRefusal } from "@/domain/petitions/rules";
import type { PetitionState } from "@/domain/petitions/states";
import { openClocks } from "@/server/cases/clocks";
import { actingPost, carryOn, checkMove, type Recorded } from "@/server/cases/move";
import { spoken } from "@/server/spoken";
import { deskFor } from "./desks";
import { extendFinish, refuseLate } from "./limits";
import { keepNamedAway } from "./named";
import { seal, sealedTitle, unseal } from "./sealing";
import { tellOfStep } from "./tell";
import { tellMainLeaders } from "./urgent";

type Move = {
  viewer: Viewer;
  tx: Tx;
  id: string;
  version: number;
  step: PetitionStep;
  given?: Given;
};

/** Steps after which the matter lies behind the seal. */
const sealing: ReadonlySet<PetitionStep> = new Set(["passToDiscipline", "confirmAccusation"]);

/**
 * The one way a petition moves: person and moment, what the step needs, the seal, the row, its clocks, the next desk and
 * the word to the petitioner, all in the one transaction of the action.
 */
export async function advance({ viewer, tx, id, version, step, given = {} }: Move): Promise<Recorded> {
  const found = await findPetition(viewer, id);
  if (!found) throw new Refused("notFound");
  const row = stepOf(step);
  checkMove(viewer, found, row, version);

  const now = new Date();
  const today = dayOf(now);
  const { decidedAt } = found.case;
  const signedOn = decidedAt && dayOf(decidedAt);
  const rule = moveRefusal(step, given, { facts: found.facts, today, signedOn });
  if (rule) throw new Refused(rule.key, {}, rule.field);
  await refuseLate(found, step, given, today);

  const petition = await behindTheSeal(tx, found, step, given);
  const post = actingPost(viewer, petition, row);
  // Served is served on the day it was handed over, also when it is written down later (第三十五条).
  const at = step === "serve" && given.servedOn && given.servedOn < today ? noonOf(given.servedOn) : now;
  const { refusal, extension, review, recheck, facts } = petition.petition;
  const moment = { at, today, personId: viewer.personId ?? "", postId: post?.postId ?? null };
  const changes = changesOf(step, given, { ...moment, refusal, extension, review, recheck, facts });
  const receipt = step === "handIn" ? await takeDrawnReceipt(tx, now) : null;
  const isSealed = petition.facts.isSealed && step !== "notAccusation";
  const title = isSealed ? sealedTitle() : petition.petition.subject;

  // Behind the seal there is one desk, whatever the row says.
  const assignee = row.assigns && ((isSealed ? "sealed" : row.assigns) as Assignee);
  const desk = assignee && (await deskFor(assignee, { tx, petition, post, officeId: given.officeId }));
  const handlerPostId =
    row.assigns === "handler" && desk && "postId" in desk ? { handlerPostId: desk.postId } : {};
  await updatePetition(tx, petition, {
    ...changes.petition,
    ...handlerPostId,
    ...(await opinionColumns(tx, petition, step, today)),
  });
  const to: PetitionState = step === "sendBackOpinion" && petition.facts.hasExtension ? "extended" : row.to;
  const thing = { ...petition, case: { ...petition.case, isSealed } };
  const event = await carryOn<PetitionState, PetitionFacts>(tx, viewer, thing, {
    name: step,
    step: row,
    at,
    to,
    changes: { ...changes.case, ...(receipt && { ...receipt, submittedAt: now }), isSealed, title },
    desks: desk ? [desk] : [],
    expected: isSealed && to === "submitted" ? "confirmAccusation" : (expectedStep[to] ?? step),
    post,
    endedHow: /^(sendBack|giveBack|object|refuse)/.test(step)
      ? "sentBack"
      : step === "withdraw"
        ? "withdrawn"
        : "done",
    opinion: given.opinion,
    detail: detailOf(given),
  });
  if (step === "grantExtension") await extendFinish(tx, petition);
  if (step === "register" && given.isMajorUrgent) await tellMainLeaders(tx, petition);
  const dueOn = (await openClocks(petition)).find(({ rule: key }) => key.startsWith("petition."))?.dueOn;
  const told = {
    receiptNo: receipt?.receiptNo,
    dueOn,
    body: given.body ?? petition.petition.forwardedTo ?? "",
  };
  await tellOfStep(tx, thing, step, isSealed, told);
  return event;
}

const noonOf = (day: Day) => new Date(`${day}T12:00:00+08:00`);

async function behindTheSeal(
  tx: Tx,
  petition: Petition,
  step: PetitionStep,
  given: Given,
): Promise<Petition> {
  if (sealing.has(step) || (step === "handIn" && petition.facts.isSealed))
    return seal(tx, petition, given.accusedId);
  if (step === "handIn") await keepNamedAway(tx, petition);
  if (step === "notAccusation") await unseal(tx, petition);
  return petition;
}

/** The opinion gets its number when it is signed, and counts in the year's figures when it is served. */
async function opinionColumns(tx: Tx, { petition }: Petition, step: PetitionStep, today: Day) {
  if (step === "signOpinion") {
    const number = await takeOpinionNumber(tx, today);
    return {
      opinionNo: spoken("petitions")("opinionNo", { year: String(yearOf(today)), number: String(number) }),
    };
  }
  return step === "serve" && petition.opinion ? { outcome: petition.opinion.outcome } : {};
}

/** Office words only: nothing of the petitioner's, and nobody's name, goes into an event. */
function detailOf({ category, appealRoute, officeId, days, outcome, result, servedOn }: Given) {
  const kept = { category, appealRoute, officeId, days, outcome, result, servedOn };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}
