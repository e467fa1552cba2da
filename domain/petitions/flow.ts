import type { Flow, Step } from "../flow";
import type { PetitionFacts } from "./facts";
import { handlingFlow } from "./flow-handling";
import { intakeFlow } from "./flow-intake";
import { passingFlow } from "./flow-passing";
import { remedyFlow } from "./flow-remedies";
import type { PetitionState } from "./states";

/**
 * The life of a petition (public.md §1.6; 信访工作条例 第二十二至三十六条). The notice clock runs from receipt and nothing
 * pauses it: the regulation knows no 补正. What nobody asked to review is closed by a job once the window has passed.
 */
export const petitionFlow = {
  ...intakeFlow,
  ...passingFlow,
  ...handlingFlow,
  ...remedyFlow,
} as const satisfies Flow<PetitionState, PetitionFacts>;

export type PetitionStep = keyof typeof petitionFlow;
export const petitionSteps = Object.keys(petitionFlow) as [PetitionStep, ...PetitionStep[]];
/** Steps of the office, each a button or a form of its own; the others belong to the petitioner's pages. */
export const officeSteps = petitionSteps.filter((name) => !("plain" in petitionFlow[name])) as [
  PetitionStep,
  ...PetitionStep[],
];
/** What the petitioner says, which the registrar also writes down for who came in person. */
export const spokenForSteps = ["supply", "askReview", "askRecheck"] as const;
export const stepOf = (name: PetitionStep): Step<PetitionState, PetitionFacts> => petitionFlow[name];
export type Assignee = NonNullable<(typeof petitionFlow)[PetitionStep]["assigns"]>;

/** What is expected of whoever has it, by state: the word on the desk. */
export const expectedStep: Partial<Record<PetitionState, string>> = {
  submitted: "register",
  registered: "decideRoute",
  needMore: "supply",
  refusalDraft: "approveRefusal",
  forwarded: "takeOver",
  returnRequested: "agreeReturn",
  accepted: "assign",
  handling: "draftOpinion",
  extensionAsked: "grantExtension",
  extended: "draftOpinion",
  opinionDraft: "passOpinion",
  opinionPassed: "signOpinion",
  opinionSigned: "serve",
  reviewing: "recordReview",
  rechecking: "recordRecheck",
  toConfirm: "confirmAccusation",
  inspection: "concludeAccusation",
};
