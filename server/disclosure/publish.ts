import "server-only";
import type { Tx } from "@/db/client";
import type { Item } from "@/db/queries/disclosure-items";
import { moveItem, moveOversight, rowsOf } from "@/db/queries/disclosure-moves";
import { insertItemVersion } from "@/db/queries/disclosure-publishing";
import { addDays, dayOf } from "@/domain/calendar/day";
import { templateOf } from "@/domain/disclosure/kinds";

/** Publication freezes the text, the list with masked names, the approver and the opinion as readers will see them. */
export async function publishItem(tx: Tx, item: Item, at: Date): Promise<void> {
  const { publisher, periodFrom, periodTo, legalBasis, contact, approverName, approvedOn, opinion } = item;
  const facts = {
    ...{ publisher, periodFrom, periodTo, legalBasis, contact, approverName, approvedOn, opinion },
    opinionByName: item.opinionByName ?? "",
    opinionOn: dayOf(item.opinionAt ?? at),
    feedbackUntil: addDays(dayOf(at), templateOf(item.kind).feedbackDays),
    postingTo: item.postingTo,
  };
  const publishedVersion = await insertItemVersion(tx, item, { facts, at });
  await moveItem(tx, item, "published", {
    publishedVersion,
    publishedAt: item.publishedAt ?? at,
    publishedRows: rowsOf(item.rows),
    endedAt: null,
  });
  if (item.oversight === "ordered") await moveOversight(tx, item, "answered");
}
