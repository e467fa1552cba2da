import "server-only";
import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Shown } from "@/db/client";
import { deskOf } from "@/db/queries/assignments";
import { subjectOffice, subjectTitle } from "@/db/queries/subject-title";
import { assignments, cases, offices } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import { addDays, type Day } from "@/domain/calendar/day";

/** The desk shows what waits on the viewer's own posts, the ones stood in for today, and on the person (`deskOf`). */
export const deskFilters = ["all", "overdue", "near", "urged"] as const;
export type DeskFilter = (typeof deskFilters)[number];
export const deskPageSize = 30;

const near = 3;
const conditions = (today: Day): Record<DeskFilter, SQL | undefined> => ({
  all: undefined,
  overdue: sql`${assignments.dueOn} < ${today}`,
  near: sql`${assignments.dueOn} between ${today} and ${addDays(today, near)}`,
  urged: sql`${assignments.urgedCount} > 0`,
});

export const nearestFirst = [
  sql`${assignments.dueOn} asc nulls last`,
  asc(assignments.openedAt),
  asc(assignments.id),
];

/** What waits on the viewer, the nearest limit first; without a limit the oldest first. */
export async function listDesk(viewer: Viewer, filter: DeskFilter, today: Day, page: number) {
  // What stands on the page is chosen before anything is joined: a full desk costs no more than an empty one.
  const onPage = db()
    .select({ id: assignments.id })
    .from(assignments)
    .where(and(deskOf(viewer), isNull(assignments.endedAt), conditions(today)[filter]))
    .orderBy(...nearestFirst)
    .limit(deskPageSize)
    .offset((page - 1) * deskPageSize);
  const rows = await db()
    .select({
      id: assignments.id,
      subjectKind: assignments.subjectKind,
      subjectId: assignments.subjectId,
      step: assignments.step,
      dueOn: assignments.dueOn,
      openedAt: assignments.openedAt,
      reason: assignments.reason,
      urgedCount: assignments.urgedCount,
      postId: assignments.postId,
      caseKind: cases.kind,
      title: subjectTitle(assignments.subjectId),
      receiptNo: cases.receiptNo,
      applicantName: cases.applicantName,
      officeName: offices.name,
    })
    .from(assignments)
    .leftJoin(cases, eq(cases.id, assignments.subjectId))
    .leftJoin(offices, eq(offices.id, subjectOffice(assignments.subjectId)))
    .where(inArray(assignments.id, onPage))
    .orderBy(...nearestFirst);
  return rows;
}

/** How much lies on the desk under each filter. */
export async function countDesk(viewer: Viewer, today: Day): Promise<Record<DeskFilter, number>> {
  const when = conditions(today);
  const count = (filter: DeskFilter) =>
    sql<number>`count(*) filter (where ${when[filter] ?? sql`true`})::int`;
  const [found] = await db()
    .select({ all: count("all"), overdue: count("overdue"), near: count("near"), urged: count("urged") })
    .from(assignments)
    .where(and(deskOf(viewer), isNull(assignments.endedAt)));
  return found ?? { all: 0, overdue: 0, near: 0, urged: 0 };
}

/** For clocks of the matters on the viewer's own desk. */
export const subjectsOf = (rows: Awaited<ReturnType<typeof listDesk>>) =>
  rows.map(({ subjectId }) => ({ id: subjectId })) as Shown<{ id: string }>[];
