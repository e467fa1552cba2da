import { z } from "zod";
import { codeDigits } from "./codes";
import { isPhone, plainPhone } from "./login";

/** Where to go afterwards; checked by `insideSite` before it is used. */
const next = z.string().max(2000).catch("").default("");
const phone = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .refine(isPhone, { message: "notAPhone" })
  .transform(plainPhone);
/** Long enough for a sentence; the rules are in `password.ts`, where it is known who chooses. */
const password = z.string().min(1).max(200);
/** Blanks between the digits are how people read them out. */
const code = z
  .string()
  .transform((text) => text.normalize("NFKC").replace(/\D/g, ""))
  .refine((text) => text.length === codeDigits, { message: "account.errors.codeForm" });

export const PasswordSignIn = z.object({ login: z.string().trim().min(1).max(60), password, next });
export const AskForCode = z.object({ phone, next });
export const GivenCode = z.object({ code });
export const Registration = z.object({
  code,
  name: z
    .string()
    .trim()
    .min(2)
    .max(30)
    .regex(/^[\p{L}·.\s'-]+$/u, { message: "account.errors.nameForm" }),
  /** Empty: lives in another township. */
  villageId: z.union([z.literal(""), z.uuid()]),
  password,
});
export const ResetPassword = z.object({ code, password });
export const NewPhone = z.object({ code, password });
export const SetPassword = z.object({ token: z.string().min(20).max(100), password });
export const ChangePassword = z.object({ currentPassword: password, password });
export const WithPassword = z.object({ password });
export const EndSession = z.object({ id: z.uuid() });
export const OwnData = z.object({
  villageId: z.union([z.literal(""), z.uuid()]),
  villageGroup: z.union([
    z.literal("").transform(() => null),
    z.coerce.number({ message: "notANumber" }).int().min(1).max(99),
  ]),
});

export const Nothing = z.object({});
