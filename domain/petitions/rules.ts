import { type Audience, policy } from "../access";
import type { Day } from "../calendar/day";
import type { PetitionFacts } from "./facts";
import { expectedStep, type PetitionStep, petitionFlow, petitionSteps, stepOf } from "./flow";
import {
  type AppealRoute,
  appealOutcomes,
  mostExtensionDays,
  type Outcome,
  type openCategories,
  type ReviewResult,
  suggestionOutcomes,
} from "./kinds";

/** What somebody gave with a step; which of it is needed stands in the lifecycle (`needs`). */
export type Given = {
  opinion?: string | undefined;
  text?: string | undefined;
  reasons?: string | undefined;
  body?: string | undefined;
  category?: (typeof openCategories)[number] | undefined;
  appealRoute?: AppealRoute | undefined;
  isMajorUrgent?: boolean | undefined;
  officeId?: string | undefined;
  accusedId?: string | undefined;
  days?: number | undefined;
  outcome?: Outcome | undefined;
  findings?: string | undefined;
  basis?: string | undefined;
  how?: string | undefined;
  servedOn?: Day | undefined;
  result?: ReviewResult | undefined;
};
/** Key of the sentence and the field it stands at. */
export type Refusal = { key: string; field?: string };

type Known = { facts: PetitionFacts; today: Day; signedOn: Day | null };
type Rule = (given: Given, known: Known) => Refusal | null;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || String(value).trim() === "";

/** Why a step may not go on although person and moment are right; `null` = it may. */
export function moveRefusal(step: PetitionStep, given: Given, known: Known): Refusal | null {
  const missing = stepOf(step).needs?.find((field) => isEmpty(given[field as keyof Given]));
  if (missing) return { key: `petitions.needs.${missing}`, field: missing };
  return ownRules[step]?.(given, known) ?? null;
}

/** 申诉求决 is split by 第三十一条; a suggestion needs no route. */
const hasRoute: Rule = ({ category, appealRoute }) =>
  category === "appeal" && !appealRoute ? { key: "petitions.needs.appealRoute", field: "appealRoute" } : null;

/** 延长不超过三十日 (第三十四条). Example: 31 days → refused, 30 → may be asked. */
const isShort: Rule = ({ days = 0 }) =>
  Number.isInteger(days) && days >= 1 && days <= mostExtensionDays
    ? null
    : { key: "petitions.errors.tooLong", field: "days" };

const fitsCategory: Rule = ({ outcome }, { facts }) => {
  const open: readonly string[] = facts.category === "suggestion" ? suggestionOutcomes : appealOutcomes;
  return open.includes(outcome ?? "") ? null : { key: "chooseOne", field: "outcome" };
};

/** Served after it was signed, and not in the future: from that day the petitioner's thirty days run (第三十五条). */
const isServedInTime: Rule = ({ servedOn = "" }, { today, signedOn }) => {
  if (servedOn > today) return { key: "petitions.errors.dayToCome", field: "servedOn" };
  return signedOn && servedOn < signedOn ? { key: "petitions.errors.beforeSigned", field: "servedOn" } : null;
};

const ownRules: Partial<Record<PetitionStep, Rule>> = {
  register: hasRoute,
  askExtension: isShort,
  draftOpinion: fitsCategory,
  serve: isServedInTime,
};

/** The duties that may do what a desk expects (`petitions.draftOpinion`): work is handed over only where it can be done. */
export function dutiesFor(expected: string): readonly Audience[] {
  const name = expected.replace("petitions.", "");
  const state = Object.entries(expectedStep).find(([, step]) => step === name)?.[0];
  const steps = petitionSteps.filter((step) =>
    (petitionFlow[step].from as readonly string[]).includes(state ?? ""),
  );
  return [
    ...new Set(
      steps.filter((step) => !("plain" in petitionFlow[step])).flatMap((step) => policy[stepOf(step).by]),
    ),
  ];
}
