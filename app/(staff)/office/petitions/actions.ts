"use server";

import { findAssignment } from "@/db/queries/assignments";
import { insertRecord } from "@/db/queries/petition-records";
import { liftRecusal } from "@/db/queries/petition-recusals";
import { findPetition, updateOwnDesk, updatePetition } from "@/db/queries/petitions";
import { Refused } from "@/domain/outcome";
import { isPetitioner } from "@/domain/petitions/facts";
import { stepOf } from "@/domain/petitions/flow";
import {
  HandOverInput,
  LeadOfficialInput,
  LiftInput,
  MoveInput,
  RecordInput,
  RecuseInput,
  RelateInput,
  SystemNoInput,
  UnmaskInput,
  UrgeInput,
  UrgentInput,
} from "@/domain/petitions/input";
import { action } from "@/server/action";
import { handOver } from "@/server/cases/hand-over";
import { urge } from "@/server/cases/urging";
import { refuseBlockedPost } from "@/server/petitions/desks";
import { identityOf, mayOpenIdentity } from "@/server/petitions/identity";
import { openPetition } from "@/server/petitions/open";
import { recuse } from "@/server/petitions/recuse";
import { moveTyped } from "@/server/petitions/typed";
import { tellMainLeaders } from "@/server/petitions/urgent";

/** Every step of the office; the lifecycle says who may, when, and what must be given. */
export const takeStep = action({
  permission: ({ step }) => stepOf(step).by,
  input: MoveInput,
  async run({ viewer, input, tx }) {
    return { ...(await moveTyped(tx, viewer, input)), message: "petitions.done.done" };
  },
});

/** The same from a form on a page of its own: back to the matter, or to the list when it is out of sight now. */
export const takeStepAndReturn = action({
  permission: ({ step }) => stepOf(step).by,
  input: MoveInput,
  async run({ viewer, input, tx }) {
    const event = await moveTyped(tx, viewer, input);
    const isSeen = (await findPetition(viewer, input.id)) !== null;
    return { ...event, goTo: isSeen ? `/office/petitions/${input.id}` : "/office/petitions" };
  },
});

/** 转办: from the own desk, or by a registrar; never to somebody kept away from it. */
export const handOverPetition = action({
  permission: "desk.handOver",
  input: HandOverInput,
  async run({ viewer, input, tx }) {
    const petition = await openPetition(viewer, input.id);
    await refuseBlockedPost(tx, petition, input.postId);
    const own = await findAssignment(viewer, input.assignment);
    const { event, fromPostId } = await handOver(tx, viewer, petition, own, {
      ...input,
      module: "petitions",
      arrangers: "petitions.register",
    });
    await updateOwnDesk(tx, petition, fromPostId, input.postId);
    return { ...event, goTo: "/office" };
  },
});

export const urgePetition = action({
  permission: "desk.urge",
  input: UrgeInput,
  async run({ viewer, input, tx }) {
    const petition = await openPetition(viewer, input.id);
    await urge(tx, petition);
    const event = { subjectKind: "case", subjectId: petition.id, what: "petitions.urge" } as const;
    return { ...event, opinion: input.opinion, message: "petitions.staff.urged" };
  },
});

/** Opens a datum of the petitioner to somebody who says why; the petitioner reads that somebody looked, and roughly why. */
export const unmaskPetitioner = action({
  permission: "petitions.unmask",
  input: UnmaskInput,
  async run({ viewer, input: { id, field, why, reason } }) {
    const petition = await findPetition(viewer, id);
    if (!petition || !mayOpenIdentity(viewer, petition)) throw new Refused("notFound");
    const event = { subjectKind: "case", subjectId: petition.id, what: "privacy.unmask" } as const;
    const value = identityOf(petition, field);
    return { ...event, opinion: reason, detail: { field, why }, given: { value } };
  },
});

