"use server";

import { insertNotice } from "@/db/queries/notice-drafts";
import { officeIds } from "@/domain/access";
import { NoticeBegun } from "@/domain/notices/input";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";

/** Begins a notice of one of the writer's own offices. */
export const beginNotice = action({
  permission: "notices.write",
  input: NoticeBegun,
  async run({ viewer, input, tx }) {
    if (!viewer.personId || !officeIds(viewer).includes(input.officeId))
      throw new Refused("noticeEditor.errors.notYourOffice", {}, "officeId");
    const id = await insertNotice(tx, input, viewer.personId);
    const event = { subjectKind: "notice", subjectId: id, what: "notices.begin", toState: "draft" } as const;
    return { ...event, goTo: `/office/notices/${id}/edit` };
  },
});
