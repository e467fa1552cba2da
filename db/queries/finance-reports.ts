import "server-only";
import { and, asc, desc, eq, gt, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { clocks, financeBooks, financeLines, financeReports, financeVersions, villages } from "@/db/schema";
import { can, postsFor, type Viewer } from "@/domain/access";
import { totalsOf } from "@/domain/finance/totals";

/**
 * The agency sees the villages whose books it keeps, clerk and supervision director their own village, the office and the
 * leaders all of them. Everybody else reads what is published on the public page.
 */
export function visibleTo(viewer: Viewer): SQL {
  if (!can(viewer, "finance.read")) return sql`false`;
  if (can(viewer, "finance.oversee")) return sql`true`;
  const agency = postsFor(viewer, "finance.keep").flatMap(({ officeId }) => officeId ?? []);
  const own = [...postsFor(viewer, "finance.confirm"), ...postsFor(viewer, "finance.opine")].flatMap(
    ({ villageId }) => villageId ?? [],
  );
  const conditions = [
    agency.length > 0 ? inArray(financeReports.agencyOfficeId, agency) : undefined,
    own.length > 0 ? inArray(financeReports.villageId, own) : undefined,
  ].filter((one) => one !== undefined);
  return conditions.length > 0 ? (or(...conditions) ?? sql`false`) : sql`false`;
}

const dueOn = sql<string | null>`(select min(c.due_on)::text from ${clocks} c
  where c.subject_id = ${financeReports.id} and c.stopped_at is null)`;

const columns = {
  id: financeReports.id,
  villageId: financeReports.villageId,
  villageName: villages.name,
  agencyOfficeId: financeReports.agencyOfficeId,
  period: financeReports.period,
  startOn: financeReports.startOn,
  endOn: financeReports.endOn,
  title: financeReports.title,
  state: financeReports.state,
  openingFen: financeReports.openingFen,
  importedById: financeReports.importedById,
  confirmedById: financeReports.confirmedById,
  opinedById: financeReports.opinedById,
  opinion: financeReports.opinion,
  publishedVersion: financeReports.publishedVersion,
  publishedAt: financeReports.publishedAt,
  revision: financeReports.revision,
  dueOn,
};

const selected = () =>
  db().select(columns).from(financeReports).innerJoin(villages, eq(villages.id, financeReports.villageId));

export async function findReport(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await selected().where(and(visibleTo(viewer), eq(financeReports.id, id)));
  return shown(found);
}
export type Report = NonNullable<Awaited<ReturnType<typeof findReport>>>;

export const reportFilters = ["open", "overdue", "published"] as const;
export type ReportFilter = (typeof reportFilters)[number];
export const reportPageSize = 30;

const conditions = (today: string): Record<ReportFilter, SQL | undefined> => ({
  open: ne(financeReports.state, "published"),
  overdue: and(ne(financeReports.state, "published"), sql`${dueOn} < ${today}`),
  published: sql`${financeReports.publishedVersion} is not null`,
});

/** Open ones by their deadline, published ones newest first. */
export async function listReports(viewer: Viewer, filter: ReportFilter, today: string, page: number) {
  return selected()
    .where(and(visibleTo(viewer), conditions(today)[filter]))
    .orderBy(
      ...(filter === "published"
        ? [desc(financeReports.endOn), asc(villages.sort)]
        : [sql`${dueOn} asc nulls last`, asc(financeReports.endOn), asc(villages.sort)]),
      asc(financeReports.id),
    )
    .limit(reportPageSize)
    .offset((page - 1) * reportPageSize);
}

export async function countReports(viewer: Viewer, today: string): Promise<Record<ReportFilter, number>> {
  const when = conditions(today);
  const count = (filter: ReportFilter) => sql<number>`count(*) filter (where ${when[filter]})::int`;
  const [found] = await db()
    .select({ open: count("open"), overdue: count("overdue"), published: count("published") })
    .from(financeReports)
    .innerJoin(villages, eq(villages.id, financeReports.villageId))
    .where(visibleTo(viewer));
  return found ?? { open: 0, overdue: 0, published: 0 };
}

/** The version under work, or while nothing is under work the published one. */
export const shownVersion = ({
  state,
  publishedVersion,
}: Pick<Report, "state" | "publishedVersion">): number =>
  state === "published" ? (publishedVersion ?? 1) : (publishedVersion ?? 0) + 1;

/** The lines of one version, in the order of the book. Counterparties are whole: for who keeps and checks the books. */
export async function listLines(report: Shown<Pick<Report, "id">>, version: number) {
  return db()
    .select()
    .from(financeLines)
    .where(and(eq(financeLines.reportId, report.id), eq(financeLines.version, version)))
    .orderBy(asc(financeLines.sort));
}
export type Line = Awaited<ReturnType<typeof listLines>>[number];

/** What was published, oldest first. */
export async function listReportVersions(report: Shown<Pick<Report, "id">>) {
  return db()
    .select()
    .from(financeVersions)
    .where(eq(financeVersions.reportId, report.id))
    .orderBy(asc(financeVersions.version));
}

/** The period before and the period after in the same village's books, with what they say of the balance between. */
export async function findNeighbours(report: Shown<Pick<Report, "villageId" | "startOn" | "endOn">>) {
  const [before] = await selected()
    .where(and(eq(financeReports.villageId, report.villageId), lt(financeReports.endOn, report.startOn)))
    .orderBy(desc(financeReports.endOn))
    .limit(1);
  const [after] = await selected()
    .where(and(eq(financeReports.villageId, report.villageId), gt(financeReports.startOn, report.endOn)))
    .orderBy(asc(financeReports.startOn))
    .limit(1);
  const previous = shown(before);
  return {
    previous: previous && {
      title: previous.title,
      state: previous.state,
      publishedVersion: previous.publishedVersion,
      closingFen: previous.state === "awaited" ? null : await closingOf(previous),
    },
    /** Already entered: it begins with the balance on which this period ended. */
    nextIsEntered: after !== undefined && after.state !== "awaited",
  };
}

async function closingOf(report: Report): Promise<number> {
  const lines = await listLines(report, shownVersion(report));
  return totalsOf(report.openingFen, lines).closingFen;
}

/** Every village with its way of publishing, for the job that opens periods. */
export async function listBooks(tx: Tx) {
  return tx
    .select({
      villageId: financeBooks.villageId,
      villageName: villages.name,
      frequency: financeBooks.frequency,
      agencyOfficeId: financeBooks.agencyOfficeId,
    })
    .from(financeBooks)
    .innerJoin(villages, eq(villages.id, financeBooks.villageId))
    .where(sql`${villages.closedOn} is null`)
    .orderBy(asc(villages.sort));
}
