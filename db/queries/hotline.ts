import "server-only";
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { type Applicant, type CaseRow, insertCase } from "@/db/queries/cases";
import { ordersVisibleTo } from "@/db/queries/hotline-scope";
import { cases, offices, villages, workOrderReplies, workOrders } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import type { OrderFacts } from "@/domain/hotline/facts";
import type { OrderState } from "@/domain/hotline/states";
import { Refused } from "@/domain/outcome";

/** Who sees which work orders: `hotline-scope.ts` (`ordersVisibleTo`). */
const runningReply = sql`select 1 from clocks k where k.subject_id = ${cases.id} and k.stopped_at is null
  and k.due_on >= (now() at time zone 'Asia/Shanghai')::date`;
const parts = {
  id: cases.id,
  case: cases,
  order: workOrders,
  reply: workOrderReplies,
  officeName: offices.name,
  officePhone: offices.phone,
  villageName: villages.name,
  deskPostIds: sql<string[]>`array(select s.post_id from assignments s where s.subject_id = ${cases.id}
    and s.ended_at is null and s.post_id is not null)`,
  returns: sql<number>`(select count(*)::int from assignments s where s.subject_id = ${cases.id}
    and s.ended_how = 'returned')`,
  isReturnable: sql<boolean>`exists (${runningReply} and k.rule = 'hotline.return')`,
  isExtendable: sql<boolean>`exists (${runningReply} and k.rule = 'hotline.reply' and k.unit <> 'hours')`,
};

/** One work order with everything its page and its rules need, and the reply of the round it is in. */
export async function findOrder(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  return foundBy(and(ordersVisibleTo(viewer), eq(cases.id, id)));
}
export type Order = NonNullable<Awaited<ReturnType<typeof findOrder>>>;

async function foundBy(which: SQL | undefined) {
  const [found] = await db()
    .select(parts)
    .from(cases)
    .innerJoin(workOrders, eq(workOrders.caseId, cases.id))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .leftJoin(villages, eq(villages.id, cases.villageId))
    .leftJoin(
      workOrderReplies,
      and(eq(workOrderReplies.caseId, cases.id), eq(workOrderReplies.round, workOrders.redoCount)),
    )
    .where(which);
  if (!found) return null;
  const row = { ...found, case: found.case as CaseRow & { state: OrderState } };
  const { state, filedById, applicantId, officeId } = row.case;
  const { askedById, isExtended, redoCount } = row.order;
  const facts: OrderFacts = {
    ...{ state, filedById, applicantId, officeId, askedById, redoCount },
    ...{ deskPostIds: row.deskPostIds, returns: row.returns, isReturnable: row.isReturnable },
    isExtendable: row.isExtendable && !isExtended,
    draftedById: row.reply?.draftedById ?? null,
    isSettled: row.reply?.isResolved === true && row.reply.isSatisfied === true,
  };
  return shown({ ...row, facts });
}

export type OrderChanges = Partial<Omit<typeof workOrders.$inferInsert, "caseId" | "hotlineNo">>;
/** The columns of its own that a step fills. */
export async function updateOrder(
  tx: Tx,
  order: Shown<{ id: string }>,
  changes: OrderChanges,
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await tx.update(workOrders).set(changes).where(eq(workOrders.caseId, order.id));
}

export type ReplyChanges = Partial<Omit<typeof workOrderReplies.$inferInsert, "caseId" | "round">>;
type NewReply = Omit<typeof workOrderReplies.$inferInsert, "caseId" | "round">;
/** The reply of the present round: written, and written again when it was sent back. */
export async function writeReply(tx: Tx, order: Order, reply: NewReply): Promise<void> {
  await tx
    .insert(workOrderReplies)
    .values({ ...reply, caseId: order.id, round: order.order.redoCount })
    .onConflictDoUpdate({ target: [workOrderReplies.caseId, workOrderReplies.round], set: reply });
}
export async function updateReply(tx: Tx, order: Order, changes: ReplyChanges): Promise<void> {
  await tx
    .update(workOrderReplies)
    .set(changes)
    .where(and(eq(workOrderReplies.caseId, order.id), eq(workOrderReplies.round, order.order.redoCount)));
}

/** Every round with its reply and what the caller said. */
export const listReplies = (order: Shown<{ id: string }>) =>
  db()
    .select()
    .from(workOrderReplies)
    .where(eq(workOrderReplies.caseId, order.id))
    .orderBy(asc(workOrderReplies.round));

export type NewOrder = Omit<typeof workOrders.$inferInsert, "caseId" | "dispatcherPostId"> & {
  title: string;
  caller: Pick<Applicant, "name" | "phone" | "villageId">;
};
/** Takes an order in: a matter with a receipt number like any other, and the hotline's own number beside it. */
export async function insertOrder(
  tx: Tx,
  { title, caller, ...order }: NewOrder,
  { officeId, filer }: { officeId: string; filer: { personId: string; postId: string | null } },
) {
  const made = await insertCase(tx, {
    kind: "workOrder",
    title,
    state: "dispatched",
    officeId,
    channel: "hotline",
    filer,
    applicant: { ...caller, relation: "windowClerk" },
  });
  const taken = await tx
    .insert(workOrders)
    .values({ ...order, caseId: made.id, dispatcherPostId: filer.postId })
    .onConflictDoNothing({ target: workOrders.hotlineNo })
    .returning({ id: workOrders.caseId });
  if (taken.length === 0) throw new Refused("hotline.errors.numberTaken", {}, "hotlineNo");
  return made;
}

/** Which of these numbers are in already: who enters an order may know that it is. */
export async function listKnownNumbers(viewer: Viewer, numbers: readonly string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set();
  const rows = await db()
    .select({ hotlineNo: workOrders.hotlineNo })
    .from(workOrders)
    .innerJoin(cases, eq(cases.id, workOrders.caseId))
    .where(and(ordersVisibleTo(viewer), inArray(workOrders.hotlineNo, [...numbers])));
  return new Set(rows.map(({ hotlineNo }) => hotlineNo));
}
