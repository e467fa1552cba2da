import "server-only";
import { and, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { informationReports } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import type { Numbers, ReportTable, ReportTexts } from "@/domain/information/report";
import { Refused } from "@/domain/outcome";

/** The report of a year before it is published is the work body's, and the leaders' who publish it. */
function visibleTo(viewer: Viewer): SQL {
  return can(viewer, "information.report") || can(viewer, "information.publishReport")
    ? sql`true`
    : sql`false`;
}

export async function findReport(viewer: Viewer, year: number) {
  const [found] = await db()
    .select()
    .from(informationReports)
    .where(and(visibleTo(viewer), eq(informationReports.year, year)));
  return shown(found);
}
export type InformationReport = NonNullable<Awaited<ReturnType<typeof findReport>>>;

/** Years with a report as everybody may read it, the newest first. */
export async function publishedReports() {
  return db()
    .select({
      year: informationReports.year,
      published: informationReports.published,
      publishedAt: informationReports.publishedAt,
    })
    .from(informationReports)
    .where(isNotNull(informationReports.published))
    .orderBy(desc(informationReports.year));
}

type Entered = { year: number; version: number; numbers: Numbers; texts: ReportTexts };

/** Written over only as it was shown; version 0 = there is none yet. */
export async function updateReport(tx: Tx, { year, version, numbers, texts }: Entered): Promise<void> {
  const written =
    version === 0
      ? await tx
          .insert(informationReports)
          .values({ year, numbers, texts })
          .onConflictDoNothing()
          .returning({ year: informationReports.year })
      : await tx
          .update(informationReports)
          .set({ numbers, texts, version: version + 1 })
          .where(and(eq(informationReports.year, year), eq(informationReports.version, version)))
          .returning({ year: informationReports.year });
  if (written.length === 0) throw new Refused("changedMeanwhile");
}

/** What the public reads is frozen with the day of publication. */
export async function publishReport(
  tx: Tx,
  report: Shown<{ year: number; version: number }>,
  published: { table: ReportTable; numbers: Numbers; texts: ReportTexts },
): Promise<void> {
  const written = await tx
    .update(informationReports)
    .set({ published, publishedAt: sql`now()`, version: report.version + 1 })
    .where(and(eq(informationReports.year, report.year), eq(informationReports.version, report.version)))
    .returning({ year: informationReports.year });
  if (written.length === 0) throw new Refused("changedMeanwhile");
}
