import { z } from "zod";
import { isDay } from "./day";

const day = z.string().refine(isDay, "notADay");
const year = z.coerce
  .number("notANumber")
  .int("notANumber")
  .min(2000, "calendar.errors.year")
  .max(2100, "calendar.errors.year");

/** A year's notice as pasted, or as read from a sheet, which then counts alone. */
export const NoticeInput = z
  .object({
    year,
    notice: z.string().trim().min(1).max(60),
    announcedOn: day,
    source: z.string().trim().max(20_000).default(""),
    sheet: z.string().trim().max(20_000).default(""),
  })
  .transform(({ source, sheet, ...rest }) => ({ ...rest, source: sheet || source }))
  .refine(({ source }) => source !== "", { path: ["source"], message: "fillIn" });

/** One day changed by hand, with the reason that is kept. */
export const DayInput = z
  .object({
    on: day,
    nature: z.enum(["off", "work", "plain"]),
    name: z.string().trim().max(20).default(""),
    reason: z.string().trim().min(1).max(60),
  })
  .refine(({ nature, name }) => nature === "plain" || name !== "", { path: ["name"], message: "fillIn" });

/** A day's change in the form `readNotice` reads. */
export const dayLine = ({
  on,
  nature,
  name,
}: Pick<z.output<typeof DayInput>, "on" | "nature" | "name">): string =>
  [on, nature, name.replace(/[\s,，;；]+/g, "")].join(",");

export const ConfirmInput = z.object({ id: z.uuid() });

/** The public calculator's question; anything unfit is left unanswered. */
export const Question = z.object({
  from: day,
  amount: z.coerce
    .number("notANumber")
    .int("notANumber")
    .min(1, "calendar.errors.amount")
    .max(366, "calendar.errors.amount"),
  unit: z.enum(["WD", "CD"]),
});