export const enterRecusal = action({
  permission: "petitions.register",
  input: RecuseInput,
  async run({ viewer, input, tx }) {
    const petition = await openPetition(viewer, input.id);
    await recuse(tx, viewer, petition, input);
    const event = { subjectKind: "case", subjectId: petition.id, what: "petitions.recuse" } as const;
    return { ...event, detail: { kind: input.kind }, message: "petitions.done.saved" };
  },
});

/** 解除: it was no reason after all. Nobody lifts their own, since whoever is kept away does not see the petition. */
export const liftRecusalOf = action({
  permission: "petitions.register",
  input: LiftInput,
  async run({ viewer, input, tx }) {
    const petition = await openPetition(viewer, input.id);
    if (!(await liftRecusal(tx, petition, input.personId, input.reason)))
      throw new Refused("changedMeanwhile");
    const event = { subjectKind: "case", subjectId: petition.id, what: "petitions.liftRecusal" } as const;
    return { ...event, opinion: input.reason, message: "petitions.done.saved" };
  },
});

/** 并为一件: a second letter on the same matter, or joint letters. */
export const relatePetition = action({
  permission: "petitions.register",
  input: RelateInput,
  async run({ viewer, input, tx }) {
    const petition = await openPetition(viewer, input.id);
    const other = await openPetition(viewer, input.relatedCaseId);
    if (other.id === petition.id) throw new Refused("notFound");
    await updatePetition(tx, petition, { relatedCaseId: other.petition.relatedCaseId ?? other.id });
    const event = { subjectKind: "case", subjectId: petition.id, what: "petitions.relate" } as const;
    return { ...event, detail: { relatedCaseId: other.id }, message: "petitions.done.saved" };
  },
});

export const enterSystemNo = action({
  permission: "petitions.register",
  input: SystemNoInput,
  async run({ viewer, input, tx }) {
    const petition = await openPetition(viewer, input.id);
    await updatePetition(tx, petition, { stateSystemNo: input.stateSystemNo });
    const event = { subjectKind: "case", subjectId: petition.id, what: "petitions.enterSystemNo" } as const;
    return { ...event, message: "petitions.done.saved" };
  },
});

/** 包案 (第十八条). */
export const setLeadOfficial = action({
  permission: "petitions.register",
  input: LeadOfficialInput,
  async run({ viewer, input, tx }) {
    const petition = await openPetition(viewer, input.id);
    if (input.postId) await refuseBlockedPost(tx, petition, input.postId);
    await updatePetition(tx, petition, { leadOfficialPostId: input.postId ?? null });
    const event = { subjectKind: "case", subjectId: petition.id, what: "petitions.leadOfficial" } as const;
    return { ...event, detail: { postId: input.postId ?? null }, message: "petitions.done.saved" };
  },
});

export const flagUrgent = action({
  permission: "petitions.register",
  input: UrgentInput,
  async run({ viewer, input, tx }) {
    const petition = await openPetition(viewer, input.id);
    if (petition.petition.isMajorUrgent) throw new Refused("notOpenNow");
    await updatePetition(tx, petition, { isMajorUrgent: true });
    await tellMainLeaders(tx, petition);
    const event = { subjectKind: "case", subjectId: petition.id, what: "petitions.flagUrgent" } as const;
    return { ...event, message: "petitions.done.saved" };
  },
});

/** 听证、调解、走访、执行: written down by whoever is at work on it. */
export const addRecord = action({
  permission: "petitions.takeOn",
  input: RecordInput,
  async run({ viewer, input: { id, kind, heldOn, text }, tx }) {
    const petition = await openPetition(viewer, id);
    if (isPetitioner(viewer, petition.facts)) throw new Refused("notFound");
    await insertRecord(tx, petition, { kind, heldOn, text, byId: viewer.personId });
    const event = { subjectKind: "case", subjectId: petition.id, what: "petitions.addRecord" } as const;
    return { ...event, detail: { kind }, message: "petitions.done.saved" };
  },
});
