import { z } from "zod";
import { duties } from "../access";
import { isDay } from "../calendar/day";
import { officeKinds } from "./kinds";
import { isIdNumber, isMobile } from "./numbers";

const words = (maximum: number) => z.string().trim().max(maximum);
const needed = (maximum: number) => words(maximum).min(1);
const id = z.uuid("chooseOne");
const idOrNone = words(36)
  .refine((text) => text === "" || id.safeParse(text).success, "chooseOne")
  .default("")
  .transform((text) => text || null);
const day = z.string().refine(isDay, "notADay");
const count = (maximum: number) =>
  z.coerce.number("notANumber").int("notANumber").min(0, "notANumber").max(maximum, "notANumber");
const mark = z
  .array(z.literal("yes"))
  .default([])
  .transform((marks) => marks.length > 0);
const emptyOr = (test: (text: string) => boolean, message: string) =>
  words(40)
    .default("")
    .refine((text) => text === "" || test(text), message);

/** A phone or ID number left empty stays as it is: the page never shows the whole number. */
export const PersonInput = z.object({
  name: needed(40),
  phone: emptyOr(isMobile, "notAPhone"),
  idNumber: emptyOr(isIdNumber, "notAnIdNumber"),
  villageId: idOrNone,
  villageGroup: emptyOr((text) => /^\d{1,2}$/.test(text), "notANumber").transform((text) =>
    text === "" ? null : Number(text),
  ),
});
export const PersonChange = PersonInput.extend({ id });
export const PersonLeft = z.object({ id, leftOn: day });

export const PostInput = z
  .object({
    name: needed(40),
    officeId: idOrNone,
    villageId: idOrNone,
    duties: z.array(z.enum(duties)).min(1).prefault([]),
    rank: count(9999).default(100),
  })
  .refine(({ officeId, villageId }) => !(officeId && villageId), {
    path: ["villageId"],
    message: "people.errors.officeOrVillage",
  });
export const PostChange = PostInput.safeExtend({ id });
export const Closing = z.object({ id, closedOn: day });

export const Appointment = z.object({ personId: id, postId: id, fromOn: day, basis: words(80).default("") });
export const HoldingEnd = z.object({ id, untilOn: day });

export const OfficeInput = z.object({
  code: needed(20).regex(/^[A-Za-z0-9-]+$/, "people.errors.code"),
  name: needed(40),
  kind: z.enum(officeKinds),
  purpose: words(200).default(""),
  phone: words(40).default(""),
  room: words(40).default(""),
  sort: count(9999).default(0),
});
export const OfficeChange = OfficeInput.extend({ id });

export const VillageInput = z.object({
  code: needed(20).regex(/^[A-Za-z0-9-]+$/, "people.errors.code"),
  name: needed(40),
  phone: words(40).default(""),
  groups: count(99).default(1),
  households: count(99999).default(0),
  sort: count(9999).default(0),
});
export const VillageChange = VillageInput.extend({ id });

export const StandInInput = z.object({
  postId: id,
  standInPersonId: id,
  fromOn: day,
  untilOn: day,
  reason: needed(100),
  /** "Both are away on some days, and that is meant so." */
  isSure: mark,
});

export const OneThing = z.object({ id });

const desk = z.string().regex(/^(post|person):[0-9a-f-]{36}$/, "chooseOne");
/**
 * To whom everything goes (`post:<id>` or `person:<id>`), and, for single pieces, `to-<assignment>` with another desk.
 * The holding ends on `untilOn` when nothing is left.
 */
export const HandOver = z
  .object({ id, untilOn: day, to: z.string().max(50).default(""), note: words(200).default("") })
  .catchall(z.unknown());
export const deskOf = (value: unknown): { postId: string } | { personId: string } | null => {
  const [kind, key] = desk.safeParse(value).data?.split(":") ?? [];
  if (!key) return null;
  return kind === "post" ? { postId: key } : { personId: key };
};

export const accountSteps = ["open", "newLink", "resetTotp", "signOut", "disable", "enable"] as const;
/** One form for the account of a person, so that the link made by it stays on the page that shows it. */
export const AccountMove = z
  .object({ personId: id, step: z.enum(accountSteps), accountName: words(30).default("") })
  .refine(({ step, accountName }) => step !== "open" || /^[a-z][a-z0-9.-]{2,}$/.test(accountName), {
    path: ["accountName"],
    message: "people.errors.accountName",
  });
