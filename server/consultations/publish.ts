import "server-only";
import type { Tx } from "@/db/client";
import { endStepAssignments, insertAssignment } from "@/db/queries/assignments";
import {
  type Consultation,
  type ConsultationChanges,
  findConsultation,
  movePublication,
} from "@/db/queries/consultations";
import type { Viewer } from "@/domain/access";
import { type QuestionStep, questionStep } from "@/domain/consultations/publishing";
import type { QuestionTopic } from "@/domain/consultations/states";
import { refusal } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { actingPost } from "@/server/cases/move";
import { headDesk } from "@/server/cases/office-desks";
import { tellApplicant } from "@/server/cases/tell";
import { spoken } from "@/server/spoken";
import { askForMasking, maskerDesk } from "./advance";
import { refusePersonal } from "./personal";

type Given = {
  opinion?: string | undefined;
  title?: string | undefined;
  text?: string | undefined;
  answer?: string | undefined;
  topic?: QuestionTopic | undefined;
};
type Move = { viewer: Viewer; tx: Tx; id: string; version: number; step: QuestionStep; given?: Given };

const steps = ["consultations.mask", "consultations.publish"];

/**
 * Publication moves beside the matter itself: masked by one, looked at by another, and only with the villager's consent
 * (public.md §8.2). Each time somebody lets it go on, the words are searched for numbers and names again.
 */
export async function advanceQuestion({ viewer, tx, id, version, step, given = {} }: Move) {
  const thing = await findConsultation(viewer, id);
  if (!thing) throw new Refused("notFound");
  const row = questionStep(step);
  const why = refusal(row, viewer, thing.question);
  if (why) throw new Refused(why === "forbidden" ? "form.forbidden" : "notOpenNow");
  if (thing.case.version !== version) throw new Refused("changedMeanwhile");
  const missing = row.needs?.find((field) => !given[field as keyof Given]?.trim());
  if (missing) throw new Refused(`consultations.needs.${missing}`, {}, missing);
  const words = publicWords(thing, step, given);
  if (step === "mask" || step === "publish") refusePersonal(thing, words, "consultations");

  await movePublication(tx, thing, { publication: row.to, ...changesOf(step, given, words, viewer) });
  await endStepAssignments(tx, thing, steps, viewer.personId);
  await openNext(tx, viewer, thing, step);
  if (step === "publish" || step === "takeDown") await tell(tx, thing, step);
  return {
    subjectKind: "case",
    subjectId: thing.id,
    what: `consultations.${step}`,
    ...{ opinion: given.opinion, post: actingPost(viewer, thing, row) },
    detail: { from: thing.consultation.publication, to: row.to },
    ...(["publish", "takeDown", "revoke"].includes(step) && { publicChange: "questions" }),
  } as const;
}

const publicWords = ({ consultation }: Consultation, step: QuestionStep, given: Given) => ({
  title: (step === "mask" ? given.title : consultation.publicTitle) ?? "",
  text: (step === "mask" ? given.text : consultation.publicText) ?? "",
  answer: (step === "mask" ? given.answer : consultation.publicAnswer) ?? "",
});

function changesOf(
  step: QuestionStep,
  { topic }: Given,
  { title, text, answer }: ReturnType<typeof publicWords>,
  { personId }: Viewer,
): ConsultationChanges {
  if (step === "mask")
    return {
      ...{ publicTitle: title, publicText: text, publicAnswer: answer, maskedById: personId },
      ...(topic && { topic }),
    };
  if (step === "publish") return { publishedAt: new Date(), publishedById: personId };
  // What was public goes with the consent (个人信息保护法 第四十七条).
  return step === "revoke"
    ? {
        ...{ isAgreed: false, agreedAt: new Date(), publishedAt: null },
        ...{ publicTitle: null, publicText: null, publicAnswer: null, maskedById: null },
      }
    : {};
}

async function openNext(tx: Tx, viewer: Viewer, thing: Consultation, step: QuestionStep): Promise<void> {
  const subject = { subjectKind: "case", subjectId: thing.id } as const;
  if (step === "mask")
    await insertAssignment(tx, {
      ...{ ...subject, desk: await headDesk(tx, viewer, thing.case.officeId) },
      ...{ step: "consultations.publish", reason: "consultations.why.mask" },
    });
  if (step === "sendBackMask")
    await insertAssignment(tx, {
      ...{ ...subject, desk: await maskerDesk(tx, thing) },
      ...{ step: "consultations.mask", reason: "consultations.why.sendBackMask" },
    });
}

async function tell(tx: Tx, thing: Consultation, step: "publish" | "takeDown"): Promise<void> {
  const say = spoken("consultations");
  const what = say(`natures.${thing.consultation.nature}`);
  const body = say(`told.${step}`, { what, number: thing.case.receiptNo ?? "" });
  await tellApplicant(tx, thing.case, { body, isUrgent: false });
}

/** The villager changes their mind: agrees later, or takes the consent back, whatever has become of it. */
export async function changeConsent(tx: Tx, viewer: Viewer, id: string, isAgreed: boolean) {
  const thing = await findConsultation(viewer, id);
  if (!thing || thing.case.applicantId !== viewer.personId) throw new Refused("notFound");
  const { publication, isAgreed: before } = thing.consultation;
  if (before === isAgreed) throw new Refused("notOpenNow");
  if (!isAgreed && publication !== "none")
    return advanceQuestion({ viewer, tx, id, version: thing.case.version, step: "revoke" });
  const isReady = isAgreed && thing.case.state === "answered";
  await movePublication(tx, thing, {
    ...{ publication: isReady ? "open" : "none", isAgreed, agreedAt: new Date() },
  });
  if (isReady) await askForMasking(tx, thing);
  const what = isAgreed ? "consultations.agree" : "consultations.revoke";
  return { subjectKind: "case", subjectId: id, what } as const;
}
