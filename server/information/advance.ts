import "server-only";
import type { Tx } from "@/db/client";
import { extendClock, listClocks } from "@/db/queries/clocks";
import { findInformation, type Information, updateInformation } from "@/db/queries/information";
import { endConsultation, insertConsultation } from "@/db/queries/information-consultations";
import { takeReceipt } from "@/db/queries/receipts";
import type { Viewer } from "@/domain/access";
import { addDays, type Day, dayOf, endOf } from "@/domain/calendar/day";
import { extensionRefusal } from "@/domain/clocks/extending";
import { ruleOn } from "@/domain/clocks/rules";
import { type Changes, changesOf } from "@/domain/information/changes";
import type { InformationFacts } from "@/domain/information/facts";
import {
  type Assignee,
  expectedStep,
  type InformationStep,
  leadsBack,
  stepOf,
} from "@/domain/information/flow";
import { outcomeFacts } from "@/domain/information/outcomes";
import { needsSignedDay, receiptDay } from "@/domain/information/receipt-day";
import { type Given, moveRefusal } from "@/domain/information/rules";
import type { InformationState } from "@/domain/information/states";
import { Refused } from "@/domain/outcome";
import { dueOf, openClocks } from "@/server/cases/clocks";
import { actingPost, carryOn, checkMove, type Recorded } from "@/server/cases/move";
import { copiesOf } from "./copies";
import { deskFor } from "./desks";
import { tellOfStep } from "./tell";

type Move = {
  viewer: Viewer;
  tx: Tx;
  id: string;
  version: number;
  step: InformationStep;
  given?: Given;
  /** When it happens, for the day of receipt and the clocks. */
  at?: Date;
};

/**
 * The one way a request for information moves: person and moment, what the step needs, the row, its clocks, the next desk
 * and the word to the applicant, all in the one transaction of the action.
 */
export async function advance({
  viewer,
  tx,
  id,
  version,
  step,
  given = {},
  at = new Date(),
}: Move): Promise<Recorded> {
  const information = await findInformation(viewer, id);
  if (!information) throw new Refused("notFound");
  checkMove(viewer, information, stepOf(step), version);
  const today = dayOf(at);
  const { case: it, request, facts } = information;
  const receivedOn = receiptDay(it.channel, {
    submittedOn: dayOf(it.submittedAt ?? at),
    signedOn: given.signedOn,
    confirmedOn: today,
  });
  await refuseByRule(information, step, given, today);

  const post = actingPost(viewer, information, stepOf(step));
  const { reply, fee } = request;
  const moment = {
    at,
    today,
    personId: viewer.personId ?? "",
    postId: post?.postId ?? null,
    receivedOn,
    reply,
    fee,
  };
  const changes = changesOf(step, given, moment);
  if (step === "handIn") changes.case = { ...changes.case, ...(await takeReceipt(tx, at)) };
  if (changes.request) await updateInformation(tx, information, changes.request);
  if (step === "extend") await extend(tx, information, given, at);

  const { to, assigns } = stepOf(step);
  const next = leadsBack(step) && facts.isExtended ? "extended" : to;
  const dueOn = await writeLetters(tx, information, step, given, viewer, at);
  const desk =
    assigns &&
    (await deskFor(assigns as Assignee, {
      ...{ tx, information, post },
      reply: changes.request?.reply ?? reply,
      handlerPostId: changes.request?.handlerPostId ?? null,
    }));
  const event = await carryOn<InformationState, InformationFacts>(tx, viewer, information, {
    ...{ name: step, step: stepOf(step), to: next, post },
    // The limits run from the day of receipt, not from the minute in which somebody pressed the button.
    at: step === "confirmReceipt" ? momentOn(receivedOn, at) : at,
    changes: changes.case ?? {},
    desks: desk ? [desk] : [],
    expected: expectedOn(step, changes) ?? expectedStep[next] ?? step,
    endedHow:
      step === "sendBack" || step === "stopSecrecy" ? "sentBack" : step === "withdraw" ? "withdrawn" : "done",
    dueOn: dueOn ?? undefined,
    opinion: given.opinion,
    detail: detailOf(given, receivedOn, step),
  });
  await tellOfStep(tx, information, step, {
    receiptNo: changes.case?.receiptNo,
    day: step === "extend" ? await replyDueOn(information) : given.dueOn,
    yuan: changes.request?.fee?.yuan,
  });
  return event;
}

