import "server-only";
import { getTranslations } from "next-intl/server";
import { type PublishedQuestion, publishedQuestions } from "@/db/queries/finance-questions";
import { type PublishedAccounts, publishedLines, publishedVouchers } from "@/db/queries/published-finance";
import { dayOf } from "@/domain/calendar/day";
import { corrections } from "@/domain/finance/corrected";
import type { CorrectionTold, LineTold, QuestionTold } from "@/domain/finance/told";
import { dayFormat } from "@/server/day-format";
import { correctionsTold, linesTold } from "./told";
import { vouchersByLine } from "./vouchers";

/** A published period in words: lines by class with vouchers and questions, and every correction. */
export async function publicReport(accounts: PublishedAccounts) {
  const t = await getTranslations("finance.public");
  const byVersion = await publishedLines(accounts);
  const lines = byVersion.get(accounts.version) ?? [];
  const { ofLine } = vouchersByLine(await publishedVouchers(accounts.reportId), lines);
  const questions = await questionsTold(accounts.reportId);
  const changed = await allCorrections(accounts, byVersion);
  const corrected = new Set(changed.map(({ key }) => key));
  const groups = await linesTold(accounts.openingFen, lines, ({ key, voucherNo }) => {
    const files = ofLine.get(key) ?? [];
    const marks: LineTold["marks"] = [
      ...(corrected.has(key) ? [{ text: t("correctedLine"), tone: "amber" as const }] : []),
      ...(voucherNo && files.length > 0 ? [{ text: t("voucher"), tone: "quiet" as const }] : []),
    ];
    return {
      marks,
      links: [
        ...files.flatMap(({ id }) =>
          id ? [{ href: `/files/${id}?inline=1`, text: t("seeVoucher"), opens: true }] : [],
        ),
        { href: `/my/questions/ask/${accounts.reportId}/${key}`, text: t("ask") },
      ],
      questions: questions.get(key) ?? [],
    };
  });
  return { groups, corrections: changed };
}

/** Each version against the one before, newest first. */
async function allCorrections(
  { versions }: PublishedAccounts,
  byVersion: Awaited<ReturnType<typeof publishedLines>>,
): Promise<CorrectionTold[]> {
  const { long } = await dayFormat();
  const told: CorrectionTold[] = [];
  for (const { version, publishedAt } of versions.slice(1)) {
    const found = corrections(byVersion.get(version - 1) ?? [], byVersion.get(version) ?? []);
    told.unshift(...(await correctionsTold(found, long(dayOf(publishedAt)))));
  }
  return told;
}

async function questionsTold(reportId: string): Promise<Map<string, QuestionTold[]>> {
  const t = await getTranslations("finance.public");
  const { long } = await dayFormat();
  const told = new Map<string, QuestionTold[]>();
  const one = (question: PublishedQuestion): QuestionTold => {
    const { id, words, state, answer, withheldReason, askedAt, answeredAt, files } = question;
    return {
      ...{ id, answer, files },
      words: state === "withheld" ? t("withheld", { reason: withheldReason }) : words,
      asked: t("askedOn", { day: long(dayOf(askedAt)) }),
      answered: answeredAt ? t("answeredOn", { day: long(dayOf(answeredAt)) }) : t("unanswered"),
      isOpen: state === "asked",
    };
  };
  for (const question of await publishedQuestions(reportId))
    told.set(question.lineKey, [...(told.get(question.lineKey) ?? []), one(question)]);
  return told;
}
