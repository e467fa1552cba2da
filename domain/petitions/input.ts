import { z } from "zod";
import { isDay } from "../calendar/day";
import { isMobile } from "../people/numbers";
import { officeSteps, spokenForSteps } from "./flow";
import {
  anonymities,
  appealOutcomes,
  appealRoutes,
  mostRepresentatives,
  openCategories,
  petitionerTypes,
  recordKinds,
  recusalKinds,
  reviewResults,
  suggestionOutcomes,
  takenChannels,
  whyClasses,
} from "./kinds";

const words = (most: number) => z.string().trim().max(most);
const filled = (most: number) => words(most).min(1, "fillIn");
const someDay = z.string().refine(isDay, "notADay");
const whenFilled = <T extends z.ZodType>(shape: T) =>
  z.union([z.literal("").transform(() => undefined), shape]).optional();
const ticked = z
  .array(z.string())
  .default([])
  .transform((boxes) => boxes.includes("yes"));

/** One representative a line: "赵国富 13800000000". */
const representatives = words(400)
  .default("")
  .transform((text) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => {
        const phone = /1[3-9]\d{9}/.exec(line)?.[0] ?? "";
        const name = line
          .replace(phone, "")
          .replace(/[\s,，、:：]+/g, " ")
          .trim();
        return { name, phone };
      }),
  );

/** What somebody brings, in plain words: nothing legal is asked (public.md §1.2). */
export const WhatInput = z
  .object({
    id: z.uuid().optional(),
    channel: whenFilled(z.enum(takenChannels, "chooseOne")),
    title: filled(60),
    request: filled(1000),
    facts: filled(4000),
    reasons: words(2000).default(""),
    villageId: whenFilled(z.uuid("chooseOne")),
    place: words(100).default(""),
    about: z.enum(["matter", "person"], "chooseOne"),
    accusedName: words(40).default(""),
    petitionerType: z.enum(petitionerTypes).default("person"),
    anonymity: z.enum(anonymities, "chooseOne"),
    name: words(40).default(""),
    phone: words(20).default(""),
    address: words(120).default(""),
    groupCount: z
      .union([
        z.literal("").transform(() => 1),
        z.coerce.number("notANumber").int("notANumber").min(1).max(9999),
      ])
      .default(1),
    representatives,
  })
  .superRefine((input, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: "custom", message, path: [path] });
    if (input.anonymity !== "anonymous") {
      if (!input.name) wrong("name", "fillIn");
      if (input.phone && !isMobile(input.phone)) wrong("phone", "notAPhone");
    }
    if (input.groupCount > 1 && input.representatives.length === 0)
      wrong("representatives", "petitions.errors.noRepresentative");
    if (input.representatives.length > mostRepresentatives)
      wrong("representatives", "petitions.errors.tooManyRepresentatives");
    if (input.groupCount === 1 && input.representatives.length > 0)
      wrong("groupCount", "petitions.errors.howMany");
  })
  .transform(({ about, ...rest }) => ({ ...rest, isAboutPerson: about === "person" }));
export type WhatInput = z.output<typeof WhatInput>;

export const HandInInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  isTrue: ticked.refine((yes) => yes, "petitions.errors.sayTrue"),
});

/** One shape for every step of the office; the lifecycle says what each one needs. */
export const MoveInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int("invalid"),
  step: z.enum([...officeSteps, ...spokenForSteps], "invalid"),
  opinion: words(1000).optional(),
  text: words(4000).optional(),
  reasons: words(2000).optional(),
  body: words(100).optional(),
  category: whenFilled(z.enum(openCategories, "chooseOne")),
  appealRoute: whenFilled(z.enum(appealRoutes, "chooseOne")),
  isMajorUrgent: ticked,
  officeId: whenFilled(z.uuid("chooseOne")),
  accusedId: whenFilled(z.uuid("chooseOne")),
  days: whenFilled(z.coerce.number("notANumber").int("notANumber")),
  outcome: whenFilled(z.enum([...appealOutcomes, ...suggestionOutcomes], "chooseOne")),
  findings: words(4000).optional(),
  basis: words(1000).optional(),
  how: words(200).optional(),
  servedOn: whenFilled(someDay),
  result: whenFilled(z.enum(reviewResults, "chooseOne")),
});
export type MoveInput = z.output<typeof MoveInput>;

const ofOne = { id: z.uuid() };
const moved = { ...ofOne, version: z.coerce.number().int() };

/** The petitioner's own steps. */
export const OwnMoveInput = z.object({ ...moved, opinion: words(300).optional() });
export const OwnTextInput = z.object({ ...moved, text: filled(4000) });

export const HandOverInput = z.object({
  ...ofOne,
  assignment: z.uuid(),
  postId: z.uuid("chooseOne"),
  reason: filled(300),
});
export const UrgeInput = z.object({ ...ofOne, opinion: words(300).optional() });
export const UnmaskInput = z.object({
  ...ofOne,
  field: z.enum(["name", "phone", "address", "representatives"], "chooseOne"),
  why: z.enum(whyClasses, "chooseOne"),
  reason: filled(100),
});
export const RecuseInput = z.object({
  ...ofOne,
  personId: z.uuid("chooseOne"),
  kind: z.enum(recusalKinds, "chooseOne"),
});
export const LiftInput = z.object({ ...ofOne, personId: z.uuid("chooseOne"), reason: filled(200) });
export const RelateInput = z.object({ ...ofOne, relatedCaseId: z.uuid("chooseOne") });
export const SystemNoInput = z.object({ ...ofOne, stateSystemNo: filled(40) });
export const LeadOfficialInput = z.object({ ...ofOne, postId: whenFilled(z.uuid("chooseOne")) });
export const UrgentInput = z.object(ofOne);
export const RecordInput = z.object({
  ...ofOne,
  kind: z.enum(recordKinds, "chooseOne"),
  heldOn: someDay,
  text: filled(4000),
});
