import { z } from "zod";
import { isDay } from "../calendar/day";
import { isIdNumber, isMobile } from "../people/numbers";
import { feeBases } from "./fee";
import { officeSteps } from "./flow";
import { applicantTypes, enteredChannels, informationForms, informationWays } from "./kinds";
import { writtenOutcomes } from "./outcomes";
import { enteredKeys, reportTexts } from "./report";
import { consultAnswers } from "./rules";

const words = (most: number) => z.string().trim().max(most);
const filled = (most: number) => words(most).min(1, "fillIn");
const someDay = z.string().refine(isDay, "notADay");
const whenFilled = <T extends z.ZodType>(shape: T) =>
  z.union([z.literal("").transform(() => undefined), shape]).optional();
const ticked = z
  .array(z.string())
  .default([])
  .transform((marks) => marks.includes("yes"));
const version = z.coerce.number().int("invalid");

/**
 * What Art. 29 asks for: who, how to be reached, what is wanted, in which form. Purposes are not asked for. An e-mail or
 * postal address is needed when it is to be sent there.
 */
export const RequestInput = z
  .object({
    id: z.uuid().optional(),
    applicantType: z.enum(applicantTypes, "chooseOne"),
    name: filled(80),
    idNumber: whenFilled(
      z
        .string()
        .trim()
        .transform((text) => text.toUpperCase())
        .refine(isIdNumber, "notAnIdNumber"),
    ),
    phone: z.string().trim().refine(isMobile, "notAPhone"),
    wanted: filled(120),
    docNo: words(60).default(""),
    description: words(1500).default(""),
    form: z.enum(informationForms, "chooseOne"),
    way: z.enum(informationWays, "chooseOne"),
    address: words(200).default(""),
    /** Only from the office: how it came. */
    channel: whenFilled(z.enum(enteredChannels, "chooseOne")),
    isOral: ticked,
  })
  .superRefine(({ way, address, form, applicantType, idNumber }, context) => {
    const issue = (message: string, path: string) =>
      context.addIssue({ code: "custom", message, path: [path] });
    if ((way === "mail" || way === "email") && address === "")
      issue("information.errors.noAddress", "address");
    if (way === "email" && address !== "" && !/^\S+@\S+\.\S+$/.test(address))
      issue("information.errors.notAnEmail", "address");
    if (form === "disc" && (way === "online" || way === "email"))
      issue("information.errors.discByHand", "way");
    if (form === "paper" && (way === "online" || way === "email"))
      issue("information.errors.paperByHand", "way");
    if (applicantType === "natural" && idNumber === undefined) issue("notAnIdNumber", "idNumber");
  });
export type RequestInput = z.output<typeof RequestInput>;

export const SendInput = z.object({ id: z.uuid(), version });
export const CorrectInput = z.object({ id: z.uuid(), version, text: filled(1500) });
export const WithdrawInput = z.object({ id: z.uuid(), version, opinion: words(300).optional() });

/** One shape for every step of the office; the lifecycle says what each one needs. */
export const MoveInput = z.object({
  id: z.uuid(),
  version,
  step: z.enum(officeSteps, "invalid"),
  opinion: words(1000).optional(),
  dueOn: whenFilled(someDay),
  signedOn: whenFilled(someDay),
  items: words(1500).optional(),
  text: words(3000).optional(),
  party: words(80).optional(),
  contact: words(120).optional(),
  question: words(1000).optional(),
  answer: whenFilled(z.enum(consultAnswers, "chooseOne")),
  days: whenFilled(
    z.coerce.number().int("invalid").min(1, "information.errors.days").max(20, "information.errors.days"),
  ),
  outcome: whenFilled(z.enum(writtenOutcomes, "chooseOne")),
  basis: words(500).optional(),
  body: words(300).optional(),
  isMajor: ticked,
  how: words(200).optional(),
  subject: words(80).optional(),
  isLogged: ticked,
  count: whenFilled(z.coerce.number().int("invalid").min(1, "invalid").max(100_000, "invalid")),
  feeBasis: whenFilled(z.enum(feeBases, "chooseOne")),
  handlerPostId: whenFilled(z.uuid()),
});
export type MoveInput = z.output<typeof MoveInput>;

export const OneRequest = z.object({ id: z.uuid() });
export const LinkInput = z.object({ id: z.uuid(), consultation: z.uuid() });
/** What a third party says through the link it was given. */
export const OpinionInput = z.object({
  secret: z.string().max(100),
  answer: z.enum(["agrees", "partly", "objects"], "chooseOne"),
  text: filled(1500),
});
export const HandOverInput = z.object({
  id: z.uuid(),
  assignment: z.uuid(),
  postId: z.uuid("chooseOne"),
  reason: filled(300),
});
export const UrgeInput = z.object({ id: z.uuid(), opinion: words(300).optional() });
export const UnmaskInput = z.object({
  id: z.uuid(),
  field: z.enum(["phone", "idNumber", "name", "address"], "chooseOne"),
  reason: filled(100),
});

const year = z.coerce.number().int("invalid").min(2008, "invalid").max(2100, "invalid");
const number = z
  .union([
    z.literal("").transform(() => 0),
    z.coerce.number().min(0, "invalid").max(1_000_000_000, "invalid"),
  ])
  .default(0);
/** The numbers of tables 二 and 四 arrive as `n.<row>.<column>`, texts as `text.<part>`. */
export const ReportInput = z
  .looseObject({ year, version })
  .transform(({ year, version, ...rest }, context) => {
    const numbers: Record<string, number> = {};
    for (const key of enteredKeys) {
      const parsed = number.safeParse(rest[`n.${key}`]);
      if (parsed.success) numbers[key] = parsed.data;
      else context.addIssue({ code: "custom", message: "information.errors.notANumber", path: [`n.${key}`] });
    }
    const textOf = (part: string) =>
      String(rest[`text.${part}`] ?? "")
        .trim()
        .slice(0, 3000);
    const texts = Object.fromEntries(reportTexts.map((part) => [part, textOf(part)]));
    return { year, version, numbers, texts: texts as Record<(typeof reportTexts)[number], string> };
  });
export const OneReport = z.object({ year, version });