/** The rules that need to look around: copies, letters, the day of receipt. */
async function refuseByRule(information: Information, step: InformationStep, given: Given, today: Day) {
  const { whole, redacted } = await copiesOf(information);
  const consulting = (await openClocks(information)).find(({ rule }) =>
    ["disclosure.thirdParty", "disclosure.coMaker"].includes(rule),
  );
  const { channel, submittedAt } = information.case;
  const refusal = moveRefusal(step, given, {
    today,
    mustSign: needsSignedDay(channel),
    submittedOn: dayOf(submittedAt ?? new Date()),
    givenCount: whole.length + redacted.length,
    redactedCount: redacted.length,
    consultDueOn: consulting?.dueOn ?? null,
  });
  if (refusal) throw new Refused(refusal.key, {}, refusal.field);
}

const momentOn = (day: Day, at: Date): Date => (dayOf(at) === day ? at : endOf(addDays(day, -1)));

/** What a draft needs is first the secrecy officer's look, when it gives something. */
function expectedOn(step: InformationStep, changes: Changes): InformationStep | undefined {
  const reply = changes.request?.reply;
  return step === "draftReply" && reply && outcomeFacts(reply.outcome).gives ? "passSecrecy" : undefined;
}

/** 延长 (第三十三条): at most 20 working days, once, on the last day still; the reason is told. */
async function extend(tx: Tx, information: Information, { days = 0, opinion = "" }: Given, at: Date) {
  const clock = (await openClocks(information)).find(({ rule }) => rule === "disclosure.reply");
  if (!clock) throw new Refused("clocks.errors.notRunning");
  const asked = { on: dayOf(at), amount: days, unit: "WD" } as const;
  const why = extensionRefusal({
    rule: ruleOn(clock.rule, clock.startedOn),
    dueOn: clock.dueOn,
    granted: clock.extensions,
    asked,
  });
  if (why) throw new Refused(`information.errors.extension.${why}`, {}, "days");
  await extendClock(tx, information, clock.rule, { at, amount: days, unit: "WD", reason: opinion });
}

const replyDueOn = async (information: Information): Promise<Day | undefined> =>
  (await listClocks(information)).find(({ rule }) => rule === "disclosure.reply")?.dueOn;

/** Letters to others, and the day until which something is awaited from outside. */
async function writeLetters(
  tx: Tx,
  information: Information,
  step: InformationStep,
  given: Given,
  viewer: Viewer,
  at: Date,
): Promise<Day | null> {
  if (step === "consultThirdParty" || step === "consultCoMaker") {
    const kind = step === "consultThirdParty" ? "thirdParty" : "coMaker";
    const dueOn = await dueOf(`disclosure.${kind}`, at);
    const { party = "", contact, question = "" } = given;
    const asked = {
      kind,
      party,
      contact: contact || null,
      question,
      dueOn,
      askedById: viewer.personId,
    } as const;
    await insertConsultation(tx, information, asked);
    return dueOn;
  }
  if ((step === "endThirdParty" || step === "endCoMaker") && given.answer)
    await endConsultation(tx, information, { answer: given.answer, text: given.text, at });
  return given.dueOn ?? null;
}

/** Office words only: nothing of the applicant's or a third party's goes into an event. */
function detailOf(given: Given, receivedOn: Day, step: InformationStep): Record<string, unknown> {
  const { outcome, answer, days, dueOn, isMajor, count } = given;
  const kept = { outcome, answer, days, dueOn, count, isMajor: isMajor || undefined };
  return Object.fromEntries(
    Object.entries({ ...kept, receivedOn: step === "confirmReceipt" ? receivedOn : undefined }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
