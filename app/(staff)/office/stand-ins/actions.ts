"use server";

import { listDutiesHeld } from "@/db/queries/post-holders";
import { findPost } from "@/db/queries/posts";
import {
  findStandIn,
  insertStandIn,
  listStandInsToCheck,
  mayPlanFor,
  updateStandInEnded,
} from "@/db/queries/stand-ins";
import { dayOf } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";
import { OneThing, StandInInput } from "@/domain/people/input";
import { bothAway, standInFault } from "@/domain/people/stand-ins";
import { action } from "@/server/action";

export const planStandIn = action({
  permission: "standIns.plan",
  input: StandInInput,
  async run({ viewer, input: { isSure, ...input }, tx }) {
    const post = await findPost(viewer, input.postId);
    if (!post?.holderId || !mayPlanFor(viewer, post)) throw new Refused("notFound");
    const plan = { ...input, absentPersonId: post.holderId };
    const others = await listStandInsToCheck(tx);
    const standInDuties = await listDutiesHeld(tx, input.standInPersonId, input);
    if (standInDuties.length === 0)
      throw new Refused("people.errors.standInHasNoPost", {}, "standInPersonId");
    const around = { today: dayOf(new Date()), others, postDuties: post.duties, standInDuties };
    const fault = standInFault(plan, around);
    if (fault) throw new Refused(fault.key, {}, fault.field);
    if (!isSure && bothAway(plan, others)) throw new Refused("people.errors.bothAway", {}, "isSure");
    await insertStandIn(tx, plan);
    const { absentPersonId, standInPersonId, fromOn, untilOn } = plan;
    const detail = { absentPersonId, standInPersonId, fromOn, untilOn };
    return {
      subjectKind: "post",
      subjectId: post.id,
      what: "standIns.plan",
      detail,
      message: "people.standInPlanned",
    };
  },
});

export const endStandIn = action({
  permission: "standIns.plan",
  input: OneThing,
  async run({ viewer, input, tx }) {
    const standIn = await findStandIn(viewer, input.id);
    if (!standIn || !mayPlanFor(viewer, standIn)) throw new Refused("notFound");
    await updateStandInEnded(tx, standIn);
    const { absentPersonId, standInPersonId } = standIn;
    const detail = { absentPersonId, standInPersonId };
    return { subjectKind: "post", subjectId: standIn.postId, what: "standIns.end", detail };
  },
});
