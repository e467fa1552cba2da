import "server-only";
import { insertApplicationPart } from "@/db/queries/drafts";
import { publishedService } from "@/db/queries/published-services";
import { Refused } from "@/domain/outcome";
import type { Turn } from "./kinds";

/** A service application: a draft with the item chosen, which the villager completes and hands in under the same number. */
export const intoApplication: Turn = async ({ tx, ask, input }) => {
  const item = input.item ? await publishedService(input.item) : null;
  if (!item) throw new Refused("applications.errors.noItem", {}, "item");
  await insertApplicationPart(tx, ask, item, ask.ask.text.slice(0, 500));
  return {
    kind: "application",
    state: "draft",
    title: item.guide.name,
    officeId: item.officeId,
    desk: { personId: ask.case.filedById },
    expected: "handIn",
    clocks: [],
    detail: { item: item.slug },
  };
};
