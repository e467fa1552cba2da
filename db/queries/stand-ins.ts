import "server-only";
import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { subjectTitle } from "@/db/queries/subject-title";
import { cases, events, people, posts, standIns } from "@/db/schema";
import { can, officeIds, type Viewer } from "@/domain/access";
import type { Day } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";
import type { StandIn } from "@/domain/people/stand-ins";

/** Who is away and who acts for them is known to all staff: work goes by it. */
function visibleTo(viewer: Viewer): SQL {
  return can(viewer, "standIns.read") ? sql`true` : sql`false`;
}

/** The office's director and leaders plan for every post, heads of stations for their own office's. */
export function mayPlanFor(viewer: Viewer, post: { officeId: string | null }): boolean {
  if (!can(viewer, "standIns.plan")) return false;
  if (viewer.audiences.some((audience) => /^(officeDirector|mainLeader|deputyLeader)$/.test(audience)))
    return true;
  return post.officeId !== null && officeIds(viewer).includes(post.officeId);
}

const absent = alias(people, "absent");
const acting = alias(people, "acting");
const today = sql`(now() at time zone 'Asia/Shanghai')::date`;

const selected = () =>
  db()
    .select({
      id: standIns.id,
      postId: standIns.postId,
      postName: posts.name,
      officeId: posts.officeId,
      absentPersonId: standIns.absentPersonId,
      absentName: absent.name,
      standInPersonId: standIns.standInPersonId,
      standInName: acting.name,
      fromOn: standIns.fromOn,
      untilOn: standIns.untilOn,
      reason: standIns.reason,
      isRunning: sql<boolean>`${today} >= ${standIns.fromOn}`,
    })
    .from(standIns)
    .innerJoin(posts, eq(posts.id, standIns.postId))
    .innerJoin(absent, eq(absent.id, standIns.absentPersonId))
    .innerJoin(acting, eq(acting.id, standIns.standInPersonId));

const notOver = and(eq(standIns.isEnded, false), sql`${standIns.untilOn} >= ${today}`);

/** Running and planned stand-ins, those of today first. */
export async function listStandIns(viewer: Viewer) {
  return selected()
    .where(and(visibleTo(viewer), notOver))
    .orderBy(asc(standIns.fromOn), asc(posts.rank));
}

export async function findStandIn(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await selected().where(and(visibleTo(viewer), eq(standIns.id, id), notOver));
  return shown(found);
}
export type ShownStandIn = NonNullable<Awaited<ReturnType<typeof findStandIn>>>;

/** All that is planned or running, locked against somebody planning the same moment: for the rules. */
export async function listStandInsToCheck(tx: Tx): Promise<StandIn[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('stand-ins', 0))`);
  return tx
    .select({
      postId: standIns.postId,
      absentPersonId: standIns.absentPersonId,
      standInPersonId: standIns.standInPersonId,
      fromOn: standIns.fromOn,
      untilOn: standIns.untilOn,
    })
    .from(standIns)
    .where(notOver);
}

export async function insertStandIn(
  tx: Tx,
  plan: StandIn & { untilOn: Day; reason: string },
): Promise<string> {
  const [made] = await tx.insert(standIns).values(plan).returning({ id: standIns.id });
  if (!made) throw new Error("insert returned no row");
  return made.id;
}

/** Ends early: the stand-in may do nothing more from this moment. */
export async function updateStandInEnded(tx: Tx, standIn: Shown<ShownStandIn>): Promise<void> {
  const ended = await tx
    .update(standIns)
    .set({ isEnded: true })
    .where(and(eq(standIns.id, standIn.id), eq(standIns.isEnded, false)))
    .returning({ id: standIns.id });
  if (ended.length === 0) throw new Refused("changedMeanwhile");
}

/** What others did for the viewer while the viewer was away: shown on return (office.md §9 AB岗, delegation log). */
export async function listDoneForMe(viewer: Viewer, limit = 50) {
  if (!viewer.personId) return [];
  return db()
    .select({
      id: events.id,
      what: events.what,
      at: events.at,
      subjectKind: events.subjectKind,
      subjectId: events.subjectId,
      caseKind: cases.kind,
      opinion: events.opinion,
      actorName: people.name,
      title: subjectTitle(events.subjectId),
    })
    .from(events)
    .innerJoin(people, eq(people.id, events.actorId))
    .leftJoin(cases, eq(cases.id, events.subjectId))
    .where(
      and(
        eq(events.actingForId, viewer.personId),
        inArray(events.subjectKind, ["case", "notice", "serviceItem"]),
        sql`${events.at} > now() - interval '90 days'`,
        sql`${cases.isSealed} is not true`,
      ),
    )
    .orderBy(desc(events.at))
    .limit(limit);
}
