"use server";

import { findAssignment, urgeAssignments } from "@/db/queries/assignments";
import { insertEvent } from "@/db/queries/events";
import { findOrder, updateOrder } from "@/db/queries/hotline";
import { setLimit } from "@/db/queries/hotline-limits";
import { can, postsFor } from "@/domain/access";
import { isOnDesk } from "@/domain/cases/facts";
import { stepOf } from "@/domain/hotline/flow";
import {
  HandOverInput,
  ImportInput,
  LimitsInput,
  OrderInput,
  StepInput,
  SuperviseInput,
  UnmaskInput,
  UrgeInput,
} from "@/domain/hotline/input";
import { limitKeys, unitOf } from "@/domain/hotline/kinds";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { handOver } from "@/server/cases/hand-over";
import { urge } from "@/server/cases/urging";
import { advanceOrder } from "@/server/hotline/advance";
import { beginEntry, enterOrder } from "@/server/hotline/enter";
import { orderPreview, readOrderSheet } from "@/server/hotline/import";

/** Every step; the lifecycle says who may, when, and what must be given. */
export const takeOrderStep = action({
  permission: ({ step }) => stepOf(step).by,
  input: StepInput,
  async run({ viewer, input, tx }) {
    const { id, version, step, ...given } = input;
    const event = await advanceOrder({ viewer, tx, id, version, step, given });
    return { ...event, message: `hotline.done.${step}` };
  },
});

/** The same from a form on a page of its own: back to the order, or to the desk when it left the viewer's sight. */
export const takeOrderStepAndReturn = action({
  permission: ({ step }) => stepOf(step).by,
  input: StepInput,
  async run({ viewer, input, tx }) {
    const { id, version, step, ...given } = input;
    const event = await advanceOrder({ viewer, tx, id, version, step, given });
    return { ...event, goTo: `/office/hotline/${id}` };
  },
});

export const enterByHand = action({
  permission: "hotline.enter",
  input: OrderInput,
  async run({ viewer, input, tx }) {
    const event = await enterOrder(tx, viewer, input, await beginEntry(tx, viewer));
    return { ...event, goTo: `/office/hotline/${event.subjectId}` };
  },
});

/** First read and shown with its faults, then, when a person has confirmed, written whole: all new rows or none. */
export const importOrders = action({
  permission: "hotline.enter",
  input: ImportInput,
  async run({ viewer, input, tx, address }) {
    const text = input.step === "preview" ? input.sheet : input.table;
    if (!text) throw new Refused("fillIn", {}, "sheet");
    const read = await readOrderSheet(viewer, text);
    if (input.step === "preview") {
      const given = { table: text, preview: JSON.stringify(await orderPreview(read)) };
      return { quiet: "nothing is written yet", given, message: "hotline.import.readDone" };
    }
    if (read.faults.length > 0) throw new Refused("hotline.import.changed", {}, "sheet");
    if (read.orders.length === 0) throw new Refused("hotline.import.nothingNew", {}, "sheet");
    const entry = await beginEntry(tx, viewer);
    for (const { line, ...order } of read.orders) {
      const { detail, ...event } = await enterOrder(tx, viewer, order, entry);
      await insertEvent(tx, {
        ...event,
        permission: "hotline.enter",
        actorId: viewer.personId,
        actorPostId: postsFor(viewer, "hotline.enter")[0]?.postId ?? null,
        detail: { ...detail, line },
        address,
      });
    }
    return { quiet: "each order has an event of its own", goTo: "/office/hotline" };
  },
});

/** 转办: from the own desk, or by who dispatches. */
export const handOverOrder = action({
  permission: "desk.handOver",
  input: HandOverInput,
  async run({ viewer, input, tx }) {
    const order = await findOrder(viewer, input.id);
    if (!order) throw new Refused("notFound");
    const own = await findAssignment(viewer, input.assignment);
    const { event, fromPostId } = await handOver(tx, viewer, order, own, {
      ...input,
      module: "hotline",
      arrangers: "hotline.dispatch",
    });
    const moved = (postId: string | null) =>
      postId !== null && postId === fromPostId ? input.postId : postId;
    const { dispatcherPostId, handlerPostId, leaderPostId } = order.order;
    await updateOrder(tx, order, {
      dispatcherPostId: moved(dispatcherPostId),
      handlerPostId: moved(handlerPostId),
      leaderPostId: moved(leaderPostId),
    });
    return { ...event, goTo: "/office" };
  },
});

export const urgeOrder = action({
  permission: "desk.urge",
  input: UrgeInput,
  async run({ viewer, input, tx }) {
    const order = await findOrder(viewer, input.id);
    if (!order) throw new Refused("notFound");
    await urge(tx, order);
    const event = { subjectKind: "case", subjectId: order.id, what: "hotline.urge" } as const;
    return { ...event, opinion: input.opinion, message: "hotline.deskNow.urged" };
  },
});

/** 督办: a leader follows it; whoever has it on the desk is urged at once. */
export const superviseOrder = action({
  permission: "hotline.supervise",
  input: SuperviseInput,
  async run({ viewer, input, tx }) {
    const order = await findOrder(viewer, input.id);
    if (!order) throw new Refused("notFound");
    if (order.case.closedAt) throw new Refused("hotline.errors.supervisedAlready");
    await updateOrder(tx, order, { supervisedAt: new Date(), supervision: input.opinion });
    await urgeAssignments(tx, order);
    const event = { subjectKind: "case", subjectId: order.id, what: "hotline.supervise" } as const;
    return { ...event, opinion: input.opinion, message: "hotline.deskNow.supervised" };
  },
});

/** Shows a masked datum of the caller to somebody who says why; who reported wrongdoing is shown to fewer still. */
export const unmaskCaller = action({
  permission: "privacy.unmask",
  input: UnmaskInput,
  async run({ viewer, input }) {
    const order = await findOrder(viewer, input.id);
    if (!order) throw new Refused("notFound");
    const isKept = order.order.orderClass === "report";
    if (isKept && !isOnDesk(viewer, order.facts) && !can(viewer, "hotline.dispatch"))
      throw new Refused("hotline.errors.reportSealed");
    const { applicantName: name, applicantPhone: phone } = order.case;
    const value = { name, phone, place: order.order.place }[input.field] ?? "";
    const event = { subjectKind: "case", subjectId: order.id, what: "privacy.unmask" } as const;
    return { ...event, opinion: input.reason, detail: { field: input.field }, given: { value } };
  },
});

/** The office's own table of limits; each changed row is an event. */
export const setLimits = action({
  permission: "hotline.limits",
  input: LimitsInput,
  async run({ viewer, input, tx, address }) {
    for (const key of limitKeys) {
      const limit = { amount: input[key], unit: unitOf(key) };
      const subjectId = await setLimit(tx, key, limit);
      if (subjectId)
        await insertEvent(tx, {
          ...{ subjectKind: "setting", subjectId, what: "hotline.setLimit", permission: "hotline.limits" },
          actorId: viewer.personId,
          actorPostId: postsFor(viewer, "hotline.limits")[0]?.postId ?? null,
          detail: { key, ...limit },
          address,
        });
    }
    return { quiet: "each changed row has an event of its own", message: "hotline.limits.saved" };
  },
});
