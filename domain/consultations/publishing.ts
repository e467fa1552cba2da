import type { Viewer } from "../access";
import { isTheirs } from "../cases/facts";
import type { Flow, Step } from "../flow";
import { bankCards, idNumbers, mobilePhones } from "../personal-data";

/** Whether a question with its answer is public. `none`: nobody agreed, or it is not answered yet. */
export const publicationStates = ["none", "open", "masked", "published", "declined", "takenDown"] as const;
export type PublicationState = (typeof publicationStates)[number];

export type QuestionFacts = {
  state: PublicationState;
  filedById: string;
  applicantId: string | null;
  /** The villager agreed that it may be published (个人信息保护法 第十三、十五条). */
  isAgreed: boolean;
  isAnswered: boolean;
  maskedById: string | null;
};

const isReady = (_viewer: Viewer, it: QuestionFacts) => it.isAgreed && it.isAnswered;
/** 第二双眼睛: who masked it does not publish it. */
const isSecondPair = (viewer: Viewer, it: QuestionFacts) =>
  isReady(viewer, it) && viewer.personId !== null && viewer.personId !== it.maskedById;

/**
 * From an answered question to a public one (public.md §8.2): only with the villager's consent, in words from which
 * nobody is recognised, and only after a second person has looked. Consent may be taken back at any time.
 */
export const publicationFlow = {
  mask: {
    from: ["open", "masked", "takenDown"],
    to: "masked",
    by: "consultations.mask",
    only: isReady,
    needs: ["title", "text", "answer"],
    assigns: "publisher",
  },
  publish: {
    from: ["masked"],
    to: "published",
    by: "consultations.publish",
    only: isSecondPair,
    assigns: null,
  },
  sendBackMask: {
    from: ["masked"],
    to: "open",
    by: "consultations.publish",
    only: isSecondPair,
    needs: ["opinion"],
    assigns: "masker",
  },
  decline: {
    from: ["open", "masked"],
    to: "declined",
    by: "consultations.publish",
    only: isReady,
    needs: ["opinion"],
    assigns: null,
  },
  takeDown: {
    from: ["published"],
    to: "takenDown",
    by: "consultations.publish",
    needs: ["opinion"],
    assigns: null,
  },
  revoke: {
    from: ["open", "masked", "published", "declined", "takenDown"],
    to: "none",
    by: "consultations.file",
    only: isTheirs,
    assigns: null,
    plain: true,
  },
} as const satisfies Flow<PublicationState, QuestionFacts>;

export type QuestionStep = keyof typeof publicationFlow;
/** A row with every column, also those it leaves out. */
export const questionStep = (name: QuestionStep): Step<PublicationState, QuestionFacts> =>
  publicationFlow[name];
export const questionOfficeSteps = [
  "mask",
  "publish",
  "sendBackMask",
  "decline",
  "takeDown",
] as const satisfies readonly QuestionStep[];

export type Finding = { kind: "idNumber" | "phone" | "card" | "name"; text: string };

/**
 * What in a text for everybody tells who somebody is (public.md §8.2): numbers by their check digits, and the name of
 * the villager. "找赵秀英，13812345678" with 赵秀英 → name, phone.
 */
export function personalIn(text: string, names: readonly string[]): Finding[] {
  const found = (kind: Finding["kind"], texts: readonly string[]) =>
    texts.map((each) => ({ kind, text: each }));
  return [
    ...found("idNumber", idNumbers(text)),
    ...found("phone", mobilePhones(text)),
    ...found("card", bankCards(text)),
    ...found(
      "name",
      [...new Set(names)].filter((name) => [...name].length > 1 && text.includes(name)),
    ),
  ];
}
