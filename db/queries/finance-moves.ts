import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Shown, Tx } from "@/db/client";
import { newId } from "@/db/ids";
import { financeLines, financeReports, financeVersions } from "@/db/schema";
import type { ReportState } from "@/domain/finance/states";
import type { Totals } from "@/domain/finance/totals";
import { Refused } from "@/domain/outcome";
import type { Line, Report } from "./finance-reports";

type NewReport = Pick<
  typeof financeReports.$inferInsert,
  "villageId" | "agencyOfficeId" | "period" | "startOn" | "endOn" | "title"
>;

/** A period is over: its accounts are awaited. Null when the row is there already. */
export async function insertReport(tx: Tx, report: NewReport): Promise<string | null> {
  const [made] = await tx
    .insert(financeReports)
    .values(report)
    .onConflictDoNothing()
    .returning({ id: financeReports.id });
  return made?.id ?? null;
}

type Changes = Partial<
  Pick<
    typeof financeReports.$inferInsert,
    | "openingFen"
    | "importedById"
    | "confirmedById"
    | "opinedById"
    | "opinion"
    | "publishedVersion"
    | "publishedAt"
  >
>;

/** From one state to the next, unless somebody moved it or wrote to it meanwhile. */
export async function moveReport(
  tx: Tx,
  report: Shown<Pick<Report, "id" | "state" | "revision">>,
  to: ReportState,
  changes: Changes = {},
): Promise<void> {
  const moved = await tx
    .update(financeReports)
    .set({ ...changes, state: to, revision: sql`${financeReports.revision} + 1` })
    .where(
      and(
        eq(financeReports.id, report.id),
        eq(financeReports.state, report.state),
        eq(financeReports.revision, report.revision),
      ),
    )
    .returning({ id: financeReports.id });
  if (moved.length === 0) throw new Refused("changedMeanwhile");
}

export type NewLine = Omit<typeof financeLines.$inferInsert, "reportId" | "version" | "sort" | "key"> & {
  key?: string;
};

/** The number of the working copy, read from the row itself so that a published version can never be meant. */
const working = (report: { id: string }) =>
  sql`(select coalesce(r.published_version, 0) + 1 from finance_reports r where r.id = ${report.id}
    and r.state <> 'published')`;

/** The working copy anew. Published versions cannot be reached from here: there is no write that names a version. */
export async function replaceLines(
  tx: Tx,
  report: Shown<Pick<Report, "id">>,
  lines: readonly NewLine[],
): Promise<void> {
  await removeWorkingCopy(tx, report);
  const rows = lines.map((line, sort) => ({
    ...line,
    key: line.key ?? newId(),
    reportId: report.id,
    version: working(report),
    sort: sort + 1,
  }));
  for (let from = 0; from < rows.length; from += 500)
    await tx.insert(financeLines).values(rows.slice(from, from + 500));
}

export async function removeWorkingCopy(tx: Tx, report: Shown<Pick<Report, "id">>): Promise<void> {
  await tx
    .delete(financeLines)
    .where(and(eq(financeLines.reportId, report.id), sql`${financeLines.version} = ${working(report)}`));
}

/** Freezes the working copy as the next published version. */
export async function insertReportVersion(
  tx: Tx,
  report: Shown<Report>,
  totals: Totals,
  { at, publishedById }: { at: Date; publishedById: string | null },
): Promise<number> {
  const version = (report.publishedVersion ?? 0) + 1;
  const { id: reportId, opinion, confirmedById, opinedById } = report;
  await tx.insert(financeVersions).values({
    ...{ reportId, version, ...totals, opinion, confirmedById, opinedById },
    ...{ publishedById, publishedAt: at },
  });
  return version;
}

export const keyOfLine = (lines: readonly Line[], key: string): Line | null =>
  lines.find((line) => line.key === key) ?? null;
