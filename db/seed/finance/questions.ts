import type { assignments, clocks, financeQuestions, outgoingMessages } from "@/db/schema";
import { addDays, dayOf } from "@/domain/calendar/day";
import { limitOf, ruleOn } from "@/domain/clocks/rules";
import { reckonStored, resultOf } from "@/domain/clocks/stored";
import { spoken } from "@/server/spoken";
import type { Deed } from "../chronicle";
import { postId } from "../people/posts";
import { staff } from "../people/staff";
import { at, calendar, idOf, today } from "../stable";
import { type QuestionSeed, questions } from "./plans";
import type { ReportSeed } from "./reports";

export type AskedSeed = {
  row: typeof financeQuestions.$inferInsert;
  clock: typeof clocks.$inferInsert;
  desk: typeof assignments.$inferInsert | null;
  message: typeof outgoingMessages.$inferInsert | null;
  deeds: Deed[];
};

/** What villagers asked about published quarters, one of them still without an answer. */
export const askedOf = (reports: readonly ReportSeed[]): AskedSeed[] =>
  questions.flatMap((question, index) => {
    const published = reports.filter(
      ({ village, report }) => village.key === question.village && report.publishedVersion != null,
    );
    const report = published.at(-1 - question.back);
    const line = report?.shown.find(({ summary }) => summary.includes(question.about));
    return report && line ? [asked(question, index, report, line.key, line.voucherNo)] : [];
  });

function asked(
  question: QuestionSeed,
  index: number,
  { report, village }: ReportSeed,
  lineKey: string,
  voucher: string,
): AskedSeed {
  const id = idOf(`question:${index}`);
  const now = today();
  // Never before the accounts were public.
  const earliest = (report.publishedAt?.getTime() ?? 0) + 3_600_000;
  const askedAt = new Date(
    Math.min(Math.max(at(addDays(now, -question.asked), 19, 12).getTime(), earliest), Date.now() - 7_200_000),
  );
  const answeredAt =
    question.answered === undefined
      ? null
      : new Date(
          Math.min(
            Math.max(at(addDays(now, -question.answered), 10, 40).getTime(), askedAt.getTime() + 60_000),
            Date.now() - 3_600_000,
          ),
        );
  const t = spoken("finance");
  const words = { report: report.title, voucher };
  const clerk = `clerk:${village.key}`;
  const answeredById = idOf(`person:${staff.find(({ posts }) => posts.includes(clerk))?.key}`);
  const askedById = idOf(`person:${question.by}`);
  const { amount, unit } = limitOf(ruleOn("consult.reply", dayOf(askedAt)));
  const blank = {
    amount,
    unit,
    startedOn: dayOf(askedAt),
    startedAt: askedAt,
    restarts: [],
    pauses: [],
    extensions: [],
  };
  const result = resultOf(reckonStored(blank, calendar), calendar);
  const subject = { subjectKind: "financeQuestion" as const, subjectId: id };
  return {
    row: {
      ...{ id, villageId: village.id, reportId: report.id, lineKey, askedById, createdAt: askedAt },
      ...{ title: t("questionTitle", words), words: question.words, shownWords: question.words },
      state: answeredAt ? "answered" : "asked",
      answer: question.answer ?? "",
      ...(answeredAt && { answeredById, answeredAt }),
    },
    clock: {
      ...{ id: idOf(`clock:${id}`), rule: "consult.reply", stoppedAt: answeredAt, createdAt: askedAt },
      ...{ ...subject, ...blank, ...result },
      wasLate: answeredAt && dayOf(answeredAt) > result.dueOn,
    },
    desk: answeredAt
      ? null
      : {
          ...{ id: idOf(`desk:${id}`), ...subject, step: "finance.answer", postId: postId(clerk) },
          ...{ openedAt: askedAt, dueOn: result.dueOn, reason: "finance.why.ask" },
        },
    message: answeredAt && {
      ...{
        id: idOf(`message:${id}`),
        toPersonId: askedById,
        channel: "inbox",
        createdAt: answeredAt,
        sentAt: answeredAt,
      },
      ...{ subject: t("told.subject"), body: t("told.answer", words), link: `/my/questions?asked=${id}` },
    },
    deeds: [
      {
        ...{
          ...subject,
          what: "finance.ask",
          permission: "finance.ask",
          actorId: askedById,
          actorPostId: null,
        },
        ...{ at: askedAt, toState: "asked", detail: { report: report.id, line: lineKey } },
      },
      ...(answeredAt
        ? [
            {
              ...{ ...subject, what: "finance.answer", permission: "finance.answer", actorId: answeredById },
              ...{ actorPostId: postId(clerk), at: answeredAt, fromState: "asked", toState: "answered" },
              ...(question.answer && { opinion: question.answer }),
            },
          ]
        : []),
    ],
  };
}
