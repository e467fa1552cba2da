import "server-only";
import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { deskPostIds, openCasesVisibleTo, returnCount } from "@/db/queries/case-scope";
import type { CaseRow } from "@/db/queries/cases";
import { cases, offices, people, posts, reports, villages } from "@/db/schema";
import { searchWords } from "@/db/search";
import type { Viewer } from "@/domain/access";
import { plainReceiptNo } from "@/domain/cases/codes";
import { type ReportCategory, reportCategories } from "@/domain/reports/kinds";
import { type ReportState, reportStates } from "@/domain/reports/states";

const visibleTo = (viewer: Viewer): SQL =>
  openCasesVisibleTo(viewer, {
    kind: "report",
    read: "reports.read",
    readAll: "reports.readAll",
    handle: "reports.handle",
  });

const placeVillage = sql<
  string | null
>`(select v.name from villages v where v.id = ${reports.placeVillageId})`;
export const meTooCount = sql<number>`(select count(*)::int from me_toos m where m.case_id = ${cases.id})`;
const mayReopen = sql<boolean>`exists (select 1 from clocks k where k.subject_id = ${cases.id}
  and k.rule = 'rating.open' and k.due_on >= (now() at time zone 'Asia/Shanghai')::date)`;

/** One fault report with everything its page and its rules need. */
export async function findReport(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await db()
    .select({
      id: cases.id,
      case: cases,
      report: reports,
      officeName: offices.name,
      officePhone: offices.phone,
      villageName: villages.name,
      placeVillage,
      filerName: people.name,
      filerPost: posts.name,
      deskPostIds,
      returns: returnCount,
      mayReopen,
      meToo: meTooCount,
    })
    .from(cases)
    .innerJoin(reports, eq(reports.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .innerJoin(people, eq(people.id, cases.filedById))
    .leftJoin(posts, eq(posts.id, cases.filedInPostId))
    .leftJoin(villages, eq(villages.id, cases.villageId))
    .where(and(visibleTo(viewer), eq(cases.id, id)));
  if (!found) return null;
  const row = { ...found, case: found.case as CaseRow & { state: ReportState } };
  const { state, filedById, applicantId, officeId } = row.case;
  const { deskPostIds: desks, returns, mayReopen: isInTime } = found;
  return shown({
    ...row,
    facts: { state, filedById, applicantId, officeId, deskPostIds: desks, returns, mayReopen: isInTime },
  });
}
export type Report = NonNullable<Awaited<ReturnType<typeof findReport>>>;

type NewReport = Pick<
  typeof reports.$inferInsert,
  "category" | "text" | "placeVillageId" | "place" | "dispatcherPostId"
>;

export async function insertReport(tx: Tx, thing: Shown<{ id: string }>, row: NewReport): Promise<void> {
  await tx.insert(reports).values({ ...row, caseId: thing.id });
}

export type ReportChanges = Partial<Omit<typeof reports.$inferInsert, "caseId" | "createdAt">>;

export async function updateReport(
  tx: Tx,
  thing: Shown<{ id: string }>,
  changes: ReportChanges,
): Promise<void> {
  if (Object.keys(changes).length > 0)
    await tx.update(reports).set(changes).where(eq(reports.caseId, thing.id));
}

export const reportPageSize = 20;

/** Fault reports this viewer may see: what is not mended first, then the newest. */
export async function listReports(
  viewer: Viewer,
  filter: { state?: string; category?: string; words?: string },
  page: number,
) {
  const state = reportStates.find((each) => each === filter.state);
  const category = reportCategories.find((each) => each === filter.category);
  const number = filter.words ? plainReceiptNo(filter.words) : null;
  const words = number ? [] : searchWords(filter.words ?? "");
  const wanted = and(
    visibleTo(viewer),
    state ? eq(cases.state, state) : undefined,
    category ? eq(reports.category, category) : undefined,
    number ? eq(cases.receiptNo, number) : undefined,
    ...words.map((word) => sql`position(${word} in ${cases.title} || ' ' || ${reports.publicText}) > 0`),
  );
  const rows = await db()
    .select({
      id: cases.id,
      title: cases.title,
      receiptNo: cases.receiptNo,
      state: cases.state,
      category: reports.category,
      officeName: offices.name,
      submittedAt: cases.submittedAt,
      placeVillage,
      meToo: meTooCount,
    })
    .from(cases)
    .innerJoin(reports, eq(reports.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(wanted)
    .orderBy(desc(isNull(cases.closedAt)), desc(cases.submittedAt), desc(cases.id))
    .limit(reportPageSize)
    .offset((page - 1) * reportPageSize);
  const [counted] = await db()
    .select({ total: sql<number>`count(*)::int` })
    .from(cases)
    .innerJoin(reports, eq(reports.caseId, cases.id))
    .where(wanted);
  return {
    rows: rows as Shown<(typeof rows)[number] & { state: ReportState }>[],
    total: counted?.total ?? 0,
  };
}

export const publicReportPageSize = 20;
const isPublic = and(
  eq(cases.kind, "report"),
  sql`${cases.state} in ('assigned', 'underWay', 'mended')`,
  sql`${reports.publicText} <> ''`,
  eq(cases.isSealed, false),
);
const publicColumns = {
  id: cases.id,
  state: cases.state,
  category: reports.category,
  text: reports.publicText,
  villageName: placeVillage,
  reportedAt: cases.submittedAt,
  mendedAt: cases.closedAt,
  expectedOn: reports.expectedOn,
  mendedWords: reports.mendedWords,
  officeName: offices.name,
  officePhone: offices.phone,
  meToo: meTooCount,
};

/** What everybody may see: the office's own line, the village, how it stands. Nothing of the reporter is selected. */
export async function publishedReports(
  filter: { category?: ReportCategory | undefined; isMended?: boolean | undefined },
  page: number,
) {
  const wanted = and(
    isPublic,
    filter.category ? eq(reports.category, filter.category) : undefined,
    filter.isMended === undefined ? undefined : sql`(${cases.state} = 'mended') = ${filter.isMended}`,
  );
  const rows = await db()
    .select(publicColumns)
    .from(cases)
    .innerJoin(reports, eq(reports.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(wanted)
    .orderBy(desc(isNull(cases.closedAt)), desc(cases.submittedAt), desc(cases.id))
    .limit(publicReportPageSize)
    .offset((page - 1) * publicReportPageSize);
  const [counted] = await db()
    .select({ total: sql<number>`count(*)::int` })
    .from(cases)
    .innerJoin(reports, eq(reports.caseId, cases.id))
    .where(wanted);
  return { rows, total: counted?.total ?? 0 };
}

/** One public report, with the photos that were released for everybody. */
export async function publishedReport(id: string) {
  if (!isId(id)) return null;
  const [found] = await db()
    .select({
      ...publicColumns,
      photoIds: sql<string[]>`array(select f.id from files f where f.subject_id = ${cases.id} and f.is_public
        and f.removed_at is null and f.purpose in ('photo:place', 'photo:mended') order by f.purpose desc, f.created_at)`,
    })
    .from(cases)
    .innerJoin(reports, eq(reports.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(and(isPublic, eq(cases.id, id)));
  return found ?? null;
}
