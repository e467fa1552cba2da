import type { Day } from "../calendar/day";
import type { PetitionStep } from "./flow";
import type { Anonymity, AppealRoute, Category, Outcome } from "./kinds";
import type { Agreement, ExtensionAsked, Opinion, Refusal, Review } from "./papers";
import type { Given } from "./rules";

type Moment = {
  at: Date;
  today: Day;
  personId: string;
  postId: string | null;
  refusal: Refusal | null;
  extension: ExtensionAsked | null;
  review: Review | null;
  recheck: Review | null;
  facts: string;
};
type Dates = "submittedAt" | "receivedAt" | "acceptedAt" | "decidedAt" | "deliveredAt" | "closedAt";
/** Columns that a step fills, of `cases` and of `petitions`. */
export type Changes = {
  case?: Partial<Record<Dates, Date | null>> & { isSealed?: boolean; title?: string; officeId?: string };
  petition?: Partial<{
    category: Category | null;
    appealRoute: AppealRoute | null;
    anonymity: Anonymity;
    isMajorUrgent: boolean;
    registeredById: string | null;
    registeredAt: Date;
    registrarPostId: string | null;
    handlerPostId: string | null;
    handlerOfficeId: string | null;
    leaderPostId: string | null;
    forwardedTo: string | null;
    moreAsked: string;
    facts: string;
    refusal: Refusal | null;
    extension: ExtensionAsked | null;
    opinion: Opinion;
    outcome: Outcome;
    opinionNo: string;
    servedOn: Day;
    serviceMethod: string;
    agreement: Agreement;
    result: string;
    review: Review;
    recheck: Review;
  }>;
};

type Make = (given: Given, moment: Moment) => Changes;

const agreed =
  (kind: Agreement["kind"]): Make =>
  ({ text = "" }, { at, today }) => ({
    case: { decidedAt: at, closedAt: at },
    petition: { outcome: kind, agreement: { kind, text, on: today } },
  });

const decidedAbove =
  (which: "review" | "recheck"): Make =>
  ({ result = "upheld", body = "", text = "" }, moment) => {
    const asked = moment[which] ?? { request: "", requestedOn: moment.today };
    return {
      ...(which === "recheck" && { case: { closedAt: moment.at } }),
      petition: { [which]: { ...asked, result, body, text } },
    };
  };

const askedAbove =
  (which: "review" | "recheck"): Make =>
  ({ text = "" }, { today }) => ({ petition: { [which]: { request: text, requestedOn: today } } });

const refused: Make = ({ reasons = "", body = "" }, { personId }) => ({
  petition: { refusal: { reasons, body, byId: personId } },
});

const accepted: Make = (_given, { at }) => ({ case: { acceptedAt: at } });

const made: Partial<Record<PetitionStep, Make>> = {
  register: ({ category, appealRoute, isMajorUrgent }, { at, personId, postId }) => ({
    case: { receivedAt: at },
    petition: {
      category: category ?? null,
      appealRoute: category === "appeal" ? (appealRoute ?? null) : null,
      isMajorUrgent: isMajorUrgent ?? false,
      registeredById: personId,
      registeredAt: at,
      registrarPostId: postId,
    },
  }),
  passToDiscipline: (_given, { at, personId }) => ({
    case: { receivedAt: at },
    petition: { category: "accusation", appealRoute: null, registeredById: personId, registeredAt: at },
  }),
  confirmAccusation: (_given, { at }) => ({
    case: { acceptedAt: at },
    petition: { category: "accusation" },
  }),
  notAccusation: () => ({ petition: { category: null, registeredById: null } }),
  concludeAccusation: ({ text = "" }, { at }) => ({
    case: { decidedAt: at, closedAt: at },
    petition: { result: text },
  }),
  askMore: ({ text = "" }) => ({ petition: { moreAsked: text } }),
  // What was said later stands under what was said first, with its day.
  supply: ({ text = "" }, { facts, today }) => ({ petition: { facts: `${facts}\n\n${today}\n${text}` } }),
  proposeRefusal: refused,
  approveRefusal: (_given, { at, refusal, personId, postId }) => ({
    case: { decidedAt: at, closedAt: at },
    petition: { refusal: refusal && { ...refusal, reviewedById: personId }, leaderPostId: postId },
  }),
  redirect: (given, moment) => ({
    case: { decidedAt: moment.at, closedAt: moment.at },
    ...refused(given, moment),
  }),
  forward: ({ officeId }) => ({ ...(officeId && { case: { officeId } }), petition: { forwardedTo: null } }),
  sendOutside: ({ body = "" }) => ({ petition: { forwardedTo: body } }),
  recordOutsideResult: ({ text = "" }, { at }) => ({
    case: { decidedAt: at, closedAt: at },
    petition: { result: text },
  }),
  accept: accepted,
  acceptPlain: accepted,
  assign: ({ officeId }) => ({
    ...(officeId && { case: { officeId } }),
    petition: { handlerOfficeId: officeId ?? null },
  }),
  giveBack: () => ({ petition: { handlerPostId: null, handlerOfficeId: null } }),
  askExtension: ({ days = 0, reasons = "" }, { personId }) => ({
    petition: { extension: { days, reasons, byId: personId } },
  }),
  grantExtension: (_given, { extension, personId }) => ({
    petition: { extension: extension && { ...extension, grantedById: personId } },
  }),
  refuseExtension: () => ({ petition: { extension: null } }),
  draftOpinion: ({ outcome = "explained", findings = "", text = "", basis = "" }, { personId, postId }) => ({
    petition: {
      opinion: { outcome, findings, text, basis, byId: personId },
      handlerPostId: postId,
    },
  }),
  passOpinion: (_given, { postId }) => ({ petition: { leaderPostId: postId } }),
  signOpinion: (_given, { at }) => ({ case: { decidedAt: at } }),
  serve: ({ how = "", servedOn = "" }, { at }) => ({
    case: { deliveredAt: at },
    petition: { serviceMethod: how, servedOn },
  }),
  mediate: agreed("mediated"),
  settle: agreed("settled"),
  askReview: askedAbove("review"),
  recordReview: decidedAbove("review"),
  askRecheck: askedAbove("recheck"),
  recordRecheck: decidedAbove("recheck"),
  handleAnew: (_given, { at }) => ({
    case: { acceptedAt: at, decidedAt: null, deliveredAt: null, closedAt: null },
    petition: { extension: null },
  }),
  close: (_given, { at }) => ({ case: { closedAt: at } }),
  withdraw: (_given, { at }) => ({ case: { closedAt: at } }),
};

/** What a step writes into the petition, besides its state. */
export const changesOf = (step: PetitionStep, given: Given, moment: Moment): Changes =>
  made[step]?.(given, moment) ?? {};
