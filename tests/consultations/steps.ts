import { transaction } from "@/db/client";
import { findConsultation } from "@/db/queries/consultations";
import type { Viewer } from "@/domain/access";
import type { ConsultationStep } from "@/domain/consultations/flow";
import type { ConsultationInput } from "@/domain/consultations/input";
import type { QuestionStep } from "@/domain/consultations/publishing";
import { advanceConsultation } from "@/server/consultations/advance";
import { fileConsultation } from "@/server/consultations/filing";
import { advanceQuestion } from "@/server/consultations/publish";

export const sent = (viewer: Viewer, input: Partial<ConsultationInput> = {}) =>
  transaction(
    async (tx) =>
      (
        await fileConsultation(tx, viewer, {
          nature: "consultation",
          text: "请问残疾人补贴哪天发",
          isAgreed: true,
          ...input,
        })
      ).id,
  );

type Given = NonNullable<Parameters<typeof advanceConsultation>[0]["given"]>;
export const step = (viewer: Viewer, id: string, name: ConsultationStep, given: Given = {}) =>
  transaction(async (tx) => {
    const version = (await findConsultation(viewer, id))?.case.version ?? 0;
    return advanceConsultation({ viewer, tx, id, version, step: name, given });
  });

type Masked = NonNullable<Parameters<typeof advanceQuestion>[0]["given"]>;
export const publish = (viewer: Viewer, id: string, name: QuestionStep, given: Masked = {}) =>
  transaction(async (tx) => {
    const version = (await findConsultation(viewer, id))?.case.version ?? 0;
    return advanceQuestion({ viewer, tx, id, version, step: name, given });
  });
