"use server";

import { findServiceItem, insertServiceItem, updateGuide } from "@/db/queries/service-items";
import { officeIds } from "@/domain/access";
import { Refused } from "@/domain/outcome";
import { GuideInput, guideIn, ItemStepInput, NewItemInput, withRows } from "@/domain/services/input";
import { serviceItemFlow } from "@/domain/services/states";
import { action } from "@/server/action";
import { advanceServiceItem } from "@/server/services/advance";

export const addServiceItem = action({
  permission: "services.maintain",
  input: NewItemInput,
  async run({ viewer, input, tx }) {
    const isEverywhere = viewer.audiences.some((each) => each === "officeDirector" || each === "windowClerk");
    if (!isEverywhere && !officeIds(viewer).includes(input.officeId)) throw new Refused("form.forbidden");
    const guide = guideIn({ name: input.name, isVillageProxyAllowed: "yes" });
    const id = await insertServiceItem(tx, { ...input, guide }, viewer.personId);
    const event = { subjectKind: "serviceItem", subjectId: id, what: "services.add" } as const;
    return { ...event, goTo: `/office/services/${id}` };
  },
});

/** Keeps what was typed, finished or not; the buttons beside the rows add or take away one. */
export const saveGuide = action({
  permission: "services.maintain",
  input: GuideInput,
  async run({ viewer, input, tx }) {
    const item = await findServiceItem(viewer, input.id);
    if (!item) throw new Refused("notFound");
    const guide = withRows(guideIn(input), input.do);
    await updateGuide(tx, item, guide, { version: input.version, editedById: viewer.personId });
    const [, kind] = input.do.split(":");
    const place = kind ? `#${kind}` : "?saved=1#state";
    return { quiet: "a working copy", goTo: `/office/services/${item.id}${place}` };
  },
});

export const moveItem = action({
  permission: ({ step }) => serviceItemFlow[step].by,
  input: ItemStepInput,
  run: ({ viewer, input, tx }) => advanceServiceItem({ viewer, tx, ...input }),
});
