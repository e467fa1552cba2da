"use server";

import { findAsset, insertAsset, listVillagesToKeep, updateAsset } from "@/db/queries/finance-assets";
import { AssetAdded, AssetChanged } from "@/domain/finance/input";
import { Refused } from "@/domain/outcome";
import { action } from "@/server/action";
import { assetPost, mustBeShowable } from "@/server/finance/assets";

export const addAsset = action({
  permission: "finance.register",
  input: AssetAdded,
  async run({ viewer, input: { villageId, ...written }, tx }) {
    const villages = await listVillagesToKeep(viewer);
    if (!villages.some(({ id }) => id === villageId)) throw new Refused("chooseOne", {}, "villageId");
    mustBeShowable(written);
    const id = await insertAsset(tx, villageId, written, { editedById: viewer.personId, reason: "" });
    const event = { subjectKind: "financeAsset", subjectId: id, what: "finance.addAsset" } as const;
    const post = assetPost(viewer, villageId);
    return { ...event, post, publicChange: "finance", goTo: `/office/finance/assets/${id}` };
  },
});

export const changeAsset = action({
  permission: "finance.register",
  input: AssetChanged,
  async run({ viewer, input: { id, version, reason, ...written }, tx }) {
    const asset = await findAsset(viewer, id);
    if (!asset) throw new Refused("notFound");
    if (!asset.mayKeep) throw new Refused("form.forbidden");
    if (asset.version !== version) throw new Refused("changedMeanwhile");
    mustBeShowable(written);
    await updateAsset(tx, asset, written, { editedById: viewer.personId, reason });
    return {
      ...{ subjectKind: "financeAsset", subjectId: id, what: "finance.changeAsset", opinion: reason },
      ...{ detail: { version: version + 1 }, post: assetPost(viewer, asset.villageId) },
      ...{ publicChange: "finance", message: "finance.done.assetChanged" },
    } as const;
  },
});
