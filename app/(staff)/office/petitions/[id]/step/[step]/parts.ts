import type { PetitionStep } from "@/domain/petitions/flow";

export type Part =
  | "category"
  | "appealRoute"
  | "isMajorUrgent"
  | "officeId"
  | "accusedId"
  | "body"
  | "reasons"
  | "opinion"
  | "text"
  | "days"
  | "outcome"
  | "findings"
  | "basis"
  | "how"
  | "servedOn"
  | "result";

/** What is asked for at each step; what must be filled in stands in the lifecycle. */
export const partsOfStep: Partial<Record<PetitionStep, readonly Part[]>> = {
  register: ["category", "appealRoute", "isMajorUrgent"],
  passToDiscipline: ["accusedId", "opinion"],
  confirmAccusation: ["accusedId"],
  notAccusation: ["opinion"],
  concludeAccusation: ["text"],
  askMore: ["text"],
  supply: ["text"],
  proposeRefusal: ["reasons", "body"],
  redirect: ["reasons", "body"],
  forward: ["officeId", "opinion"],
  sendOutside: ["body", "opinion"],
  recordOutsideResult: ["text"],
  object: ["opinion"],
  refuseReturn: ["opinion"],
  assign: ["officeId", "opinion"],
  giveBack: ["opinion"],
  askExtension: ["days", "reasons"],
  draftOpinion: ["outcome", "findings", "text", "basis"],
  serve: ["how", "servedOn"],
  mediate: ["text"],
  settle: ["text"],
  askReview: ["text"],
  recordReview: ["result", "body", "text"],
  askRecheck: ["text"],
  beginHearing: ["opinion"],
  endHearing: ["opinion"],
  recordRecheck: ["result", "body", "text"],
  handleAnew: ["opinion"],
};

/** The word for the text of a step, where it is not just “what”. */
export const textOf: Partial<Record<PetitionStep, string>> = {
  concludeAccusation: "textResult",
  askMore: "textMore",
  supply: "textSupply",
  recordOutsideResult: "textResult",
  draftOpinion: "textOpinion",
  mediate: "textAgreement",
  settle: "textAgreement",
  askReview: "textAskReview",
  recordReview: "textReview",
  askRecheck: "textAskReview",
  recordRecheck: "textReview",
};
export const bodyOf: Partial<Record<PetitionStep, string>> = {
  sendOutside: "bodyOutside",
  recordReview: "bodyAbove",
  recordRecheck: "bodyAbove",
};
/** Written where it helps, not asked for. */
export const optionalParts: ReadonlySet<string> = new Set([
  "passToDiscipline.opinion",
  "notAccusation.opinion",
  "forward.opinion",
  "sendOutside.opinion",
  "assign.opinion",
]);
