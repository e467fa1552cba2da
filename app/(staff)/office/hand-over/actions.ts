"use server";

import { moveAssignment } from "@/db/queries/assignments";
import { listColleagues } from "@/db/queries/colleagues";
import { listDraftsLeft, listLeftBehind, moveDrafts } from "@/db/queries/hand-over";
import { findHolding, updateHoldingEnd } from "@/db/queries/post-holders";
import { Refused } from "@/domain/outcome";
import { mayHandOver } from "@/domain/people/duties";
import { deskOf, HandOver } from "@/domain/people/input";
import { action } from "@/server/action";
import { sentences } from "@/server/sentences";

/** Moves everything on a desk to where it is to go, then ends the holding: all of it or nothing (GW-67). */
export const handOver = action({
  permission: "office.enter",
  input: HandOver,
  async run({ viewer, input, tx }) {
    const holding = await findHolding(viewer, input.id);
    if (!holding || !mayHandOver(viewer, holding)) throw new Refused("notFound");
    if (input.untilOn < holding.fromOn) throw new Refused("dayOrder", {}, "untilOn");
    const colleagues = (await listColleagues(viewer)).filter((one) => one.personId !== holding.personId);
    const deskAt = (value: unknown, field: string) => {
      const desk = deskOf(value);
      const owner = colleagues.find((one) =>
        desk && "postId" in desk ? one.postId === desk.postId : one.personId === desk?.personId,
      );
      if (!desk || !owner) throw new Refused("chooseOne", {}, field);
      return { desk, owner };
    };
    const work = await listLeftBehind(viewer, holding, input.untilOn);
    const drafts = await listDraftsLeft(viewer, holding, input.untilOn);
    const all = work.length + drafts.length > 0 ? deskAt(input.to, "to") : null;
    const say = await sentences();
    const from = { name: holding.personName, post: holding.postName };
    const reason = input.note || say("people.handedOverBy", from);
    for (const { assignment } of work) {
      const field = `to-${assignment.id}`;
      const to = input[field] ? deskAt(input[field], field) : all;
      if (to) await moveAssignment(tx, assignment, to.desk, { personId: viewer.personId ?? "", reason });
    }
    if (all) await moveDrafts(tx, holding, drafts, all.owner.personId);
    await updateHoldingEnd(tx, holding, input.untilOn);
    const detail = {
      personId: holding.personId,
      untilOn: input.untilOn,
      works: work.map(({ assignment }) => assignment.id),
      drafts: drafts.length,
    };
    return {
      subjectKind: "post",
      subjectId: holding.postId,
      what: "posts.handOver",
      detail,
      goTo: "/office/hand-over",
    };
  },
});
