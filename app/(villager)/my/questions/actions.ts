"use server";

import { QuestionAsked } from "@/domain/finance/input";
import { action } from "@/server/action";
import { askAboutLine } from "@/server/finance/ask";

export const askQuestion = action({
  permission: "finance.ask",
  input: QuestionAsked,
  run: ({ viewer, input, tx }) => askAboutLine({ tx, viewer, ...input }),
});
