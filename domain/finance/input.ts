import { z } from "zod";
import { isDay } from "../calendar/day";
import { registers } from "./assets";
import { accountClasses, publisherKinds, specialKinds } from "./classes";
import { dayWritten } from "./importing";
import { parseYuan } from "./money";
import { frequencies } from "./periods";
import { buttonSteps } from "./states";

const id = z.uuid("notFound");
const words = (maximum: number) => z.string().trim().max(maximum).default("");
const needed = (maximum: number) => z.string().trim().min(1, "fillIn").max(maximum);

/** Yuan as typed, in fen; an empty field is 0. */
const money = z
  .string()
  .trim()
  .max(40)
  .default("")
  .transform((text) => (text === "" ? 0 : parseYuan(text)))
  .refine((fen): fen is number => fen !== null && fen >= 0, "finance.errors.notMoney");
const day = z
  .string()
  .trim()
  .max(20)
  .default("")
  .transform((text) => (isDay(text) ? text : (dayWritten(text) ?? (text === "" ? null : ""))))
  .refine((text) => text !== "", "notADay");

export const ImportAccounts = z.object({
  id,
  step: z.enum(["preview", "confirm"]),
  /** The chosen file as text. */
  sheet: z.string().max(600_000).default(""),
  /** The same text again, from the page that showed the preview. */
  table: z.string().max(600_000).default(""),
});

export const ReportMove = z.object({
  id,
  step: z.enum(buttonSteps),
  opinion: words(500),
  /** What the person had read; a working copy that changed since must be read again. */
  version: z.coerce.number().int(),
});

/** One line of published accounts as it should have been; the old one stays readable. */
export const LineCorrected = z.object({
  id,
  line: id,
  accountClass: z.enum(accountClasses),
  on: day.refine((text) => text !== null, "fillIn"),
  voucherNo: needed(30),
  summary: needed(120),
  counterparty: words(60),
  income: money,
  expense: money,
  handler: words(20),
  approver: words(20),
  opinion: z.string().trim().min(4, "finance.errors.reasonTooShort").max(300),
});
export type LineCorrected = z.output<typeof LineCorrected>;

export const VoucherReleased = z.object({
  id,
  file: id,
  release: z.enum(["yes", "no"]),
  masked: z.string().default(""),
});
export const ReportUrged = z.object({ id });

export const QuestionAsked = z.object({
  report: id,
  line: id,
  words: z.string().trim().min(5, "finance.errors.questionTooShort").max(300),
});
export const QuestionAnswered = z.object({
  id,
  answer: z.string().trim().min(5, "finance.errors.answerTooShort").max(1000),
});
export const QuestionWithheld = z.object({
  id,
  opinion: z.string().trim().min(4, "finance.errors.reasonTooShort").max(300),
});

export const BookArranged = z.object({
  villageId: id,
  publisher: z.enum(publisherKinds),
  frequency: z.enum(frequencies),
  agencyOfficeId: z.uuid("chooseOne"),
});

const assetFields = {
  register: z.enum(registers),
  name: needed(80),
  kind: needed(30),
  place: words(80),
  quantity: words(40),
  counterparty: words(60),
  startOn: day,
  endOn: day,
  annual: money,
  paymentOn: day,
  special: z.enum([...specialKinds, ""]).default(""),
  basis: words(120),
  note: words(300),
};
const inOrder = ({ startOn, endOn }: { startOn: string | null; endOn: string | null }) =>
  !startOn || !endOn || startOn <= endOn;
const order = { message: "finance.errors.endsBefore", path: ["endOn"] };
export const AssetAdded = z.object({ villageId: z.uuid("chooseOne"), ...assetFields }).refine(inOrder, order);
export const AssetChanged = z
  .object({
    id,
    version: z.coerce.number().int(),
    reason: z.string().trim().min(4, "finance.errors.reasonTooShort").max(200),
    state: z.enum(["current", "ended"]).default("current"),
    ...assetFields,
  })
  .refine(inOrder, order);
export type AssetWritten = Omit<z.output<typeof AssetAdded>, "villageId">;
