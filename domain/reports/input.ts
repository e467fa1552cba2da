import { z } from "zod";
import { isDay } from "../calendar/day";
import { reportOfficeSteps } from "./flow";
import { reportCategories } from "./kinds";

const words = (most: number) => z.string().trim().max(most);
const filled = (most: number) => words(most).min(1, "fillIn");
const whenFilled = <T extends z.ZodType>(shape: T) =>
  z.union([z.literal("").transform(() => undefined), shape]).optional();

export const ReportInput = z.object({
  category: z.enum(reportCategories, "chooseOne"),
  text: filled(1000),
  villageId: z.uuid("chooseOne"),
  place: filled(100),
});
export type ReportInput = z.output<typeof ReportInput>;

const moved = { id: z.uuid(), version: z.coerce.number().int("invalid") };
export const ReportMoveInput = z.object({
  ...moved,
  step: z.enum(reportOfficeSteps, "invalid"),
  opinion: words(500).optional(),
  officeId: whenFilled(z.uuid("chooseOne")),
  publicText: words(120).optional(),
  dueOn: whenFilled(z.string().refine(isDay, "notADay")),
});
export type ReportMoveInput = z.output<typeof ReportMoveInput>;
export const ReportOwnMoveInput = z.object({ ...moved, opinion: words(300).optional() });
export const ReportIdInput = z.object({ id: z.uuid() });
export const PhotosInput = z.object({ id: z.uuid(), show: z.enum(["yes", "no"], "invalid") });
