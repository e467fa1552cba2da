import "server-only";
import type { Tx } from "@/db/client";
import { endAssignments, insertAssignment } from "@/db/queries/assignments";
import { moveReport, replaceLines } from "@/db/queries/finance-moves";
import {
  findNeighbours,
  findReport,
  listLines,
  type Report,
  shownVersion,
} from "@/db/queries/finance-reports";
import type { Viewer } from "@/domain/access";
import { type CheckedAccounts, checkAccounts } from "@/domain/finance/checks";
import { readAccounts } from "@/domain/finance/importing";
import { reportFlow, reportStepOf } from "@/domain/finance/states";
import { refusal } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { tableRows } from "@/server/table";
import { deskOf } from "./desks";
import { dueDayOf } from "./due-day";
import { accountWords } from "./words";

/** A report this viewer may enter accounts for now. */
export async function reportToImport(viewer: Viewer, id: string): Promise<Report> {
  const report = await findReport(viewer, id);
  if (!report) throw new Refused("notFound");
  const why = refusal(reportStepOf("import"), viewer, report);
  if (why) throw new Refused(why === "forbidden" ? "form.forbidden" : "notOpenNow");
  if (report.publishedVersion !== null) throw new Refused("finance.errors.correctByLine");
  return report;
}

/** The accounts in a table, held against the books; read anew at the preview and at the confirmation. */
export async function readImported(report: Report, text: string): Promise<CheckedAccounts> {
  const { previous } = await findNeighbours(report);
  if (previous && previous.closingFen === null)
    throw new Refused("finance.errors.previousFirst", { period: previous.title }, "sheet");
  const read = readAccounts(tableRows(text), accountWords);
  return checkAccounts(read, {
    period: report,
    previousClosingFen: previous?.closingFen ?? null,
    previousName: previous?.title ?? "",
  });
}

/**
 * Keeps what was read, whole or not at all. Entered again it takes the place of the draft; a line with the same voucher
 * keeps its key, so that pictures sent for it stay with it.
 */
export async function keepAccounts(
  tx: Tx,
  viewer: Viewer,
  report: Report,
  { lines, totals, faults }: CheckedAccounts,
): Promise<{ count: number }> {
  if (faults.length > 0) throw new Refused("finance.errors.faulty", { count: faults.length }, "sheet");
  const before = await listLines(report, shownVersion(report));
  const keys = new Map(before.map(({ voucherNo, key }) => [voucherNo, key]));
  await moveReport(tx, report, reportFlow.import.to, {
    openingFen: totals.openingFen,
    importedById: viewer.personId,
    ...{ confirmedById: null, opinedById: null, opinion: "" },
  });
  await replaceLines(
    tx,
    report,
    lines.map(({ line: _, balanceFen: __, ...line }) => {
      const key = line.voucherNo ? keys.get(line.voucherNo) : undefined;
      return { ...line, ...(key && { key }) };
    }),
  );
  await endAssignments(tx, report, "done", viewer.personId);
  await insertAssignment(tx, {
    subjectKind: "financeReport",
    subjectId: report.id,
    step: "finance.submit",
    desk: await deskOf(tx, "agency", report),
    reason: "finance.why.import",
    dueOn: await dueDayOf(report),
  });
  return { count: lines.length };
}
