import { z } from "zod";

const word = z
  .string()
  .trim()
  .min(2, "routing.errors.tooShort")
  .max(30)
  .refine((text) => !/[\s，。、；：？！,.;:?!]/.test(text), "routing.errors.oneWord");

/** A pair of words: how people say it, how the office writes it. */
export const PairInput = z
  .object({ everyday: word, official: word })
  .refine(({ everyday, official }) => everyday !== official, {
    message: "routing.errors.same",
    path: ["official"],
  });
export const PairIdInput = z.object({ id: z.uuid() });
