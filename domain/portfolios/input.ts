import { z } from "zod";
import { isDay } from "../calendar/day";

const id = z.uuid("chooseOne");
const text = (maximum: number) => z.string().trim().max(maximum);

/** From a day on: one leader in charge and one lead office, both named; assistants and co-offices as needed. */
export const PortfolioInput = z.object({
  matterId: id,
  leaderPostId: id,
  assistantPostIds: z.array(id).max(20).default([]),
  leadOfficeId: id,
  coOfficeIds: z.array(id).max(20).default([]),
  fromOn: z.string().refine(isDay, "notADay"),
  basis: text(80).default(""),
});

export const KeepOne = z.object({ id, keepId: id });

/** Everyday words are typed with spaces or commas between them. */
export const MatterInput = z.object({
  name: text(60).min(1),
  words: text(200)
    .default("")
    .transform((words) => [...new Set(words.split(/[\s,，、;；]+/).filter(Boolean))]),
  basis: text(120).default(""),
});
export const MatterChange = MatterInput.extend({ id });
