import { z } from "zod";
import { rectificationSteps } from "./flow";

const grade = z.coerce.number("chooseOne").int("chooseOne").min(1, "chooseOne").max(5, "chooseOne");
const words = (most: number) => z.string().trim().max(most);
const said = words(300).default("");

export const RatingInput = z.object({ id: z.uuid(), grade, words: said });

/** By the pass of the tracking page, without an account. */
export const CodeRatingInput = z.object({ pass: z.string().min(1).max(100), grade, words: said });

/** A sheet that somebody filled in at the window. */
export const PaperRatingInput = z.object({ number: words(40).min(1, "fillIn"), grade, words: said });

export const RectificationInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int("invalid"),
  step: z.enum(rectificationSteps, "invalid"),
  text: words(1000).default(""),
  postId: z.union([z.literal("").transform(() => undefined), z.uuid("chooseOne")]).optional(),
  /** The grade of the call-back: voluntary like the first. */
  grade: z.union([z.literal("").transform(() => undefined), grade]).optional(),
});
export type RectificationInput = z.output<typeof RectificationInput>;

export const ShowContactInput = z.object({
  id: z.uuid(),
  field: z.enum(["name", "phone"], "chooseOne"),
  reason: words(100).min(1, "fillIn"),
});
