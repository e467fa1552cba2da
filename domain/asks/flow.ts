import { type CaseFacts, isTheirs } from "../cases/facts";
import type { ClockMove, Flow, Step } from "../flow";
import type { AskState } from "./states";

export type AskFacts = CaseFacts & { state: AskState };

const clock = (key: string, move: ClockMove["move"]): ClockMove => ({ key, move });
const sorted = [clock("ask.sort", "stop")];
const over = [...sorted, clock("rating.open", "start")];
const open = ["submitted", "sorting"] as const;

/**
 * The life of an ask: one door for people who do not know the right word (office.md §9 首问负责). Whoever takes it first
 * owns it until it is answered, or has become what it is; the number stays the same (public.md §4.1).
 */
export const askFlow = {
  take: { from: ["submitted"], to: "sorting", by: "asks.sort", assigns: "self" },
  turn: {
    from: [...open],
    to: "turned",
    by: "asks.sort",
    needs: ["target", "opinion"],
    assigns: "target",
    clocks: sorted,
    plain: true,
  },
  answer: {
    from: [...open],
    to: "answered",
    by: "asks.sort",
    needs: ["opinion"],
    assigns: null,
    clocks: over,
  },
  close: { from: [...open], to: "closed", by: "asks.sort", needs: ["opinion"], assigns: null, clocks: over },
  withdraw: {
    from: [...open],
    to: "withdrawn",
    by: "asks.file",
    only: isTheirs,
    assigns: null,
    clocks: sorted,
    plain: true,
  },
} as const satisfies Flow<AskState, AskFacts>;

export type AskStep = keyof typeof askFlow;
/** A row with every column, also those it leaves out. */
export const askStep = (name: AskStep): Step<AskState, AskFacts> => askFlow[name];
/** Steps of the office that leave an ask an ask. */
export const askOfficeSteps = ["take", "answer", "close"] as const satisfies readonly AskStep[];
