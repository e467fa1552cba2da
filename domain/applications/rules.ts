import { type Audience, policy } from "../access";
import type { Day } from "../calendar/day";
import type { GuideMaterial } from "../services/guide";
import { type ApplicationStep, applicationFlow, stepOf } from "./flow";
import type { Decision } from "./papers";

/** What somebody gave with a step; which of it is needed stands in the lifecycle (`needs`). */
export type Given = {
  opinion?: string | undefined;
  reasons?: string | undefined;
  remedies?: string | undefined;
  text?: string | undefined;
  result?: Decision["result"] | undefined;
  how?: string | undefined;
  dueOn?: Day | undefined;
  kind?: string | undefined;
  /** What is missing, by the key of the material. */
  items?: readonly { key: string; name: string; what: string }[] | undefined;
  /** 容缺: keys of the materials that may follow. */
  gap?: readonly string[] | undefined;
};
export type MaterialCheck = { key: string; verdict: "pending" | "ok" | "faulty"; isGiven: boolean };
type Known = {
  materials: readonly MaterialCheck[];
  guide: readonly Pick<GuideMaterial, "key" | "required">[];
  hasGap: boolean;
  proposal: Decision | null;
  today: Day;
};
/** Key of the sentence and the field it stands at. */
export type Refusal = { key: string; field?: string };

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) ? value.length === 0 : String(value).trim() === "");

/** A leader who agrees with a proposed refusal takes over its reasons and remedies. */
export const withProposal = (step: ApplicationStep, given: Given, proposal: Decision | null): Given =>
  step !== "reject" || proposal?.result !== "rejected"
    ? given
    : { ...given, reasons: given.reasons || proposal.reasons, remedies: given.remedies || proposal.remedies };

/** Why a step may not go on although person and moment are right; `null` = it may. */
export function moveRefusal(step: ApplicationStep, given: Given, known: Known): Refusal | null {
  const missing = stepOf(step).needs?.find((field) => isEmpty(given[field as keyof Given]));
  if (missing) return { key: `applications.needs.${missing}`, field: missing };
  if (given.dueOn && given.dueOn <= known.today)
    return { key: "applications.errors.dayPast", field: "dueOn" };
  return ownRules[step]?.(given, known) ?? null;
}

type Rule = (given: Given, known: Known) => Refusal | null;

/** Every required material is in hand and none is faulty, else the one notice comes first (一次性告知). */
const isComplete: Rule = (_given, { guide, materials }) => lackOf(guide, materials);

function lackOf(guide: Known["guide"], materials: Known["materials"]): Refusal | null {
  const given = new Map(materials.map((material) => [material.key, material]));
  if (materials.some(({ verdict }) => verdict === "faulty")) return { key: "applications.errors.faulty" };
  const lacks = guide.some(({ key, required }) => required !== "optional" && !given.get(key)?.isGiven);
  return lacks ? { key: "applications.errors.lacking" } : null;
}

/** 容缺受理 only for materials that the guide calls deferrable (国发〔2022〕5号). */
const mayBeDeferred: Rule = ({ gap = [] }, { guide, materials }) => {
  const deferrable = guide.filter(({ required }) => required === "deferrable").map(({ key }) => key);
  if (gap.some((key) => !deferrable.includes(key)))
    return { key: "applications.errors.notDeferrable", field: "gap" };
  const isOther = ({ key }: { key: string }) => !gap.includes(key);
  return lackOf(guide.filter(isOther), materials.filter(isOther));
};

/** 书面说明理由: a refusal without reasons and remedies is none (社会救助暂行办法 第十一条). */
const isReasoned: Rule = ({ result, reasons, remedies }, { hasGap }) => {
  if (result === "approved" && hasGap) return { key: "applications.errors.gapOpen", field: "result" };
  if (result !== "rejected") return null;
  if (isEmpty(reasons)) return { key: "applications.needs.reasons", field: "reasons" };
  return isEmpty(remedies) ? { key: "applications.needs.remedies", field: "remedies" } : null;
};

/** Against the proposal only with words: the handler must be able to explain it to the applicant. */
const isAgainstProposal: Rule = ({ opinion }, { proposal }) =>
  proposal?.result === "rejected" && isEmpty(opinion)
    ? { key: "applications.errors.against", field: "opinion" }
    : null;

const ownRules: Partial<Record<ApplicationStep, Rule>> = {
  accept: isComplete,
  acceptWithGap: mayBeDeferred,
  propose: isReasoned,
  approve: isAgainstProposal,
};

/** The duties that may do what a desk expects (`applications.propose`): work is handed over only where it can be done. */
export function dutiesFor(expected: string): readonly Audience[] {
  const name = expected.replace("applications.", "");
  if (name === "rectify") return policy["applications.supervise"];
  const step = name === "decide" ? "approve" : name;
  return step in applicationFlow ? policy[stepOf(step as ApplicationStep).by] : [];
}
