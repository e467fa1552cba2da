import { z } from "zod";
import { isDay } from "../calendar/day";
import { filerRelations, kinships } from "../cases/kinds";
import { isIdNumber, isMobile } from "../people/numbers";
import { deliveries } from "../services/guide";
import { officeSteps } from "./flow";
import { specialProcedures } from "./papers";

const words = (most: number) => z.string().trim().max(most);
const filled = (most: number) => words(most).min(1, "fillIn");
const someDay = z.string().refine(isDay, "notADay");
const whenFilled = <T extends z.ZodType>(shape: T) =>
  z.union([z.literal("").transform(() => undefined), shape]).optional();

/** 第一屏: who it is about, and what the item itself asks. Answers arrive as `answer.<key>`. */
export const WhoInput = z
  .looseObject({
    id: z.uuid().optional(),
    item: filled(80),
    relation: z.enum(filerRelations, "chooseOne"),
    kinship: whenFilled(z.enum(kinships, "chooseOne")),
    name: filled(40),
    phone: z.string().trim().refine(isMobile, "notAPhone"),
    idNumber: z
      .string()
      .trim()
      .transform((text) => text.toUpperCase())
      .refine(isIdNumber, "notAnIdNumber"),
    villageId: whenFilled(z.uuid("chooseOne")),
    delivery: z.enum(deliveries, "chooseOne"),
    remark: words(500).default(""),
  })
  .superRefine(({ relation, kinship }, context) => {
    if (relation === "relative" && !kinship)
      context.addIssue({ code: "custom", message: "chooseOne", path: ["kinship"] });
  });
export type WhoInput = z.output<typeof WhoInput>;

/** The item's own answers, as they lie in a form. */
export const answersIn = (form: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      name.startsWith("answer.") && typeof value === "string"
        ? [[name.slice("answer.".length), value.trim().slice(0, 500)]]
        : [],
    ),
  );

/** 第二屏: which materials come on paper; files are uploaded one by one. */
export const MaterialsInput = z.object({
  id: z.uuid(),
  onPaper: z.array(z.string().max(60)).max(60).default([]),
});

export const HandInInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  isTrue: z
    .array(z.string())
    .default([])
    .refine((ticked) => ticked.includes("yes"), "applications.errors.sayTrue"),
});

/** One shape for every step of the office; the lifecycle says what each one needs. */
export const MoveInput = z.looseObject({
  id: z.uuid(),
  version: z.coerce.number().int("invalid"),
  step: z.enum(officeSteps, "invalid"),
  opinion: words(1000).optional(),
  reasons: words(1000).optional(),
  remedies: words(600).optional(),
  text: words(1000).optional(),
  result: whenFilled(z.enum(["approved", "rejected"], "chooseOne")),
  how: words(200).optional(),
  dueOn: whenFilled(someDay),
  kind: whenFilled(z.enum(specialProcedures, "chooseOne")),
  gap: z.array(z.string().max(60)).max(60).optional(),
  leaderPostId: whenFilled(z.uuid()),
});
export type MoveInput = z.output<typeof MoveInput>;

/** What is missing, one line for each material: `missing.<key>` = in plain words what to bring. */
export const missingIn = (form: Readonly<Record<string, unknown>>): { key: string; what: string }[] =>
  Object.entries(form).flatMap(([name, value]) => {
    const what = name.startsWith("missing.") && typeof value === "string" ? value.trim().slice(0, 300) : "";
    return what ? [{ key: name.slice("missing.".length), what }] : [];
  });

export const VerdictInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  key: z.string().max(60),
  verdict: z.enum(["ok", "faulty", "pending"], "chooseOne"),
  remark: words(300).default(""),
});

export const HandOverInput = z.object({
  id: z.uuid(),
  assignment: z.uuid(),
  postId: z.uuid("chooseOne"),
  reason: filled(300),
});

/** Everything that was asked for, in one go. */
export const SupplyInput = MaterialsInput.extend({ version: z.coerce.number().int() });

export const OwnMoveInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  opinion: words(300).optional(),
});

export const UrgeInput = z.object({ id: z.uuid(), opinion: words(300).optional() });

export const UnmaskInput = z.object({
  id: z.uuid(),
  field: z.enum(["phone", "idNumber", "name"], "chooseOne"),
  reason: filled(100),
});

export const TrackInput = z.object({ number: filled(40), code: filled(40) });
