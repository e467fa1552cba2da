import "server-only";
import type { Tx } from "@/db/client";
import { isOpenPost } from "@/db/queries/desk-posts";
import { listJoined } from "@/db/queries/me-toos";
import { publishedOffices } from "@/db/queries/offices";
import { tellPerson } from "@/db/queries/outgoing";
import { findReport, type Report, type ReportChanges, updateReport } from "@/db/queries/reports";
import type { HeldPost, Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";
import { type ReportFacts, type ReportStep, reportExpects, reportStep } from "@/domain/reports/flow";
import type { ReportState } from "@/domain/reports/states";
import { actingPost, carryOn, checkMove, type Desk } from "@/server/cases/move";
import { handlerDesk } from "@/server/cases/office-desks";
import { tellApplicant } from "@/server/cases/tell";
import { refusePersonal } from "@/server/consultations/personal";
import { learnRoute } from "@/server/routing/learn";
import { returnToDispatcher } from "@/server/routing/return";
import { spoken, spokenDay } from "@/server/spoken";

type Given = {
  opinion?: string | undefined;
  officeId?: string | undefined;
  publicText?: string | undefined;
  dueOn?: string | undefined;
};
type Move = { viewer: Viewer; tx: Tx; id: string; version: number; step: ReportStep; given?: Given };

/** The one way a fault report moves; what everybody reads of it changes with it. */
export async function advanceReport({ viewer, tx, id, version, step, given = {} }: Move) {
  const thing = await findReport(viewer, id);
  if (!thing) throw new Refused("notFound");
  const row = reportStep(step);
  checkMove(viewer, thing, row, version);
  checkGiven(thing, step, given);
  const post = actingPost(viewer, thing, row);
  const offices = await publishedOffices();
  const office = offices.find((each) => each.id === (given.officeId ?? thing.case.officeId));
  if (step === "assign" && !offices.some((each) => each.id === given.officeId))
    throw new Refused("reports.needs.officeId", {}, "officeId");

  const event =
    step === "returnWrong"
      ? await returnToDispatcher<ReportState, ReportFacts>(tx, viewer, thing, {
          ...{ name: step, step: row, expected: "assign", post },
          reason: given.opinion ?? "",
          dispatcherPostId: thing.report.dispatcherPostId,
          text: thing.report.text,
        })
      : await move({ viewer, tx, thing, step, given, post });
  const words = {
    number: thing.case.receiptNo ?? "",
    office: office?.name ?? thing.officeName,
    day: given.dueOn ? spokenDay(given.dueOn) : "",
  };
  const isUrgent = step === "mend" || step === "close";
  await tellApplicant(tx, thing.case, { body: spoken("reports")(`told.${step}`, words), isUrgent });
  return { ...event, publicChange: "reports" };
}

function checkGiven(thing: Report, step: ReportStep, given: Given): void {
  const missing = reportStep(step).needs?.find((field) => !given[field as keyof Given]?.trim());
  if (missing) throw new Refused(`reports.needs.${missing}`, {}, missing);
  if (step === "start" && (given.dueOn ?? "") < dayOf(new Date()))
    throw new Refused("reports.errors.dayPast", {}, "dueOn");
  if (step === "assign") refusePersonal(thing, { publicText: given.publicText ?? "" }, "reports");
  if (step === "mend") refusePersonal(thing, { opinion: given.opinion ?? "" }, "reports");
}

type Moving = Required<Pick<Move, "viewer" | "tx" | "step" | "given">> & {
  thing: Report;
  post: HeldPost | undefined;
};

async function move({ viewer, tx, thing, step, given, post }: Moving) {
  const at = new Date();
  const row = reportStep(step);
  await updateReport(tx, thing, changesOf(step, given, post));
  const officeId = step === "assign" ? given.officeId : undefined;
  const isOver = row.to === "mended" || row.to === "closed" || row.to === "withdrawn";
  const desk = await deskOf({ viewer, tx, thing, step, given, post });
  const event = await carryOn<ReportState, ReportFacts>(tx, viewer, thing, {
    ...{ name: step, step: row, at, post },
    changes: {
      ...(officeId && { officeId, acceptedAt: at }),
      ...(isOver && { closedAt: at }),
      ...(step === "reopen" && { closedAt: null }),
    },
    desks: desk ? [desk] : [],
    expected: reportExpects[row.to] ?? step,
    endedHow: step === "withdraw" ? "withdrawn" : "done",
    // The villager's own words stay with the report, not in the event.
    opinion: step === "reopen" ? null : given.opinion,
    detail: { ...(officeId && { officeId }), ...(given.dueOn && { dueOn: given.dueOn }) },
  });
  if (step === "mend") {
    await learnRoute(tx, { text: thing.report.text, kind: "report", officeId: thing.case.officeId });
    await tellJoined(tx, thing);
  }
  if (step === "reopen" && given.opinion)
    await updateReport(tx, thing, { text: `${thing.report.text}\n——\n${given.opinion}` });
  return event;
}

function changesOf(step: ReportStep, given: Given, post: HeldPost | undefined): ReportChanges {
  const postId = post?.postId ?? null;
  if (step === "assign") return { dispatcherPostId: postId, publicText: given.publicText ?? "" };
  if (step === "start") return { handlerPostId: postId, expectedOn: given.dueOn ?? null };
  if (step === "mend") return { handlerPostId: postId, mendedWords: given.opinion ?? "" };
  return step === "reopen" ? { mendedWords: null, expectedOn: null } : {};
}

async function deskOf({ tx, thing, step, given, post }: Moving): Promise<Desk | null> {
  if (step === "assign") return handlerDesk(tx, given.officeId ?? "");
  if (step === "start" && post) return { postId: post.postId };
  if (step !== "reopen") return null;
  const { handlerPostId } = thing.report;
  return handlerPostId && (await isOpenPost(tx, handlerPostId))
    ? { postId: handlerPostId }
    : handlerDesk(tx, thing.case.officeId);
}

/** Everybody who said "me too" is told, once for each time it is mended. */
async function tellJoined(tx: Tx, thing: Report): Promise<void> {
  const say = spoken("reports");
  const what = thing.report.publicText;
  const told = {
    subject: say("kind"),
    body: say("told.joinedMended", { what }),
    link: `/reports/${thing.id}`,
  };
  for (const personId of await listJoined(thing)) await tellPerson(tx, personId, told);
}
