import "server-only";
import { and, asc, desc, eq, gte, isNotNull, sql } from "drizzle-orm";
import { db, type Shown } from "@/db/client";
import { ordersVisibleTo } from "@/db/queries/hotline-scope";
import { cases, clocks, offices, villages, workOrders } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import type { OrderState } from "@/domain/hotline/states";

/** Views for leaders over what they may see (`ordersVisibleTo`); no caller is named, only counted and masked by the page. */
const since = (viewer: Viewer, from: Date) =>
  and(ordersVisibleTo(viewer), gte(workOrders.dispatchedAt, from));
const few = 30;

/** Who called more than once, found by the blind index of the number: nothing is opened to count. */
export async function listRepeatCallers(viewer: Viewer, from: Date) {
  const groups = db()
    .select({
      phone: cases.applicantPhoneIndex,
      times: sql<number>`count(*)::int`.as("times"),
      open: sql<number>`(count(*) filter (where ${cases.closedAt} is null))::int`.as("open"),
      last: sql<string>`max(${workOrders.dispatchedAt})`.as("last"),
      // Any one of the rows lends the name and number that are shown masked.
      one: sql<string>`min(${cases.id}::text)::uuid`.as("one"),
      classes: sql<string[]>`array_agg(distinct ${workOrders.orderClass})`.as("classes"),
    })
    .from(cases)
    .innerJoin(workOrders, eq(workOrders.caseId, cases.id))
    .where(
      and(
        since(viewer, from),
        isNotNull(cases.applicantPhoneIndex),
        sql`${workOrders.orderClass} <> 'report'`,
      ),
    )
    .groupBy(cases.applicantPhoneIndex)
    .having(sql`count(*) > 1`)
    .as("groups");
  return db()
    .select({
      id: cases.id,
      name: cases.applicantName,
      phone: cases.applicantPhone,
      times: groups.times,
      open: groups.open,
      last: groups.last,
      classes: groups.classes,
    })
    .from(groups)
    .innerJoin(cases, eq(cases.id, groups.one))
    .orderBy(desc(groups.times), desc(groups.last))
    .limit(few);
}

/** 同村聚集: how many orders each village has, how many of them urgent, open, redone; most first. */
export const listByVillage = (viewer: Viewer, from: Date) =>
  db()
    .select({
      village: villages.name,
      count: sql<number>`count(*)::int`,
      urgent: sql<number>`(count(*) filter (where ${workOrders.level} = 'urgent'))::int`,
      open: sql<number>`(count(*) filter (where ${cases.closedAt} is null))::int`,
      redone: sql<number>`(count(*) filter (where ${workOrders.redoCount} > 0))::int`,
    })
    .from(cases)
    .innerJoin(workOrders, eq(workOrders.caseId, cases.id))
    .leftJoin(villages, eq(villages.id, cases.villageId))
    .where(since(viewer, from))
    .groupBy(villages.id, villages.name)
    .orderBy(desc(sql`count(*)`), asc(villages.name));

/** Offices in the order of the plan, with what they replied in time and late: offices, never persons, and no ranking. */
export const listPunctuality = (viewer: Viewer, from: Date) =>
  db()
    .select({
      office: offices.name,
      inTime: sql<number>`(count(*) filter (where ${clocks.wasLate} = false))::int`,
      late: sql<number>`(count(*) filter (where ${clocks.wasLate}))::int`,
      running: sql<number>`(count(*) filter (where ${clocks.stoppedAt} is null))::int`,
    })
    .from(cases)
    .innerJoin(workOrders, eq(workOrders.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .innerJoin(clocks, and(eq(clocks.subjectId, cases.id), eq(clocks.rule, "hotline.reply")))
    .where(and(since(viewer, from), isNotNull(cases.acceptedAt)))
    .groupBy(offices.id, offices.name, offices.sort)
    .orderBy(asc(offices.sort));

/** 红牌: before the main leader now, or instructed by one. */
export async function listRedCards(viewer: Viewer, from: Date) {
  const rows = await db()
    .select({
      id: cases.id,
      title: cases.title,
      state: cases.state,
      redoCount: workOrders.redoCount,
      office: offices.name,
    })
    .from(cases)
    .innerJoin(workOrders, eq(workOrders.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(and(since(viewer, from), sql`(${cases.state} = 'redCard' or ${workOrders.redoCount} > 1)`))
    .orderBy(desc(workOrders.dispatchedAt))
    .limit(few);
  return rows as Shown<(typeof rows)[number] & { state: OrderState }>[];
}
