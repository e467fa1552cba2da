import "server-only";
import type { Tx } from "@/db/client";
import { extendClock, listClocks } from "@/db/queries/clocks";
import { findOrder, type Order, updateOrder, updateReply, writeReply } from "@/db/queries/hotline";
import { listLimits } from "@/db/queries/hotline-limits";
import { publishedOffices } from "@/db/queries/offices";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { changesOf } from "@/domain/hotline/changes";
import type { OrderFacts } from "@/domain/hotline/facts";
import { type Assignee, expectedStep, type OrderStep, stepOf } from "@/domain/hotline/flow";
import { type Given, orderRefusal } from "@/domain/hotline/rules";
import type { OrderState } from "@/domain/hotline/states";
import { Refused } from "@/domain/outcome";
import { actingPost, carryOn, checkMove, type Recorded } from "@/server/cases/move";
import { learnRoute } from "@/server/routing/learn";
import { returnToDispatcher } from "@/server/routing/return";
import { deskFor } from "./desks";

type Move = { viewer: Viewer; tx: Tx; id: string; version: number; step: OrderStep; given?: Given };
const reply = "hotline.reply";

/** The one way a work order moves: person and moment, what the step needs, rows, clocks, the next desk, in one transaction. */
export async function advanceOrder({ viewer, tx, id, version, step, given = {} }: Move): Promise<Recorded> {
  const order = await findOrder(viewer, id);
  if (!order) throw new Refused("notFound");
  checkMove(viewer, order, stepOf(step), version);
  const at = new Date();
  const running = (await listClocks(order)).find(({ rule, stoppedAt }) => rule === reply && !stoppedAt);
  const rule = orderRefusal(step, given, {
    now: at,
    today: dayOf(at),
    dispatchedAt: order.order.redoneAt ?? order.order.dispatchedAt,
    replyDueOn: running?.dueOn ?? null,
  });
  if (rule) throw new Refused(rule.key, {}, rule.field);
  await checkOffice(step, given);

  const post = actingPost(viewer, order, stepOf(step));
  if (step === "notOurs") return passBack(tx, viewer, order, { opinion: given.opinion ?? "", post });

  const { to, assigns } = stepOf(step);
  const desk = assigns
    ? await deskFor(assigns as Assignee, { tx, order, post, officeId: given.officeId })
    : null;
  const moment = {
    at,
    personId: viewer.personId,
    postId: post?.postId ?? null,
    nextPostId: desk?.postId ?? null,
  };
  const changes = changesOf(step, given, moment);
  await keepReply(tx, viewer, order, step, given, at);
  const isAgain = step === "redo" || step === "instruct";
  await updateOrder(tx, order, {
    ...changes.order,
    ...(isAgain && { redoCount: order.order.redoCount + 1 }),
  });
  if (step === "approveExtension")
    await extendClock(tx, order, reply, {
      amount: order.order.askedDays ?? 0,
      unit: "WD",
      reason: given.opinion ?? "",
      at,
    });
  const event = await carryOn<OrderState, OrderFacts>(tx, viewer, order, {
    name: step,
    step: stepOf(step),
    at,
    changes: changes.case ?? {},
    desks: desk ? [desk] : [],
    expected: expectedStep[to] ?? step,
    post,
    endedHow: step === "sendBack" ? "sentBack" : "done",
    limits: isAgain ? { [reply]: (await listLimits(viewer)).limits.redo } : {},
    opinion: given.opinion,
    detail: detailOf(given),
  });
  if (step === "close") await learnFrom(tx, order);
  return event;
}

/** 不是我们的: back to the dispatcher in one tap; its words point elsewhere next time. */
const passBack = (
  tx: Tx,
  viewer: Viewer,
  order: Order,
  { opinion, post }: { opinion: string; post: ReturnType<typeof actingPost> },
) =>
  returnToDispatcher<OrderState, OrderFacts>(tx, viewer, order, {
    name: "notOurs",
    step: stepOf("notOurs"),
    reason: opinion,
    expected: "assign",
    dispatcherPostId: order.order.dispatcherPostId,
    text: textOf(order),
    post,
  });

/** What the routing reads: title and content, of which only the office's own words are remembered. */
export const textOf = ({ case: { title }, order: { content } }: Order): string => `${title} ${content}`;

/** An office that settled it at the first go was the right one. */
async function learnFrom(tx: Tx, order: Order): Promise<void> {
  const { officeId, kind } = order.case;
  if (order.order.redoCount === 0) await learnRoute(tx, { text: textOf(order), kind, officeId });
}

async function checkOffice(step: OrderStep, { officeId }: Given): Promise<void> {
  if (step !== "assign") return;
  const isOffice = (await publishedOffices()).some(({ id }) => id === officeId);
  if (!isOffice) throw new Refused("chooseOne", {}, "officeId");
}

async function keepReply(tx: Tx, viewer: Viewer, order: Order, step: OrderStep, given: Given, at: Date) {
  const { replyText, contactedAt, contactedBy, contactWay, contactResult, contactNote } = given;
  if (step === "draftReply" && replyText && contactedAt && contactedBy && contactWay && contactResult)
    await writeReply(tx, order, {
      ...{ text: replyText, contactedAt, contactedBy, contactWay, contactResult },
      contactNote: contactNote || null,
      draftedById: viewer.personId,
    });
  if (step === "reply") await updateReply(tx, order, { repliedAt: at, reviewedById: viewer.personId });
  if (step === "enterCallback")
    await updateReply(tx, order, {
      isResolved: given.resolved ?? null,
      isSatisfied: given.satisfied ?? null,
      calledBackAt: at,
    });
}

/** Office words only: nothing of the caller's goes into an event. */
function detailOf({ officeId, days, contactWay, contactResult, resolved, satisfied }: Given) {
  const all = { officeId, days, contactWay, contactResult, resolved, satisfied };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
