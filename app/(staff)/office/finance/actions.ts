"use server";

import { urgeAssignments } from "@/db/queries/assignments";
import { findArrangement, upsertBook } from "@/db/queries/finance-books";
import { findReport } from "@/db/queries/finance-reports";
import { updateVoucherPublicity } from "@/db/queries/finance-vouchers";
import { publishedOffices } from "@/db/queries/offices";
import {
  BookArranged,
  ImportAccounts,
  LineCorrected,
  QuestionAnswered,
  QuestionWithheld,
  ReportMove,
  ReportUrged,
  VoucherReleased,
} from "@/domain/finance/input";
import { isAgency, reportFlow } from "@/domain/finance/states";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { advanceReport } from "@/server/finance/advance";
import { advanceQuestion } from "@/server/finance/answer";
import { correctLine } from "@/server/finance/correct";
import { keepAccounts, readImported, reportToImport } from "@/server/finance/import";
import { importPreview } from "@/server/finance/import-preview";
import { mustBeProven } from "@/server/finance/vouchers";

/** First read and shown with its faults, then, when a person has confirmed, kept whole: all lines or none. */
export const importAccounts = action({
  permission: "finance.keep",
  input: ImportAccounts,
  async run({ viewer, input, tx }) {
    const text = input.step === "preview" ? input.sheet : input.table;
    if (!text) throw new Refused("fillIn", {}, "sheet");
    const report = await reportToImport(viewer, input.id);
    const read = await readImported(report, text);
    if (input.step === "preview") {
      const given = { table: text, preview: JSON.stringify(await importPreview(read)) };
      return { quiet: "nothing is written yet", given, message: "finance.import.told" };
    }
    const { count } = await keepAccounts(tx, viewer, report, read);
    const event = { subjectKind: "financeReport", subjectId: report.id, what: "finance.import" } as const;
    const moved = { fromState: report.state, toState: "draft", detail: { lines: count } };
    return { ...event, ...moved, goTo: `/office/finance/reports/${report.id}` };
  },
});

export const moveAccounts = action({
  permission: ({ step }) => reportFlow[step].by,
  input: ReportMove,
  run: ({ viewer, input, tx }) => advanceReport({ viewer, tx, ...input }),
});

export const correctAccounts = action({
  permission: "finance.keep",
  input: LineCorrected,
  run: ({ viewer, input, tx }) => correctLine(tx, viewer, input),
});

/** A picture is shown to everybody only after somebody answers for its masking; it can be taken back. */
export const releaseVoucher = action({
  permission: "finance.keep",
  input: VoucherReleased,
  async run({ viewer, input, tx }) {
    const report = await findReport(viewer, input.id);
    if (!report || !isAgency(viewer, report)) throw new Refused("notFound");
    const isPublic = input.release === "yes";
    if (isPublic && input.masked !== "yes") throw new Refused("finance.errors.notMasked", {}, "masked");
    if (isPublic) await mustBeProven(report, input.file);
    if (!(await updateVoucherPublicity(tx, report, input.file, isPublic))) throw new Refused("notFound");
    const done = isPublic ? "release" : "unrelease";
    return {
      ...{ subjectKind: "financeReport", subjectId: report.id, what: `finance.${done}` },
      ...{ detail: { fileId: input.file }, message: `finance.done.${done}`, publicChange: "finance" },
    } as const;
  },
});

/** 催办: counted on the desk where it lies. */
export const urgeReport = action({
  permission: "finance.urge",
  input: ReportUrged,
  async run({ viewer, input, tx }) {
    const report = await findReport(viewer, input.id);
    if (!report) throw new Refused("notFound");
    if ((await urgeAssignments(tx, report)) === 0) throw new Refused("notOpenNow");
    const event = { subjectKind: "financeReport", subjectId: report.id, what: "finance.urge" } as const;
    return { ...event, message: "finance.done.urge" };
  },
});

export const answerQuestion = action({
  permission: "finance.answer",
  input: QuestionAnswered,
  run: ({ viewer, input: { id, answer }, tx }) =>
    advanceQuestion({ viewer, tx, id, step: "answer", words: answer }),
});

export const withholdQuestion = action({
  permission: "finance.withhold",
  input: QuestionWithheld,
  run: ({ viewer, input: { id, opinion }, tx }) =>
    advanceQuestion({ viewer, tx, id, step: "withhold", words: opinion }),
});

export const arrangeBook = action({
  permission: "finance.arrange",
  input: BookArranged,
  async run({ viewer, input: { villageId, ...arranged }, tx }) {
    const village = await findArrangement(viewer, villageId);
    if (!village) throw new Refused("notFound");
    const offices = await publishedOffices();
    if (!offices.some(({ id }) => id === arranged.agencyOfficeId))
      throw new Refused("chooseOne", {}, "agencyOfficeId");
    await upsertBook(tx, villageId, arranged);
    return {
      ...{ subjectKind: "village", subjectId: villageId, what: "finance.arrange", detail: arranged },
      ...{ publicChange: "finance", message: "finance.done.arrange" },
    } as const;
  },
});
