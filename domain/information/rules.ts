import { type Audience, policy } from "../access";
import type { Day } from "../calendar/day";
import { type InformationStep, informationFlow, stepOf } from "./flow";
import { type Outcome, outcomeFacts } from "./outcomes";

/** What somebody gave with a step; which of it is needed stands in the lifecycle (`needs`). */
export type Given = {
  opinion?: string | undefined;
  /** Day until which the applicant may correct or pay. */
  dueOn?: string | undefined;
  /** The day the registered letter was signed for. */
  signedOn?: string | undefined;
  /** All points to correct, in one notice. */
  items?: string | undefined;
  text?: string | undefined;
  party?: string | undefined;
  contact?: string | undefined;
  question?: string | undefined;
  answer?: ConsultAnswer | undefined;
  days?: number | undefined;
  outcome?: Outcome | undefined;
  basis?: string | undefined;
  body?: string | undefined;
  isMajor?: boolean | undefined;
  how?: string | undefined;
  /** What the request was about, in office words, for the public log. */
  subject?: string | undefined;
  isLogged?: boolean | undefined;
  /** Pages or requests that the fee is for. */
  count?: number | undefined;
  feeBasis?: "perRequest" | "perPage" | undefined;
  handlerPostId?: string | undefined;
};
export const consultAnswers = ["agrees", "partly", "objects", "silent"] as const;
export type ConsultAnswer = (typeof consultAnswers)[number];

type Known = {
  today: Day;
  /** Registered post: somebody must say when it was signed for. */
  mustSign: boolean;
  submittedOn: Day;
  /** Copies that may go out: attached to be given, or redacted. */
  givenCount: number;
  redactedCount: number;
  /** The last day on which the other side may still answer. */
  consultDueOn: Day | null;
};
/** Key of the sentence and the field it stands at. */
export type Refusal = { key: string; field?: string };

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (typeof value === "string" && value.trim() === "");

/** Why a step may not go on although person and moment are right; `null` = it may. */
export function moveRefusal(step: InformationStep, given: Given, known: Known): Refusal | null {
  const missing = stepOf(step).needs?.find((field) => isEmpty(given[field as keyof Given]));
  if (missing) return { key: `information.needs.${missing}`, field: missing };
  if (given.dueOn && given.dueOn <= known.today) return { key: "information.errors.dayPast", field: "dueOn" };
  return ownRules[step]?.(given, known) ?? null;
}

type Rule = (given: Given, known: Known) => Refusal | null;

/** 挂号信 counts from the day it was signed for: neither before it was sent nor in the future. */
const isSigned: Rule = ({ signedOn }, { mustSign, today }) => {
  if (!mustSign) return null;
  if (!signedOn) return { key: "information.needs.signedOn", field: "signedOn" };
  return signedOn > today ? { key: "information.errors.dayAhead", field: "signedOn" } : null;
};

/** Silence may be written down only after the last day for an answer (第三十二条, 第三十四条: 15 working days). */
const isSilent: Rule = ({ answer }, { consultDueOn, today }) =>
  answer === "silent" && consultDueOn !== null && today <= consultDueOn
    ? { key: "information.errors.notYetSilent", field: "answer" }
    : null;

/**
 * A reply names its body where the law wants one named, and gives what it says: whole copies, or, when only a part may be
 * known, redacted ones and nothing else (第三十七条).
 */
const isWhole: Rule = ({ outcome, body, isMajor: _ }, { givenCount, redactedCount }) => {
  if (!outcome) return null;
  const facts = outcomeFacts(outcome);
  if (facts.isAutomatic) return { key: "information.needs.outcome", field: "outcome" };
  if (facts.namesBody && isEmpty(body)) return { key: "information.needs.body", field: "body" };
  if (outcome === "partlyProvided" && redactedCount === 0)
    return { key: "information.errors.noRedacted", field: "outcome" };
  if (outcome === "provided" && givenCount === 0)
    return { key: "information.errors.noCopies", field: "outcome" };
  return null;
};

const ownRules: Partial<Record<InformationStep, Rule>> = {
  confirmReceipt: isSigned,
  endThirdParty: isSilent,
  endCoMaker: isSilent,
  draftReply: isWhole,
};

/** The duties that may do what a desk expects (`information.serve`): work is handed over only where it can be done. */
export function dutiesFor(expected: string): readonly Audience[] {
  const name = expected.replace("information.", "");
  return name in informationFlow ? policy[stepOf(name as InformationStep).by] : [];
}
