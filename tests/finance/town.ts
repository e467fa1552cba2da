import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { findReport, listBooks } from "@/db/queries/finance-reports";
import { financeBooks, financeReports } from "@/db/schema";
import { cast } from "@/db/seed/cast";
import { seedCalendar } from "@/db/seed/install-calendar";
import { officeId } from "@/db/seed/people/offices";
import { plantPeople } from "@/db/seed/people/plant";
import { villageId } from "@/db/seed/people/villages";
import type { Viewer } from "@/domain/access";
import type { ReportStep } from "@/domain/finance/states";
import { advanceReport } from "@/server/finance/advance";
import { keepAccounts, readImported, reportToImport } from "@/server/finance/import";
import { openFor } from "@/server/finance/open-periods";
import { sheetOf } from "./sheets";

export const liuxi = villageId("liuxi");

/** People and offices, and 柳溪村's books as they begin: no period yet. */
export async function plantBooks(): Promise<void> {
  await transaction(async (tx) => {
    await seedCalendar(tx);
    await plantPeople(tx);
    await tx.insert(financeBooks).values({ villageId: liuxi, agencyOfficeId: officeId("finance") });
  });
}

/** The period that is over on a day is awaited: opened as the job does it. */
export async function opened(on: string): Promise<string> {
  await transaction(async (tx) => {
    const book = (await listBooks(tx)).find((one) => one.villageId === liuxi);
    if (book) await openFor(tx, book, on);
  });
  const rows = await pool.select().from(financeReports).where(eq(financeReports.villageId, liuxi));
  const newest = rows.sort((a, b) => (a.endOn < b.endOn ? 1 : -1))[0];
  if (!newest) throw new Error("no period");
  return newest.id;
}

export async function imported(viewer: Viewer, id: string, sheet: string) {
  return transaction(async (tx) => {
    const report = await reportToImport(viewer, id);
    return keepAccounts(tx, viewer, report, await readImported(report, sheet));
  });
}

/** One step as somebody takes it on the page: with the revision they were shown. */
export async function take(viewer: Viewer, id: string, step: ReportStep, opinion = "", version?: number) {
  return transaction(async (tx) => {
    const report = await findReport(viewer, id);
    return advanceReport({ viewer, tx, id, step, opinion, version: version ?? report?.revision ?? 0 });
  });
}

/** Two lines in a month of 2026: 5 000.00 in, 320.50 out. */
export const twoLines = (month: string, opening: string, [first, second]: [string, string]) =>
  sheetOf(
    [
      `各项收入,2026-${month}-10,${month}-001,土地流转收入,李小明,5000,,${first},吴春生,吴春生`,
      `各项支出,2026-${month}-11,${month}-002,水渠维修,云溪县水利建设公司,,320.5,${second},吴春生,吴春生`,
    ],
    { opening, totals: "5000,320.5", closing: second },
  );

export const personOf = (viewer: Viewer) => viewer.personId ?? "";
export { cast };
