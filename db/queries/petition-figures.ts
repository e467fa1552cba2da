import "server-only";
import { and, eq, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { keepsSealedQueue, sealedTo } from "@/db/queries/petition-scope";
import { cases, offices, petitions, villages } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";

/**
 * 年度统计 (信访工作条例 第四十一条) for those who answer for petition work: numbers, no names. Sealed accusations count for
 * the discipline secretary alone; in everybody else's figures there are none.
 */
function visibleTo(viewer: Viewer): SQL {
  if (!can(viewer, "petitions.figures")) return sql`false`;
  const open = eq(cases.isSealed, false);
  return (keepsSealedQueue(viewer) ? or(open, sealedTo(viewer)) : open) ?? sql`false`;
}

const ofYear = (year: number) =>
  sql`extract(year from ${cases.submittedAt} at time zone 'Asia/Shanghai') = ${year}`;
const counted = (viewer: Viewer, year: number) =>
  and(eq(cases.kind, "petition"), isNotNull(cases.submittedAt), ofYear(year), visibleTo(viewer));

const groups = {
  field: sql<string | null>`coalesce(${petitions.appealRoute}, ${petitions.category})`,
  channel: sql<string | null>`${cases.channel}`,
  outcome: sql<string | null>`${petitions.outcome}`,
  village: sql<string | null>`${villages.name}`,
  body: sql<
    string | null
  >`coalesce((select o.name from offices o where o.id = ${petitions.handlerOfficeId}), ${offices.name})`,
} as const;
export type Group = keyof typeof groups;

/** How many by one of the groups, the most first. */
export async function countBy(viewer: Viewer, year: number, group: Group) {
  const key = groups[group];
  return db()
    .select({ key, count: sql<number>`count(*)::int` })
    .from(cases)
    .innerJoin(petitions, eq(petitions.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .leftJoin(villages, eq(villages.id, cases.villageId))
    .where(counted(viewer, year))
    .groupBy(key)
    .orderBy(sql`count(*) desc`, sql`1`);
}

const happened = (what: string) => sql<number>`count(*) filter (where exists (select 1 from events e
  where e.subject_id = ${cases.id} and e.what = ${what}))::int`;

/** 转送、交办、退回、延期 and 采纳, each petition once. */
export async function countTransfers(viewer: Viewer, year: number) {
  const [found] = await db()
    .select({
      total: sql<number>`count(*)::int`,
      forwarded: happened("petitions.forward"),
      outside: happened("petitions.sendOutside"),
      returned: happened("petitions.object"),
      extended: happened("petitions.grantExtension"),
      overdue: sql<number>`count(*) filter (where exists (select 1 from clocks k where k.subject_id = ${cases.id}
        and k.was_late and k.rule in ('petition.notice', 'petition.finish')))::int`,
      suggestions: sql<number>`count(*) filter (where ${petitions.category} = 'suggestion')::int`,
      adopted: sql<number>`count(*) filter (where ${petitions.outcome} in ('adopted', 'partlyAdopted'))::int`,
    })
    .from(cases)
    .innerJoin(petitions, eq(petitions.caseId, cases.id))
    .where(counted(viewer, year));
  return found;
}

/** For everybody: how many came in a year, and how many are over. No sealed one is counted. */
export async function publishedPetitionFigures(year: number) {
  const [found] = await db()
    .select({
      total: sql<number>`count(*)::int`,
      closed: sql<number>`count(*) filter (where ${cases.closedAt} is not null)::int`,
    })
    .from(cases)
    .where(
      and(eq(cases.kind, "petition"), eq(cases.isSealed, false), isNotNull(cases.submittedAt), ofYear(year)),
    );
  return found ?? { total: 0, closed: 0 };
}

/** The petition office as everybody may reach it. */
export async function publishedPetitionOffice() {
  const [found] = await db()
    .select({ name: offices.name, phone: offices.phone, room: offices.room })
    .from(offices)
    .where(sql`${offices.closedOn} is null`)
    .orderBy(
      sql`not exists (select 1 from posts p where p.office_id = ${offices.id} and 'petitionClerk' = any(p.duties))`,
      offices.sort,
    )
    .limit(1);
  return found ?? null;
}
