import { z } from "zod";

/** Where to go afterwards; checked by `insideSite` before it is used. */
const next = z.string().max(2000).catch("").default("");

export const PasswordSignIn = z.object({
  login: z.string().trim().min(1).max(60),
  password: z.string().min(1).max(200),
  next,
});

export const Nothing = z.object({});
