"use server";

import { findItem } from "@/db/queries/disclosure-items";
import { updateItemOverruled } from "@/db/queries/disclosure-moves";
import { FindingOverruled, ItemBegun, ItemMove, OversightMove } from "@/domain/disclosure/input";
import { itemFlow, oversightFlow, postInVillage } from "@/domain/disclosure/states";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { advanceItem } from "@/server/disclosure/advance";
import { beginItem } from "@/server/disclosure/drafting";
import { itemFindings } from "@/server/disclosure/findings";
import { overseeItem } from "@/server/disclosure/oversee";

/** Begins an item that does not come back by itself. */
export const beginDisclosure = action({
  permission: "disclosure.draft",
  input: ItemBegun,
  async run({ viewer, input, tx }) {
    const id = await beginItem(tx, viewer, input);
    const event = { subjectKind: "disclosure", subjectId: id, what: "disclosure.create" } as const;
    const post = postInVillage(viewer, "disclosure.draft", input.villageId);
    return {
      ...event,
      post,
      toState: "draft",
      detail: { kind: input.kind },
      goTo: `/office/disclosure/${id}/edit`,
    };
  },
});

/** Every step of the village's own; the lifecycle says who may, when, and what must be given. */
export const moveItemOn = action({
  permission: ({ step }) => itemFlow[step].by,
  input: ItemMove,
  run: ({ viewer, input, tx }) => advanceItem({ viewer, tx, ...input }),
});

/** Every step of the township's: it says, reminds and orders, and writes nothing. */
export const overseeDisclosure = action({
  permission: ({ step }) => oversightFlow[step].by,
  input: OversightMove,
  run: ({ viewer, input, tx }) => overseeItem({ viewer, tx, ...input }),
});

/** A finding of the check may stand, for a reason that whoever gives the opinion answers for; a secrecy mark never. */
export const overruleItemFinding = action({
  permission: "disclosure.opine",
  input: FindingOverruled,
  async run({ viewer, input, tx }) {
    const item = await findItem(viewer, input.id);
    if (!item) throw new Refused("notFound");
    const post = postInVillage(viewer, "disclosure.opine", item.villageId);
    if (item.state !== "opinion" || !post) throw new Refused("notOpenNow");
    const finding = (await itemFindings(item)).find(({ key }) => key === input.finding);
    if (!finding) throw new Refused("changedMeanwhile");
    if (!finding.isOverrulable) throw new Refused("noticeDesk.errors.secrecy");
    await updateItemOverruled(tx, item, finding.key, input.reason);
    return {
      ...({ subjectKind: "disclosure", subjectId: item.id, what: "disclosure.overrule" } as const),
      ...{
        post,
        opinion: input.reason,
        detail: { finding: finding.kind },
        message: "disclosure.done.overruled",
      },
    };
  },
});
