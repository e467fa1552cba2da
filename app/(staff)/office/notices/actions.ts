"use server";

import { updateOverruled, updatePin } from "@/db/queries/notice-moves";
import { confirmReading } from "@/db/queries/notice-receipts";
import { findNotice } from "@/db/queries/notices";
import { dayOf } from "@/domain/calendar/day";
import { NoticeMove, NoticeOverruled, NoticePinned, OneNotice } from "@/domain/notices/input";
import { mayOverrule, noticeFlow } from "@/domain/notices/states";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { advanceNotice } from "@/server/notices/advance";
import { findingsOf } from "@/server/notices/findings";

/** Every step of a notice; the lifecycle says who may, when, and what must be given. */
export const moveNoticeOn = action({
  permission: ({ step }) => noticeFlow[step].by,
  input: NoticeMove,
  run: ({ viewer, input, tx }) => advanceNotice({ viewer, tx, ...input }),
});

/** A finding stands as it is, for a reason that stays on the timeline; a secrecy mark never does. */
export const overruleFinding = action({
  permission: "notices.overrule",
  input: NoticeOverruled,
  async run({ viewer, input, tx }) {
    const notice = await findNotice(viewer, input.id);
    if (!notice) throw new Refused("notFound");
    if (!mayOverrule(viewer, notice)) throw new Refused("notOpenNow");
    const finding = (await findingsOf(notice)).find(({ key }) => key === input.finding);
    if (!finding) throw new Refused("changedMeanwhile");
    if (!finding.isOverrulable) throw new Refused("noticeDesk.errors.secrecy");
    await updateOverruled(tx, notice, finding.key, input.reason);
    const event = { subjectKind: "notice", subjectId: notice.id, what: "notices.overrule" } as const;
    return {
      ...event,
      opinion: input.reason,
      detail: { finding: finding.kind },
      message: "noticeDesk.overruled",
    };
  },
});

/** On top of the board through a last day; without a day it goes back among the others. */
export const pinNotice = action({
  permission: "notices.pin",
  input: NoticePinned,
  async run({ viewer, input, tx }) {
    const notice = await findNotice(viewer, input.id);
    if (!notice) throw new Refused("notFound");
    const { pinnedUntil } = input;
    if (pinnedUntil && pinnedUntil < dayOf(new Date()))
      throw new Refused("noticeDesk.errors.pinPassed", {}, "pinnedUntil");
    await updatePin(tx, notice, pinnedUntil);
    return {
      ...{ subjectKind: "notice", subjectId: notice.id },
      what: pinnedUntil ? "notices.pin" : "notices.unpin",
      detail: { pinnedUntil },
      publicChange: "notices",
      message: pinnedUntil ? "noticeDesk.done.pin" : "noticeDesk.done.unpin",
    };
  },
});

/** "I have read this", for notices to the staff. */
export const confirmRead = action({
  permission: "notices.read",
  input: OneNotice,
  async run({ viewer, input, tx }) {
    const notice = await findNotice(viewer, input.id);
    if (notice?.audience !== "staff" || notice.state !== "published" || !viewer.personId)
      throw new Refused("notOpenNow");
    await confirmReading(tx, notice, viewer.personId);
    return { quiet: "the receipt is the record", message: "noticeDesk.done.read" };
  },
});
