import { postsFor, type Viewer } from "../access";
import { type CaseFacts, isOnDesk, isTheirs } from "../cases/facts";
import type { ClockMove, Flow, Step } from "../flow";
import { mayReturn } from "../routing/returning";
import type { ConsultationState } from "./states";

export type ConsultationFacts = CaseFacts & {
  state: ConsultationState;
  drafterId: string | null;
  /** How often it came back from an office whose it was not. */
  returns: number;
};

const isHandlers = (viewer: Viewer, it: ConsultationFacts) =>
  isOnDesk(viewer, it) ||
  postsFor(viewer, "consultations.handle").some(({ officeId }) => officeId === it.officeId);
const mayGiveBack = (viewer: Viewer, it: ConsultationFacts) => isOnDesk(viewer, it) && mayReturn(it.returns);
/** After two returns only the director says whose it is (首问负责, office.md §9). */
const mayDispatch = (viewer: Viewer, it: ConsultationFacts) =>
  mayReturn(it.returns) || viewer.audiences.includes("officeDirector");
/** Who wrote the answer does not release it (public.md §9A). */
const mayRelease = (viewer: Viewer, it: ConsultationFacts) =>
  isOnDesk(viewer, it) && viewer.personId !== it.drafterId;

const clock = (key: string, move: ClockMove["move"]): ClockMove => ({ key, move });
const over = [clock("consult.reply", "stop")];
const answered = [...over, clock("rating.open", "start")];

/** The life of a question or suggestion: 5 working days from hand-in to the answer (public.md §11 consult.reply). */
export const consultationFlow = {
  assign: {
    from: ["submitted"],
    to: "assigned",
    by: "consultations.dispatch",
    only: mayDispatch,
    needs: ["officeId"],
    assigns: "handler",
  },
  returnWrong: {
    from: ["assigned"],
    to: "submitted",
    by: "consultations.handle",
    only: mayGiveBack,
    needs: ["opinion"],
    assigns: "dispatcher",
  },
  draft: {
    from: ["assigned"],
    to: "drafted",
    by: "consultations.handle",
    only: isHandlers,
    needs: ["answer"],
    assigns: "head",
  },
  sendBack: {
    from: ["drafted"],
    to: "assigned",
    by: "consultations.release",
    only: mayRelease,
    needs: ["opinion"],
    assigns: "handler",
  },
  release: {
    from: ["drafted"],
    to: "answered",
    by: "consultations.release",
    only: mayRelease,
    assigns: null,
    clocks: answered,
  },
  close: {
    from: ["submitted", "assigned"],
    to: "closed",
    by: "consultations.dispatch",
    needs: ["opinion"],
    assigns: null,
    clocks: answered,
  },
  withdraw: {
    from: ["submitted", "assigned", "drafted"],
    to: "withdrawn",
    by: "consultations.file",
    only: isTheirs,
    assigns: null,
    clocks: over,
    plain: true,
  },
} as const satisfies Flow<ConsultationState, ConsultationFacts>;

export type ConsultationStep = keyof typeof consultationFlow;
/** A row with every column, also those it leaves out. */
export const consultationStep = (name: ConsultationStep): Step<ConsultationState, ConsultationFacts> =>
  consultationFlow[name];
export const consultationOfficeSteps = [
  "assign",
  "draft",
  "release",
  "sendBack",
  "returnWrong",
  "close",
] as const satisfies readonly ConsultationStep[];
/** What is expected of whoever has it. */
export const consultationExpects: Partial<Record<ConsultationState, string>> = {
  submitted: "assign",
  assigned: "draft",
  drafted: "release",
};
