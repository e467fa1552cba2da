"use server";

import { findAssignment } from "@/db/queries/assignments";
import { findInformation, moveInformationDesk } from "@/db/queries/information";
import { stepOf } from "@/domain/information/flow";
import {
  HandOverInput,
  LinkInput,
  MoveInput,
  OneRequest,
  UnmaskInput,
  UrgeInput,
} from "@/domain/information/input";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { handOver } from "@/server/cases/hand-over";
import { urge } from "@/server/cases/urging";
import { advance } from "@/server/information/advance";
import { makeLink } from "@/server/information/link";
import { turnIntoNotice } from "@/server/information/to-notice";

/** The public log and the year's figures change with these. */
const isPublic = (step: string) =>
  step === "close" || step === "archive" ? { publicChange: "information" } : {};

/** Every step of the office; the lifecycle says who may, when, and what must be given. */
export const takeInformationStep = action({
  permission: ({ step }) => stepOf(step).by,
  input: MoveInput,
  async run({ viewer, input: { id, version, step, ...given }, tx }) {
    const event = await advance({ viewer, tx, id, version, step, given });
    return { ...event, ...isPublic(step), message: `information.done.${step}` };
  },
});

/** The same from a form on a page of its own: back to the matter afterwards. */
export const takeInformationStepAndReturn = action({
  permission: ({ step }) => stepOf(step).by,
  input: MoveInput,
  async run({ viewer, input: { id, version, step, ...given }, tx }) {
    const event = await advance({ viewer, tx, id, version, step, given });
    return { ...event, ...isPublic(step), goTo: `/office/information/${id}` };
  },
});

/** A link by which the third party answers once, without an account. */
export const makeConsultationLink = action({
  permission: "information.find",
  input: LinkInput,
  async run({ viewer, input, tx }) {
    const information = await findInformation(viewer, input.id);
    if (!information) throw new Refused("notFound");
    const link = await makeLink(tx, viewer, information, input.consultation);
    const event = { subjectKind: "case", subjectId: information.id, what: "information.makeLink" } as const;
    return { ...event, message: "information.linkMade", given: { link } };
  },
});

/** 主动公开 of what many ask for (第四十四条): the answer becomes a draft notice, without anything of the applicant. */
export const makeNotice = action({
  permission: "information.process",
  input: OneRequest,
  async run({ viewer, input, tx }) {
    const information = await findInformation(viewer, input.id);
    if (!information) throw new Refused("notFound");
    const noticeId = await turnIntoNotice(tx, viewer, information);
    return {
      ...({ subjectKind: "case", subjectId: information.id, what: "information.toNotice" } as const),
      detail: { noticeId },
      goTo: `/office/notices/${noticeId}/edit`,
    };
  },
});

/** 转办: from the own desk, or by the work body's head. */
export const handOverInformation = action({
  permission: "desk.handOver",
  input: HandOverInput,
  async run({ viewer, input, tx }) {
    const information = await findInformation(viewer, input.id);
    if (!information) throw new Refused("notFound");
    const own = await findAssignment(viewer, input.assignment);
    const { event, fromPostId } = await handOver(tx, viewer, information, own, {
      ...input,
      module: "information",
      arrangers: "information.extend",
    });
    await moveInformationDesk(tx, information, fromPostId, input.postId);
    return { ...event, goTo: "/office" };
  },
});

export const urgeInformation = action({
  permission: "desk.urge",
  input: UrgeInput,
  async run({ viewer, input, tx }) {
    const information = await findInformation(viewer, input.id);
    if (!information) throw new Refused("notFound");
    await urge(tx, information);
    const event = { subjectKind: "case", subjectId: information.id, what: "information.urge" } as const;
    return { ...event, opinion: input.opinion, message: "information.urged" };
  },
});

/** Shows a masked datum to somebody who says why; the reason stays in the history. */
export const unmaskInformation = action({
  permission: "privacy.unmask",
  input: UnmaskInput,
  async run({ viewer, input }) {
    const information = await findInformation(viewer, input.id);
    if (!information) throw new Refused("notFound");
    const { applicantPhone: phone, applicantIdNumber: idNumber, applicantName: name } = information.case;
    const { address } = information.request;
    const value = { phone, idNumber, name, address }[input.field] ?? "";
    const event = { subjectKind: "case", subjectId: information.id, what: "privacy.unmask" } as const;
    return { ...event, opinion: input.reason, detail: { field: input.field }, given: { value } };
  },
});
