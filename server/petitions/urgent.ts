import "server-only";
import type { Tx } from "@/db/client";
import { tellPerson } from "@/db/queries/outgoing";
import { listMainLeaders } from "@/db/queries/petition-desks";
import type { Petition } from "@/db/queries/petitions";
import { spoken } from "@/server/spoken";

/** 重大、紧急: the main leaders are told at once (信访工作条例 第二十五条). Never of a sealed matter. */
export async function tellMainLeaders(tx: Tx, petition: Petition): Promise<void> {
  if (petition.facts.isSealed) return;
  const t = spoken("petitions");
  const { title, receiptNo } = petition.case;
  const told = {
    subject: t("urgent.subject"),
    body: t("urgent.body", { title, number: receiptNo ?? "" }),
    link: `/office/petitions/${petition.id}`,
  };
  for (const personId of await listMainLeaders(tx, petition)) await tellPerson(tx, personId, told);
}
