import { z } from "zod";

const grade = z.coerce.number("chooseOne").int("chooseOne").min(1, "chooseOne").max(5, "chooseOne");
const words = (most: number) => z.string().trim().max(most);

export const RatingInput = z.object({ id: z.uuid(), grade, words: words(300).default("") });
export const RectifyInput = z.object({ id: z.uuid(), text: words(1000).min(1, "fillIn") });
