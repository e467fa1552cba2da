import { z } from "zod";
import { isIdNumber, isMobile } from "../people/numbers";
import { reportCategories } from "../reports/kinds";
import { askOfficeSteps } from "./flow";
import { askTargets } from "./states";

const words = (most: number) => z.string().trim().max(most);
const filled = (most: number) => words(most).min(1, "fillIn");
const whenFilled = <T extends z.ZodType>(shape: T) =>
  z.union([z.literal("").transform(() => undefined), shape]).optional();

/** How a clerk got it (public.md §1.1): at the counter, by phone, on paper, on a visit to the village. */
export const askChannels = ["window", "phone", "letter", "visit", "village"] as const;

/** One box, and a place if there is one. */
export const AskInput = z.object({
  text: filled(2000),
  villageId: whenFilled(z.uuid("chooseOne")),
  place: words(100).default(""),
});
export type AskInput = z.output<typeof AskInput>;

/** Entered by a clerk for somebody who came, called or wrote. */
export const AskForOtherInput = AskInput.extend({
  name: filled(40),
  phone: whenFilled(z.string().trim().refine(isMobile, "notAPhone")),
  idNumber: whenFilled(
    z
      .string()
      .trim()
      .transform((text) => text.toUpperCase())
      .refine(isIdNumber, "notAnIdNumber"),
  ),
  channel: z.enum(askChannels, "chooseOne"),
});
export type AskForOtherInput = z.output<typeof AskForOtherInput>;

const moved = { id: z.uuid(), version: z.coerce.number().int("invalid") };
export const AskMoveInput = z.object({
  ...moved,
  step: z.enum(askOfficeSteps, "invalid"),
  opinion: words(1000).optional(),
});
export const TurnInput = z.object({
  ...moved,
  target: z.enum(askTargets, "chooseOne"),
  opinion: filled(300),
  item: words(80).optional(),
  officeId: whenFilled(z.uuid("chooseOne")),
  category: whenFilled(z.enum(reportCategories, "chooseOne")),
});
export type TurnInput = z.output<typeof TurnInput>;
export const AskOwnMoveInput = z.object({ ...moved, opinion: words(300).optional() });
