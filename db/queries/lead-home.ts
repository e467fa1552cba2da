import "server-only";
import { and, asc, desc, eq, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, assignments, cases, clocks, notices, offices, posts, serviceItems } from "@/db/schema";
import { can, postsFor, type Viewer } from "@/domain/access";
import { restingStates } from "@/domain/applications/states";
import { addDays, type Day, dayOf } from "@/domain/calendar/day";

/** A main leader looks on all matters of villagers, a deputy on those of their own portfolio of today (office.md §1.8). */
function visibleTo(viewer: Viewer): SQL {
  if (!can(viewer, "lead.enter")) return sql`false`;
  if (viewer.audiences.includes("mainLeader")) return sql`true`;
  const own = postsFor(viewer, "lead.enter").map(({ postId }) => postId);
  return sql`${serviceItems.matterId} in (select matter_id from portfolios where ${inArray(sql`leader_post_id`, own)}
    and (now() at time zone 'Asia/Shanghai')::date between from_on and coalesce(until_on, 'infinity'))`;
}

/** Nothing waits any more in a matter that rests, whatever clock (rating, record) may still run beside it. */
const isUnderWay = notInArray(cases.state, [...restingStates]);
const today = sql`(now() at time zone 'Asia/Shanghai')::date`;
const onDay = (column: unknown) => sql`(${column} at time zone 'Asia/Shanghai')::date`;

/** Matters below this leader whose limit has passed, the longest overdue first, with the desk they lie on. */
export async function listOverdueBelow(viewer: Viewer, limit = 20) {
  return db()
    .select({
      id: cases.id,
      title: cases.title,
      receiptNo: cases.receiptNo,
      officeName: offices.name,
      dueOn: clocks.dueOn,
      deskName: posts.name,
      urgedCount: assignments.urgedCount,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(clocks)
    .innerJoin(cases, eq(cases.id, clocks.subjectId))
    .innerJoin(applications, eq(applications.caseId, cases.id))
    .innerJoin(serviceItems, eq(serviceItems.id, applications.itemId))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .leftJoin(
      assignments,
      and(
        eq(assignments.subjectId, cases.id),
        isNull(assignments.endedAt),
        sql`${assignments.postId} is not null`,
      ),
    )
    .leftJoin(posts, eq(posts.id, assignments.postId))
    .where(
      and(
        visibleTo(viewer),
        isUnderWay,
        isNull(clocks.stoppedAt),
        sql`${clocks.dueOn} < ${today}`,
        sql`not jsonb_path_exists(${clocks.pauses}, '$[*] ? (@.until == null)')`,
      ),
    )
    .orderBy(asc(clocks.dueOn), asc(cases.id))
    .limit(limit);
}

type Moment = typeof cases.submittedAt | typeof cases.decidedAt;

/** Handed in and answered on each of the last seven days. */
export async function countByDay(
  viewer: Viewer,
): Promise<{ day: Day; received: number; answered: number }[]> {
  const received = await countOn(viewer, cases.submittedAt);
  const answered = await countOn(viewer, cases.decidedAt);
  const last = dayOf(new Date());
  return [6, 5, 4, 3, 2, 1, 0].map((back) => {
    const day = addDays(last, -back);
    return { day, received: received.get(day) ?? 0, answered: answered.get(day) ?? 0 };
  });
}

async function countOn(viewer: Viewer, moment: Moment): Promise<Map<Day, number>> {
  const rows = await db()
    .select({ day: sql<Day>`${onDay(moment)}::text`, count: sql<number>`count(*)::int` })
    .from(cases)
    .innerJoin(applications, eq(applications.caseId, cases.id))
    .innerJoin(serviceItems, eq(serviceItems.id, applications.itemId))
    .where(and(visibleTo(viewer), sql`${moment} >= ${today} - 6`))
    .groupBy(onDay(moment));
  return new Map(rows.map(({ day, count }) => [day, count]));
}

/** Matters under way in each office, and how many of them are late. */
export async function countByOffice(viewer: Viewer) {
  return db()
    .select({
      officeName: offices.name,
      open: sql<number>`count(distinct ${cases.id})::int`,
      overdue: sql<number>`count(distinct ${cases.id}) filter (where ${clocks.dueOn} < ${today})::int`,
    })
    .from(clocks)
    .innerJoin(cases, eq(cases.id, clocks.subjectId))
    .innerJoin(applications, eq(applications.caseId, cases.id))
    .innerJoin(serviceItems, eq(serviceItems.id, applications.itemId))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(and(visibleTo(viewer), isUnderWay, isNull(clocks.stoppedAt)))
    .groupBy(offices.id, offices.name, offices.sort)
    .orderBy(desc(sql`count(distinct ${cases.id})`), asc(offices.sort))
    .limit(9);
}

/** Notices published today, for everyone or for staff. */
export async function listNoticesOfToday(viewer: Viewer) {
  if (!can(viewer, "lead.enter")) return [];
  return db()
    .select({
      id: notices.id,
      title: notices.title,
      audience: notices.audience,
      publishedAt: notices.publishedAt,
    })
    .from(notices)
    .where(and(eq(notices.state, "published"), sql`${onDay(notices.publishedAt)} = ${today}`))
    .orderBy(desc(notices.publishedAt))
    .limit(10);
}
