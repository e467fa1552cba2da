"use server";

import { findApplication, updateOwnDesk, updateVerdict } from "@/db/queries/applications";
import { findAssignment } from "@/db/queries/assignments";
import { stepOf } from "@/domain/applications/flow";
import { HandOverInput, MoveInput, UnmaskInput, UrgeInput, VerdictInput } from "@/domain/applications/input";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { advanceTyped } from "@/server/applications/advance-typed";
import { handOver } from "@/server/cases/hand-over";
import { urge } from "@/server/cases/urging";

/** Every step of the office; the lifecycle says who may, when, and what must be given. */
export const takeStep = action({
  permission: ({ step }) => stepOf(step).by,
  input: MoveInput,
  async run({ viewer, input, tx }) {
    const event = await advanceTyped(tx, viewer, input);
    return { ...event, message: `applications.done.${input.step}` };
  },
});

/** The same from a form on a page of its own: back to the matter afterwards. */
export const takeStepAndReturn = action({
  permission: ({ step }) => stepOf(step).by,
  input: MoveInput,
  async run({ viewer, input, tx }) {
    const event = await advanceTyped(tx, viewer, input);
    return { ...event, goTo: `/office/applications/${input.id}` };
  },
});

export const checkMaterial = action({
  permission: "applications.receive",
  input: VerdictInput,
  async run({ viewer, input, tx }) {
    const application = await findApplication(viewer, input.id);
    if (application?.case.state !== "received") throw new Refused("notOpenNow");
    if (input.verdict === "faulty" && !input.remark) throw new Refused("applications.errors.sayWhatIsWrong");
    await updateVerdict(tx, application, input);
    return { quiet: "a mark while reading; the notice says what came of it" };
  },
});

/** 转办: from the own desk, or by who supervises. */
export const handOverApplication = action({
  permission: "desk.handOver",
  input: HandOverInput,
  async run({ viewer, input, tx }) {
    const application = await findApplication(viewer, input.id);
    if (!application) throw new Refused("notFound");
    const own = await findAssignment(viewer, input.assignment);
    const { event, fromPostId } = await handOver(tx, viewer, application, own, {
      ...input,
      module: "applications",
      arrangers: "applications.supervise",
    });
    await updateOwnDesk(tx, application, fromPostId, input.postId);
    return { ...event, goTo: "/office" };
  },
});

export const urgeApplication = action({
  permission: "desk.urge",
  input: UrgeInput,
  async run({ viewer, input, tx }) {
    const application = await findApplication(viewer, input.id);
    if (!application) throw new Refused("notFound");
    await urge(tx, application);
    const event = { subjectKind: "case", subjectId: application.id, what: "applications.urge" } as const;
    return { ...event, opinion: input.opinion, message: "applications.urged" };
  },
});

/** Shows a masked datum to somebody who says why; the reason stays in the history. */
export const unmask = action({
  permission: "privacy.unmask",
  input: UnmaskInput,
  async run({ viewer, input }) {
    const application = await findApplication(viewer, input.id);
    if (!application) throw new Refused("notFound");
    const { applicantPhone, applicantIdNumber, applicantName } = application.case;
    const value =
      { phone: applicantPhone, idNumber: applicantIdNumber, name: applicantName }[input.field] ?? "";
    const event = { subjectKind: "case", subjectId: application.id, what: "privacy.unmask" } as const;
    return { ...event, opinion: input.reason, detail: { field: input.field }, given: { value } };
  },
});
