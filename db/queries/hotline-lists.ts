import "server-only";
import { and, desc, eq, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { db, type Shown } from "@/db/client";
import { ordersVisibleTo } from "@/db/queries/hotline-scope";
import { cases, offices, workOrderReplies, workOrders } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import { likePattern } from "@/db/search";
import type { Viewer } from "@/domain/access";
import { type Day, endOf } from "@/domain/calendar/day";
import { plainReceiptNo } from "@/domain/cases/codes";
import { orderClasses, orderLevels } from "@/domain/hotline/kinds";
import { type OrderState, orderStates } from "@/domain/hotline/states";
import { plainHotlineNo } from "@/domain/hotline/text";

/** Who sees which work orders: `hotline-scope.ts` (`ordersVisibleTo`). */
export const pageSize = 20;
const mostCounted = 1000;
export type Filter = { state?: string; orderClass?: string; level?: string; words?: string };

/** What the viewer may see, newest dispatch first. `words`: an order or receipt number, a caller's whole name, a title. */
export async function listOrders(viewer: Viewer, filter: Filter, page: number) {
  const wanted = and(ordersVisibleTo(viewer), ...conditions(filter));
  const rows = await db()
    .select({
      id: cases.id,
      title: cases.title,
      state: cases.state,
      hotlineNo: workOrders.hotlineNo,
      orderClass: workOrders.orderClass,
      level: workOrders.level,
      dispatchedAt: workOrders.dispatchedAt,
      redoCount: workOrders.redoCount,
      supervisedAt: workOrders.supervisedAt,
      officeName: offices.name,
    })
    .from(cases)
    .innerJoin(workOrders, eq(workOrders.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(wanted)
    .orderBy(desc(workOrders.dispatchedAt), desc(cases.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const few = db()
    .select({ id: cases.id })
    .from(cases)
    .innerJoin(workOrders, eq(workOrders.caseId, cases.id))
    .where(wanted)
    .limit(mostCounted)
    .as("few");
  const [counted] = await db().select({ total: sql<number>`count(*)::int` }).from(few);
  return {
    rows: rows as Shown<(typeof rows)[number] & { state: OrderState }>[],
    total: counted?.total ?? 0,
  };
}

function conditions({ state, orderClass, level, words }: Filter): (SQL | undefined)[] {
  const knownState = orderStates.find((each) => each === state);
  const knownClass = orderClasses.find((each) => each === orderClass);
  const knownLevel = orderLevels.find((each) => each === level);
  return [
    knownState && eq(cases.state, knownState),
    knownClass && eq(workOrders.orderClass, knownClass),
    knownLevel && eq(workOrders.level, knownLevel),
    words ? found(words) : undefined,
  ];
}

const found = (words: string): SQL | undefined => {
  const receipt = plainReceiptNo(words);
  return or(
    receipt ? eq(cases.receiptNo, receipt) : undefined,
    eq(workOrders.hotlineNo, plainHotlineNo(words)),
    eq(cases.applicantNameIndex, blindIndex(words)),
    sql`${cases.title} like ${likePattern(words)}`,
  );
};

/** Replies that went out between two days, for entry in the 12345 system: nothing of the caller's is among it. */
export async function listRepliesBetween(viewer: Viewer, from: Day, until: Day) {
  return db()
    .select({
      hotlineNo: workOrders.hotlineNo,
      orderClass: workOrders.orderClass,
      officeName: offices.name,
      text: workOrderReplies.text,
      repliedAt: workOrderReplies.repliedAt,
      contactedAt: workOrderReplies.contactedAt,
      contactWay: workOrderReplies.contactWay,
      contactResult: workOrderReplies.contactResult,
      round: workOrderReplies.round,
    })
    .from(workOrderReplies)
    .innerJoin(workOrders, eq(workOrders.caseId, workOrderReplies.caseId))
    .innerJoin(cases, eq(cases.id, workOrders.caseId))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(
      and(
        ordersVisibleTo(viewer),
        isNotNull(workOrderReplies.repliedAt),
        sql`${workOrderReplies.repliedAt} >= ${new Date(`${from}T00:00:00+08:00`)}`,
        sql`${workOrderReplies.repliedAt} < ${endOf(until)}`,
      ),
    )
    .orderBy(workOrderReplies.repliedAt, workOrders.hotlineNo)
    .limit(2000);
}
