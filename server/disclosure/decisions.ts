import "server-only";
import type { z } from "zod";
import type { Tx } from "@/db/client";
import { listOwnVillages } from "@/db/queries/disclosure-lists";
import { findDecision, insertDecision, openPhotos, recordDecisionStep } from "@/db/queries/village-decisions";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import {
  earliestEnd,
  hasVotes,
  isMeeting,
  recordFaults,
  recordRefusal,
  type StepRecord,
} from "@/domain/disclosure/decisions";
import type { DecisionBegun, StepRecorded } from "@/domain/disclosure/input";
import { postInVillage } from "@/domain/disclosure/states";
import { Refused } from "@/domain/outcome";
import { publishedSettings } from "@/server/settings";

/** A matter is put to the villagers; the days that hold today hold for it to the end. */
export async function beginDecision(
  tx: Tx,
  viewer: Viewer,
  { villageId, title, matter, summary }: z.output<typeof DecisionBegun>,
): Promise<string> {
  const village = (await listOwnVillages(viewer)).find(({ id }) => id === villageId);
  if (!village) throw new Refused("chooseOne", {}, "villageId");
  const { decisionPostingDays, decisionDraftDays } = await publishedSettings();
  const rules = { postingDays: Number(decisionPostingDays), draftAheadDays: Number(decisionDraftDays) };
  return insertDecision(tx, { villageId, title, matter, summary, rules });
}

/** Writes one of the six steps down, in their order; what is posted stays as it is. */
export async function recordStep(tx: Tx, viewer: Viewer, { id, version, note, ...typed }: StepRecorded) {
  const decision = await findDecision(viewer, id);
  const post = decision && postInVillage(viewer, "disclosure.draft", decision.villageId);
  if (!decision || !post) throw new Refused("notFound");
  if (decision.version !== version) throw new Refused("changedMeanwhile");
  const why = recordRefusal(typed.step, decision.records, decision.rules);
  if (why) throw new Refused(`decisions.faults.${why}`);
  const record = onlyWhatCounts(typed);
  const others = decision.records.filter(({ step }) => step !== typed.step);
  const [fault] = recordFaults(record, others.at(-1), dayOf(new Date()));
  if (fault) throw new Refused(`decisions.faults.${fault.fault}`, {}, fault.field);
  const { postedUntil, heldOn, step } = record;
  if (step === "resolutionPublished" && postedUntil && postedUntil < earliestEnd(heldOn, decision.rules))
    throw new Refused(
      "decisions.faults.tooShortPosting",
      { needed: decision.rules.postingDays },
      "postedUntil",
    );
  await recordDecisionStep(tx, decision, { ...record, note, recordedById: viewer.personId });
  const isPosted = step === "resolutionPublished" || step === "resultPublished";
  if (isPosted) await openPhotos(tx, decision);
  return {
    subjectKind: "decision" as const,
    subjectId: decision.id,
    what: "disclosure.decisionRecord",
    detail: { step, heldOn },
    post,
    message: "decisions.done",
    ...(isPosted && { publicChange: "disclosure" }),
  };
}

/** Fields of other kinds of steps that came along say nothing here. */
function onlyWhatCounts(typed: StepRecord): StepRecord {
  const none = { due: 0, present: 0, votesFor: 0, votesAgainst: 0, abstentions: 0 };
  const { step, heldOn, place, due, present, votesFor, votesAgainst, abstentions } = typed;
  const count = isMeeting(step) ? { due, present } : {};
  const votes = hasVotes(step) ? { votesFor, votesAgainst, abstentions } : {};
  return {
    ...{ step, heldOn, place, ...none, ...count, ...votes },
    announcedOn: hasVotes(step) ? typed.announcedOn : null,
    form: step === "resolution" ? typed.form : null,
    postedUntil: step === "resolutionPublished" ? typed.postedUntil : null,
  };
}
