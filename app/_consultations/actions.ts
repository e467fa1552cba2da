"use server";

import { consultationStep } from "@/domain/consultations/flow";
import {
  ConsentInput,
  ConsultationInput,
  ConsultationMoveInput,
  ConsultationOwnMoveInput,
  QuestionMoveInput,
} from "@/domain/consultations/input";
import { questionStep } from "@/domain/consultations/publishing";
import { action } from "@/server/action";
import { takeFilingTry } from "@/server/asks/tries";
import { advanceConsultation } from "@/server/consultations/advance";
import { fileConsultation } from "@/server/consultations/filing";
import { advanceQuestion, changeConsent } from "@/server/consultations/publish";

export const sendConsultation = action({
  permission: "my.enter",
  input: ConsultationInput,
  prove: ({ viewer }) => takeFilingTry(viewer),
  async run({ viewer, input, tx }) {
    const { id, event } = await fileConsultation(tx, viewer, input);
    return { ...event, goTo: `/my/consultations/${id}/receipt` };
  },
});

/** Every step of the office; the lifecycle says who may, when, and what must be given. */
export const moveConsultation = action({
  permission: ({ step }) => consultationStep(step).by,
  input: ConsultationMoveInput,
  async run({ viewer, input: { id, version, step, ...given }, tx }) {
    const event = await advanceConsultation({ viewer, tx, id, version, step, given });
    return { ...event, goTo: `/office/consultations?done=${step}` };
  },
});

/** Masked by one, published by another (public.md §8.2). */
export const moveQuestion = action({
  permission: ({ step }) => questionStep(step).by,
  input: QuestionMoveInput,
  async run({ viewer, input: { id, version, step, ...given }, tx }) {
    const event = await advanceQuestion({ viewer, tx, id, version, step, given });
    return { ...event, goTo: `/office/consultations/${id}` };
  },
});

export const withdrawConsultation = action({
  permission: "consultations.file",
  input: ConsultationOwnMoveInput,
  async run({ viewer, input: { id, version, opinion }, tx }) {
    const event = await advanceConsultation({
      viewer,
      tx,
      id,
      version,
      step: "withdraw",
      given: { opinion },
    });
    return { ...event, goTo: `/my/consultations/${id}` };
  },
});

/** Consent to publication, given later or taken back (个人信息保护法 第十五条). */
export const consent = action({
  permission: "my.enter",
  input: ConsentInput,
  async run({ viewer, input, tx }) {
    const event = await changeConsent(tx, viewer, input.id, input.agree === "yes");
    return { ...event, message: "consultations.my.agreed" };
  },
});
