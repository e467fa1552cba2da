import { postsFor, type Viewer } from "../access";
import type { Flow } from "../flow";

/** A villager's question about one line; the committee must answer villagers' enquiries (村民委员会组织法 2018 第三十条). */
export const questionStates = ["asked", "answered", "withheld"] as const;
export type QuestionState = (typeof questionStates)[number];
export type QuestionFacts = { state: QuestionState; villageId: string };

const isClerk = (viewer: Viewer, { villageId }: QuestionFacts) =>
  postsFor(viewer, "finance.answer").some((post) => post.villageId === villageId);

/**
 * A question is shown as soon as it is asked, unanswered ones too: whom it concerns cannot make it vanish. Only the
 * township's office takes words off the page that may not stand there, and says why.
 */
export const questionFlow = {
  answer: {
    from: ["asked"],
    to: "answered",
    by: "finance.answer",
    only: isClerk,
    needs: ["answer"],
    assigns: null,
  },
  withhold: {
    from: ["asked", "answered"],
    to: "withheld",
    by: "finance.withhold",
    needs: ["opinion"],
    assigns: null,
  },
} as const satisfies Flow<QuestionState, QuestionFacts>;
export type QuestionStep = keyof typeof questionFlow;
