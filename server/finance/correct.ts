import "server-only";
import type { Tx } from "@/db/client";
import { endAssignments, insertAssignment } from "@/db/queries/assignments";
import { moveReport, replaceLines } from "@/db/queries/finance-moves";
import { findNeighbours, findReport, listLines, shownVersion } from "@/db/queries/finance-reports";
import { postsFor, type Viewer } from "@/domain/access";
import { mayHave, movesCash } from "@/domain/finance/classes";
import { correctedFields } from "@/domain/finance/corrected";
import type { LineCorrected } from "@/domain/finance/input";
import { wordsFault } from "@/domain/finance/questions";
import { reportStepOf } from "@/domain/finance/states";
import { totalsOf } from "@/domain/finance/totals";
import { refusal } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { deskOf } from "./desks";

/**
 * Begins, or goes on with, a correction: all lines are copied into the next version and one of them says something else,
 * with the reason. Readers keep the published version until the new one has gone the whole way.
 */
export async function correctLine(tx: Tx, viewer: Viewer, input: LineCorrected) {
  const report = await findReport(viewer, input.id);
  if (!report) throw new Refused("notFound");
  const why = refusal(reportStepOf("correct"), viewer, report);
  if (why) throw new Refused(why === "forbidden" ? "form.forbidden" : "notOpenNow");
  const lines = await listLines(report, shownVersion(report));
  const old = lines.find(({ key }) => key === input.line);
  if (!old) throw new Refused("notFound");
  const { accountClass, voucherNo, summary, counterparty, handler, approver } = input;
  const written = {
    ...{
      key: old.key,
      accountClass,
      on: input.on ?? old.on,
      voucherNo,
      summary,
      counterparty,
      handler,
      approver,
    },
    ...{ incomeFen: input.income, expenseFen: input.expense, correction: input.opinion },
  };
  mustBeSound(report, written, lines);
  if (correctedFields.every((field) => written[field] === old[field]))
    throw new Refused("finance.errors.nothingChanged");
  const corrected = lines.map((line) => {
    if (line.key === old.key) return written;
    const { reportId: _, version: __, sort: ___, ...same } = line;
    // A reason belongs to the version in which it was given.
    return report.state === "published" ? { ...same, correction: "" } : same;
  });
  await mustKeepChain(report, lines, corrected);
  const isBeginning = report.state === "published";
  await moveReport(tx, report, "draft", {
    ...{ importedById: viewer.personId, confirmedById: null, opinedById: null, opinion: "" },
  });
  await replaceLines(tx, report, corrected);
  if (isBeginning) {
    await endAssignments(tx, report, "done", viewer.personId);
    await insertAssignment(tx, {
      ...{ subjectKind: "financeReport", subjectId: report.id, step: "finance.submit" },
      ...{ desk: await deskOf(tx, "agency", report), reason: "finance.why.correct" },
    });
  }
  return {
    subjectKind: "financeReport" as const,
    subjectId: report.id,
    what: "finance.correct",
    fromState: report.state,
    toState: "draft",
    opinion: input.opinion,
    detail: { line: old.key },
    post: postsFor(viewer, "finance.keep").find(({ officeId }) => officeId === report.agencyOfficeId),
    goTo: `/office/finance/reports/${report.id}`,
  };
}

type Written = Pick<LineCorrected, "accountClass" | "voucherNo" | "summary" | "counterparty"> & {
  key: string;
  on: string;
  incomeFen: number;
  expenseFen: number;
};

/** The same that an import holds against a line. */
function mustBeSound(
  { startOn, endOn }: { startOn: string; endOn: string },
  { key, accountClass, on, incomeFen, expenseFen, voucherNo, summary, counterparty }: Written,
  lines: readonly { key: string; voucherNo: string }[],
): void {
  if (on < startOn || on > endOn)
    throw new Refused("finance.faults.outside", { from: startOn, until: endOn }, "on");
  if (incomeFen > 0 && expenseFen > 0) throw new Refused("finance.faults.bothSides", {}, "expense");
  if (movesCash(accountClass) && incomeFen + expenseFen === 0)
    throw new Refused("finance.faults.noAmount", {}, mayHave(accountClass, "income") ? "income" : "expense");
  if (incomeFen > 0 && !mayHave(accountClass, "income"))
    throw new Refused("finance.faults.wrongSide", {}, "income");
  if (expenseFen > 0 && !mayHave(accountClass, "expense"))
    throw new Refused("finance.faults.wrongSide", {}, "expense");
  if (lines.some((line) => line.key !== key && line.voucherNo !== "" && line.voucherNo === voucherNo))
    throw new Refused("finance.errors.voucherTaken", {}, "voucherNo");
  const fault = wordsFault(`${summary} ${counterparty}`);
  if (fault) throw new Refused(fault, {}, "summary");
}

type Sums = Parameters<typeof totalsOf>[1];

/** The next period begins with this one's closing balance: once it is entered, that balance stands. */
async function mustKeepChain(
  report: NonNullable<Awaited<ReturnType<typeof findReport>>>,
  before: Sums,
  after: Sums,
): Promise<void> {
  const closing = (lines: Sums) => totalsOf(report.openingFen, lines).closingFen;
  if (closing(before) === closing(after)) return;
  if ((await findNeighbours(report)).nextIsEntered)
    throw new Refused("finance.errors.laterPeriods", {}, "income");
}
