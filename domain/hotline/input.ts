import { z } from "zod";
import { orderSteps } from "./flow";
import { contactResults, contactWays, type limitKeys, mostOf, orderClasses, orderLevels } from "./kinds";
import { holdsNumbers, isHotlineNo, isPhone, limitWritten, momentWritten, plainHotlineNo } from "./text";

const words = (most: number) => z.string().trim().max(most);
const filled = (most: number) => words(most).min(1, "fillIn");
const whenFilled = <T extends z.ZodType>(shape: T) =>
  z.union([z.literal("").transform(() => undefined), shape]).optional();
const moment = z
  .string()
  .max(40)
  .transform((text, context) => {
    const read = momentWritten(text);
    if (read) return read;
    context.addIssue({ code: "custom", message: "hotline.errors.notAMoment" });
    return z.NEVER;
  });
const yesNo = whenFilled(z.enum(["yes", "no"], "chooseOne").transform((text) => text === "yes"));

/** One work order, typed in or read from a row of a sheet. */
export const OrderInput = z
  .object({
    hotlineNo: filled(60).transform(plainHotlineNo).refine(isHotlineNo, "hotline.errors.notANumber"),
    title: filled(60).refine((text) => !holdsNumbers(text), "hotline.errors.numbersInTitle"),
    orderClass: z.enum(orderClasses, "chooseOne"),
    level: z.enum(orderLevels, "chooseOne"),
    dispatchedAt: filled(40).pipe(moment),
    callerName: words(40).default(""),
    callerPhone: whenFilled(z.string().trim().refine(isPhone, "hotline.errors.notAPhone")),
    villageId: whenFilled(z.uuid("chooseOne")),
    place: words(120).default(""),
    content: filled(2000),
    givenLimit: words(40).default(""),
  })
  .superRefine(({ level, dispatchedAt, givenLimit }, context) => {
    // An emergency counts hours: without the time of dispatch nobody could say until when.
    if (level === "urgent" && dispatchedAt.time === null)
      context.addIssue({ code: "custom", message: "hotline.errors.needsTime", path: ["dispatchedAt"] });
    if (givenLimit && !limitWritten(givenLimit, dispatchedAt.at))
      context.addIssue({ code: "custom", message: "hotline.errors.notALimit", path: ["givenLimit"] });
  });
export type OrderInput = z.output<typeof OrderInput>;

/** One shape for every step; the lifecycle says what each one needs. */
export const StepInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int("invalid"),
  step: z.enum(orderSteps, "invalid"),
  opinion: words(1000).optional(),
  officeId: whenFilled(z.uuid("chooseOne")),
  days: whenFilled(
    z.coerce.number("hotline.errors.wholeDays").int("hotline.errors.wholeDays").min(1).max(60),
  ),
  replyText: words(3000).optional(),
  contactedAt: whenFilled(moment.transform(({ at }) => at)),
  contactedBy: words(40).optional(),
  contactWay: whenFilled(z.enum(contactWays, "chooseOne")),
  contactResult: whenFilled(z.enum(contactResults, "chooseOne")),
  contactNote: words(500).optional(),
  resolved: yesNo,
  satisfied: yesNo,
});
export type StepInput = z.output<typeof StepInput>;

export const UrgeInput = z.object({ id: z.uuid(), opinion: words(300).optional() });
export const SuperviseInput = z.object({ id: z.uuid(), opinion: filled(300) });
export const HandOverInput = z.object({
  id: z.uuid(),
  assignment: z.uuid(),
  postId: z.uuid("chooseOne"),
  reason: filled(300),
});
export const UnmaskInput = z.object({
  id: z.uuid(),
  field: z.enum(["name", "phone", "place"], "chooseOne"),
  reason: filled(100),
});

const text = z.string().max(600_000).default("");
export const ImportInput = z.object({
  step: z.enum(["preview", "confirm"], "chooseOne"),
  /** The chosen file as text. */
  sheet: text,
  /** The same text again, from the page that showed the preview. */
  table: text,
});

const amountOf = (key: (typeof limitKeys)[number]) =>
  z.coerce
    .number("hotline.errors.wholeNumber")
    .int("hotline.errors.wholeNumber")
    .min(1, "hotline.errors.wholeNumber")
    .max(mostOf(key), "hotline.errors.limitTooLong");
export const LimitsInput = z.object({
  consultation: amountOf("consultation"),
  help: amountOf("help"),
  complaint: amountOf("complaint"),
  report: amountOf("report"),
  suggestion: amountOf("suggestion"),
  praise: amountOf("praise"),
  urgent: amountOf("urgent"),
  redo: amountOf("redo"),
});
