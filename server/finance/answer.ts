import "server-only";
import type { Tx } from "@/db/client";
import { endAssignments } from "@/db/queries/assignments";
import { listClocks, stopClock } from "@/db/queries/clocks";
import { updatePublicity } from "@/db/queries/files";
import { findQuestion, moveQuestion, type Question } from "@/db/queries/finance-questions";
import { tellPerson } from "@/db/queries/outgoing";
import { postsFor, type Viewer } from "@/domain/access";
import {
  type QuestionFacts,
  type QuestionState,
  type QuestionStep,
  questionFlow,
} from "@/domain/finance/question-states";
import { wordsFault } from "@/domain/finance/questions";
import { refusal, type Step } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { spoken } from "@/server/spoken";

type Asked = { tx: Tx; viewer: Viewer; id: string; step: QuestionStep; words: string };

/** The clerk answers, or the township's office takes a question down: the asker is told, readers see it at once. */
export async function advanceQuestion({ tx, viewer, id, step, words }: Asked) {
  const question = await findQuestion(viewer, id);
  if (!question) throw new Refused("notFound");
  const row: Step<QuestionState, QuestionFacts> = questionFlow[step];
  const why = refusal(row, viewer, question);
  if (why) throw new Refused(why === "forbidden" ? "form.forbidden" : "notOpenNow");
  const fault = step === "answer" ? wordsFault(words) : null;
  if (fault) throw new Refused(fault, {}, "answer");
  const at = new Date();
  const changes =
    step === "answer"
      ? { answer: words, answeredById: viewer.personId, answeredAt: at }
      : { withheldReason: words };
  await moveQuestion(tx, question, row.to, changes);
  await updatePublicity(tx, question, answerPurpose, step === "answer");
  await endAssignments(tx, question, "done", viewer.personId);
  for (const { rule, stoppedAt } of await listClocks(question))
    if (stoppedAt === null) await stopClock(tx, question, rule, at);
  await tellAsker(tx, question, step);
  return {
    subjectKind: "financeQuestion" as const,
    subjectId: id,
    what: `finance.${step}`,
    fromState: question.state,
    toState: row.to,
    opinion: words,
    post: postsFor(viewer, row.by).find(({ villageId }) => villageId === question.villageId),
    publicChange: "finance",
    message: `finance.done.${step}`,
  };
}

export const answerPurpose = "financeAnswer";

async function tellAsker(tx: Tx, question: Question, step: QuestionStep): Promise<void> {
  const t = spoken("finance");
  const words = { report: question.reportTitle, voucher: question.voucherNo || question.summary };
  await tellPerson(tx, question.askedById, {
    subject: t("told.subject", words),
    body: t(`told.${step}`, words),
    link: `/my/questions?asked=${question.id}`,
  });
}
