import { postsFor, type Viewer } from "../access";
import { type CaseFacts, isOnDesk, isTheirs } from "../cases/facts";
import type { ClockMove, Flow, Step } from "../flow";
import { mayReturn } from "../routing/returning";
import type { ReportState } from "./states";

export type ReportFacts = CaseFacts & {
  state: ReportState;
  /** How often it came back from an office whose it was not. */
  returns: number;
  /** The days for "it was not mended" still run. */
  mayReopen: boolean;
};

const isHandlers = (viewer: Viewer, it: ReportFacts) =>
  isOnDesk(viewer, it) || postsFor(viewer, "reports.handle").some(({ officeId }) => officeId === it.officeId);
const mayGiveBack = (viewer: Viewer, it: ReportFacts) => isOnDesk(viewer, it) && mayReturn(it.returns);
/** After two returns only the director says whose it is (首问负责, office.md §9). */
const mayDispatch = (viewer: Viewer, it: ReportFacts) =>
  mayReturn(it.returns) || viewer.audiences.includes("officeDirector");

const clock = (key: string, move: ClockMove["move"]): ClockMove => ({ key, move });
const over = [clock("report.mend", "stop")];

/**
 * The life of a fault report. The clock is the township's own (public.md §5: help and complaints 5 working days); it runs
 * from hand-in to "mended" and begins anew when the villager says that it is not.
 */
export const faultFlow = {
  assign: {
    from: ["submitted"],
    to: "assigned",
    by: "reports.dispatch",
    only: mayDispatch,
    needs: ["officeId", "publicText"],
    assigns: "handler",
  },
  returnWrong: {
    from: ["assigned", "underWay"],
    to: "submitted",
    by: "reports.handle",
    only: mayGiveBack,
    needs: ["opinion"],
    assigns: "dispatcher",
  },
  start: {
    from: ["assigned"],
    to: "underWay",
    by: "reports.handle",
    only: isHandlers,
    needs: ["dueOn"],
    assigns: "self",
  },
  mend: {
    from: ["assigned", "underWay"],
    to: "mended",
    by: "reports.handle",
    only: isHandlers,
    needs: ["opinion"],
    assigns: null,
    clocks: [...over, clock("rating.open", "start")],
  },
  close: {
    from: ["submitted", "assigned", "underWay"],
    to: "closed",
    by: "reports.dispatch",
    needs: ["opinion"],
    assigns: null,
    clocks: [...over, clock("rating.open", "start")],
  },
  reopen: {
    from: ["mended"],
    to: "assigned",
    by: "reports.file",
    only: (viewer: Viewer, it: ReportFacts) => isTheirs(viewer, it) && it.mayReopen,
    needs: ["opinion"],
    assigns: "handler",
    clocks: [clock("rating.open", "stop"), clock("report.mend", "start")],
    plain: true,
  },
  withdraw: {
    from: ["submitted", "assigned"],
    to: "withdrawn",
    by: "reports.file",
    only: isTheirs,
    assigns: null,
    clocks: over,
    plain: true,
  },
} as const satisfies Flow<ReportState, ReportFacts>;

export type ReportStep = keyof typeof faultFlow;
/** A row with every column, also those it leaves out. */
export const reportStep = (name: ReportStep): Step<ReportState, ReportFacts> => faultFlow[name];
export const reportOfficeSteps = [
  "assign",
  "start",
  "mend",
  "returnWrong",
  "close",
] as const satisfies readonly ReportStep[];
/** What is expected of whoever has it. */
export const reportExpects: Partial<Record<ReportState, string>> = {
  submitted: "assign",
  assigned: "start",
  underWay: "mend",
};
