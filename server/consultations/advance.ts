import "server-only";
import type { Tx } from "@/db/client";
import { insertAssignment } from "@/db/queries/assignments";
import {
  type Consultation,
  type ConsultationChanges,
  findConsultation,
  updateConsultation,
} from "@/db/queries/consultations";
import { isOpenPost } from "@/db/queries/desk-posts";
import { publishedOffices } from "@/db/queries/offices";
import type { HeldPost, Viewer } from "@/domain/access";
import {
  type ConsultationFacts,
  type ConsultationStep,
  consultationExpects,
  consultationStep,
} from "@/domain/consultations/flow";
import type { ConsultationState, Verdict } from "@/domain/consultations/states";
import { Refused } from "@/domain/outcome";
import { actingPost, carryOn, checkMove, type Desk, type Recorded } from "@/server/cases/move";
import { handlerDesk, headDesk } from "@/server/cases/office-desks";
import { tellApplicant } from "@/server/cases/tell";
import { learnRoute } from "@/server/routing/learn";
import { returnToDispatcher } from "@/server/routing/return";
import { spoken } from "@/server/spoken";

type Given = {
  opinion?: string | undefined;
  officeId?: string | undefined;
  answer?: string | undefined;
  verdict?: Verdict | undefined;
};
type Move = { viewer: Viewer; tx: Tx; id: string; version: number; step: ConsultationStep; given?: Given };

/** The one way a question or suggestion moves: person, moment, what is needed, row, clocks, desk, and the word to the villager. */
export async function advanceConsultation({
  viewer,
  tx,
  id,
  version,
  step,
  given = {},
}: Move): Promise<Recorded> {
  const thing = await findConsultation(viewer, id);
  if (!thing) throw new Refused("notFound");
  const row = consultationStep(step);
  checkMove(viewer, thing, row, version);
  const missing = row.needs?.find((field) => !given[field as keyof Given]?.trim());
  if (missing) throw new Refused(`consultations.needs.${missing}`, {}, missing);
  if (step === "draft" && thing.consultation.nature === "suggestion" && !given.verdict)
    throw new Refused("consultations.needs.verdict", {}, "verdict");
  const post = actingPost(viewer, thing, row);
  const officeName = await officeNamed(step, given.officeId, thing.officeName);

  const event =
    step === "returnWrong"
      ? await returnToDispatcher<ConsultationState, ConsultationFacts>(tx, viewer, thing, {
          ...{ name: step, step: row, expected: "assign", post },
          reason: given.opinion ?? "",
          dispatcherPostId: thing.consultation.dispatcherPostId,
          text: thing.consultation.text,
        })
      : await move({ viewer, tx, thing, step, given, post });
  const { nature } = thing.consultation;
  const say = spoken("consultations");
  const words = { what: say(`natures.${nature}`), number: thing.case.receiptNo ?? "", office: officeName };
  const isUrgent = step === "release" || step === "close";
  await tellApplicant(tx, thing.case, { body: say(`told.${step}`, words), isUrgent });
  return event;
}

async function officeNamed(step: ConsultationStep, officeId: string | undefined, known: string) {
  if (step !== "assign") return known;
  const office = (await publishedOffices()).find(({ id }) => id === officeId);
  if (!office) throw new Refused("consultations.needs.officeId", {}, "officeId");
  return office.name;
}

type Moving = Required<Pick<Move, "viewer" | "tx" | "step" | "given">> & {
  thing: Consultation;
  post: HeldPost | undefined;
};

async function move({ viewer, tx, thing, step, given, post }: Moving): Promise<Recorded> {
  const at = new Date();
  const row = consultationStep(step);
  await updateConsultation(tx, thing, changesOf(step, given, viewer, post, thing));
  const desk = await deskOf({ viewer, tx, thing, step, given, post });
  const officeId = step === "assign" ? given.officeId : undefined;
  const isOver = row.to === "answered" || row.to === "closed" || row.to === "withdrawn";
  const event = await carryOn<ConsultationState, ConsultationFacts>(tx, viewer, thing, {
    ...{ name: step, step: row, at, post },
    changes: { ...(officeId && { officeId, acceptedAt: at }), ...(isOver && { closedAt: at }) },
    desks: desk ? [desk] : [],
    expected: consultationExpects[row.to] ?? step,
    endedHow: step === "sendBack" ? "sentBack" : step === "withdraw" ? "withdrawn" : "done",
    opinion: given.opinion,
    detail: { ...(officeId && { officeId }), ...(given.verdict && { verdict: given.verdict }) },
  });
  if (step !== "release") return event;
  const { text, isAgreed } = thing.consultation;
  await learnRoute(tx, { text, kind: "consultation", officeId: thing.case.officeId });
  if (isAgreed) await askForMasking(tx, thing);
  return event;
}

function changesOf(
  step: ConsultationStep,
  { answer, verdict }: Given,
  { personId }: Viewer,
  post: HeldPost | undefined,
  { consultation }: Consultation,
): ConsultationChanges {
  if (step === "assign") return { dispatcherPostId: post?.postId ?? null, handlerPostId: null };
  if (step === "draft")
    return { answer, verdict: verdict ?? null, drafterId: personId, handlerPostId: post?.postId ?? null };
  return step === "release" && consultation.isAgreed ? { publication: "open" } : {};
}

async function deskOf({ viewer, tx, thing, step, given }: Moving): Promise<Desk | null> {
  if (step === "assign") return handlerDesk(tx, given.officeId ?? "");
  if (step === "draft") return headDesk(tx, viewer, thing.case.officeId);
  if (step === "sendBack") return maskerDesk(tx, thing);
  return null;
}

/** Whoever wrote the answer, as long as somebody holds that post. */
export async function maskerDesk(tx: Tx, { consultation, case: it }: Consultation): Promise<Desk> {
  const { handlerPostId } = consultation;
  return handlerPostId && (await isOpenPost(tx, handlerPostId))
    ? { postId: handlerPostId }
    : handlerDesk(tx, it.officeId);
}

/** Answered, and the villager agrees: the handler takes out what tells who somebody is. */
export async function askForMasking(tx: Tx, thing: Consultation): Promise<void> {
  await insertAssignment(tx, {
    ...{ subjectKind: "case", subjectId: thing.id, desk: await maskerDesk(tx, thing) },
    ...{ step: "consultations.mask", reason: "consultations.why.release" },
  });
}
