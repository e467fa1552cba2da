"use server";

import { closeAccountOf } from "@/db/queries/accounts-admin";
import { countLeftBehind } from "@/db/queries/hand-over";
import { findPerson, insertPerson, updatePerson, updatePersonLeft } from "@/db/queries/people";
import {
  findHolding,
  insertHolding,
  listDutiesHeld,
  listHoldingsOfPerson,
  updateHoldingEnd,
} from "@/db/queries/post-holders";
import { findPost } from "@/db/queries/posts";
import { Refused } from "@/domain/outcome";
import { appointmentFault, dutyFault } from "@/domain/people/duties";
import {
  Appointment,
  HoldingEnd,
  OneThing,
  PersonChange,
  PersonInput,
  PersonLeft,
} from "@/domain/people/input";
import { action } from "@/server/action";

export const addPerson = action({
  permission: "people.manage",
  input: PersonInput,
  async run({ input, tx }) {
    const id = await insertPerson(tx, input);
    return { subjectKind: "person", subjectId: id, what: "people.add", goTo: `/admin/people/${id}` };
  },
});

export const changePerson = action({
  permission: "people.manage",
  input: PersonChange,
  async run({ viewer, input, tx }) {
    const person = await findPerson(viewer, input.id);
    if (!person) throw new Refused("notFound");
    await updatePerson(tx, person, input);
    return { subjectKind: "person", subjectId: person.id, what: "people.change" };
  },
});

/** Puts a person into a post from a day on. */
export const appoint = action({
  permission: "people.appoint",
  input: Appointment,
  async run({ viewer, input, tx }) {
    const [person, post] = [await findPerson(viewer, input.personId), await findPost(viewer, input.postId)];
    if (!person || !post || post.closedOn || person.leftOn) throw new Refused("notFound");
    const fault = appointmentFault(viewer, {
      personId: person.id,
      duties: post.duties,
      isVacant: post.holderId === null,
    });
    if (fault) throw new Refused(fault, {}, "postId");
    const held = await listDutiesHeld(tx, person.id, { fromOn: input.fromOn, untilOn: null });
    const mixed = dutyFault([...held, ...post.duties]);
    if (mixed) throw new Refused(mixed, {}, "postId");
    await insertHolding(tx, input);
    const detail = { personId: person.id, fromOn: input.fromOn };
    return { subjectKind: "post", subjectId: post.id, what: "people.appoint", detail };
  },
});

/** Ends a holding; what is still on the desk must have been handed over (GW-67). */
export const endHolding = action({
  permission: "people.appoint",
  input: HoldingEnd,
  async run({ viewer, input, tx }) {
    const holding = await findHolding(viewer, input.id);
    if (!holding) throw new Refused("notFound");
    if (holding.personId === viewer.personId) throw new Refused("people.errors.notOneself");
    if (input.untilOn < holding.fromOn) throw new Refused("dayOrder", {}, "untilOn");
    const count = await countLeftBehind(tx, holding, input.untilOn);
    if (count > 0) throw new Refused("people.errors.handOverFirst", { count, name: holding.personName });
    await updateHoldingEnd(tx, holding, input.untilOn);
    const detail = { personId: holding.personId, untilOn: input.untilOn };
    return { subjectKind: "post", subjectId: holding.postId, what: "people.endHolding", detail };
  },
});

/** The person leaves the township's service: no post any more, and the account is closed the same day. */
export const leave = action({
  permission: "people.manage",
  input: PersonLeft,
  async run({ viewer, input, tx }) {
    const person = await findPerson(viewer, input.id);
    if (!person || person.id === viewer.personId) throw new Refused("notFound");
    const holdings = await listHoldingsOfPerson(viewer, person.id);
    const open = holdings.filter(({ untilOn }) => untilOn === null || untilOn > input.leftOn);
    if (open.length > 0) throw new Refused("people.errors.stillHolds", { post: open[0]?.postName ?? "" });
    await updatePersonLeft(tx, person, input.leftOn);
    await closeAccountOf(tx, person);
    return {
      subjectKind: "person",
      subjectId: person.id,
      what: "people.leave",
      detail: { on: input.leftOn },
    };
  },
});

export const comeBack = action({
  permission: "people.manage",
  input: OneThing,
  async run({ viewer, input, tx }) {
    const person = await findPerson(viewer, input.id);
    if (!person) throw new Refused("notFound");
    await updatePersonLeft(tx, person, null);
    return { subjectKind: "person", subjectId: person.id, what: "people.comeBack" };
  },
});
