import "server-only";
import type { Tx } from "@/db/client";
import { markAssetWarned, takeAssetsToWatch } from "@/db/queries/finance-assets";
import { findAgencyPost, findVillagePost } from "@/db/queries/finance-posts";
import { tellPerson } from "@/db/queries/outgoing";
import { listActing } from "@/db/queries/reminders";
import { addDays, dayOf } from "@/domain/calendar/day";
import { assetWarning, paymentOf, reminderDays } from "@/domain/finance/assets";
import type { Run } from "@/server/jobs/kinds";
import { spoken, spokenDay } from "@/server/spoken";

type Watched = Awaited<ReturnType<typeof takeAssetsToWatch>>[number];

/** 合同到期提醒: clerk and agency are told 90, 30 and 7 days before a contract ends, when it is over, and when a payment
 * did not come by its day; each once. */
export const remindOfAssets: Run = async ({ tx }) => {
  const today = dayOf(new Date());
  for (const asset of await takeAssetsToWatch(tx, addDays(today, reminderDays[0]), today)) {
    const stage = assetWarning(asset.endOn, today, asset.warned);
    if (stage && asset.endOn) {
      await markAssetWarned(tx, asset.id, { warned: stage });
      await tell(tx, asset, stage, asset.endOn);
    }
    if (
      asset.paymentOn &&
      paymentOf(asset.paymentOn, today) === "overdue" &&
      asset.paymentWarned !== asset.paymentOn
    ) {
      await markAssetWarned(tx, asset.id, { paymentWarned: asset.paymentOn });
      await tell(tx, asset, "payment", asset.paymentOn);
    }
  }
};

async function tell(tx: Tx, asset: Watched, stage: "d90" | "d30" | "d7" | "over" | "payment", on: string) {
  const t = spoken("finance");
  const words = { village: asset.villageName, name: asset.name, day: spokenDay(on) };
  const posts = [
    await findVillagePost(tx, "villageClerk", asset.villageId),
    asset.agencyOfficeId ? await findAgencyPost(tx, asset.agencyOfficeId) : null,
  ];
  const readers = new Set<string>();
  for (const post of posts) if (post) for (const one of await listActing(tx, post)) readers.add(one);
  const told = {
    subject: t("remind.subject", words),
    body: t(`remind.${stage}`, words),
    link: `/office/finance/assets/${asset.id}`,
  };
  for (const personId of readers) await tellPerson(tx, personId, told);
}
