import { z } from "zod";
import { consultationOfficeSteps } from "./flow";
import { questionOfficeSteps } from "./publishing";
import { natures, questionTopics, verdicts } from "./states";

const words = (most: number) => z.string().trim().max(most);
const filled = (most: number) => words(most).min(1, "fillIn");
const whenFilled = <T extends z.ZodType>(shape: T) =>
  z.union([z.literal("").transform(() => undefined), shape]).optional();
const ticked = z
  .array(z.string().max(10))
  .default([])
  .transform((all) => all.includes("yes"));

export const ConsultationInput = z.object({
  nature: z.enum(natures, "chooseOne"),
  text: filled(2000),
  isAgreed: ticked,
});
export type ConsultationInput = z.output<typeof ConsultationInput>;

const moved = { id: z.uuid(), version: z.coerce.number().int("invalid") };
export const ConsultationMoveInput = z.object({
  ...moved,
  step: z.enum(consultationOfficeSteps, "invalid"),
  opinion: words(500).optional(),
  officeId: whenFilled(z.uuid("chooseOne")),
  answer: words(3000).optional(),
  verdict: whenFilled(z.enum(verdicts, "chooseOne")),
});
export type ConsultationMoveInput = z.output<typeof ConsultationMoveInput>;

export const QuestionMoveInput = z.object({
  ...moved,
  step: z.enum(questionOfficeSteps, "invalid"),
  opinion: words(500).optional(),
  title: words(60).optional(),
  text: words(2000).optional(),
  answer: words(3000).optional(),
  topic: whenFilled(z.enum(questionTopics, "chooseOne")),
});
export type QuestionMoveInput = z.output<typeof QuestionMoveInput>;
export const ConsultationOwnMoveInput = z.object({ ...moved, opinion: words(300).optional() });
export const ConsentInput = z.object({ id: z.uuid(), agree: z.enum(["yes", "no"], "invalid") });
