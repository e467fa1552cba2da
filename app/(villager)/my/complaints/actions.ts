"use server";

import { ComplaintFiled, ComplaintMove, complaintFlow } from "@/domain/disclosure/complaints";
import { action } from "@/server/action";
import { advanceComplaint, fileComplaint } from "@/server/disclosure/complaints";

/** 举报未公开 (Art. 31): handed in with number and query code. */
export const sendComplaint = action({
  permission: "complaints.file",
  input: ComplaintFiled,
  async run({ viewer, input, tx }) {
    const { id } = await fileComplaint(tx, viewer, input);
    return {
      ...({ subjectKind: "case", subjectId: id, what: "disclosureComplaints.file" } as const),
      ...{ toState: "submitted", detail: { ground: input.ground, villageId: input.villageId } },
      goTo: `/my/complaints/${id}/receipt`,
    };
  },
});

/** Every step of a complaint; the lifecycle says who may, when, and what must be given. */
export const moveComplaint = action({
  permission: ({ step }) => complaintFlow[step].by,
  input: ComplaintMove,
  run: ({ viewer, input, tx }) => advanceComplaint({ viewer, tx, ...input }),
});
