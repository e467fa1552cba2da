import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { serviceGuides, serviceItems } from "@/db/schema";
import { searchVectorText } from "@/db/search";
import { addDays } from "@/domain/calendar/day";
import type { Guide } from "@/domain/services/guide";
import { matterId } from "../people/matters";
import { officeId } from "../people/offices";
import { plant } from "../planting";
import { at, idOf, today, workdayBefore } from "../stable";
import { assistanceItems } from "./assistance";
import { draftItem } from "./draft";
import { familyItems } from "./family";
import type { ItemSeed } from "./item";
import { landItems } from "./land";
import { securityItems } from "./security";
import { welfareItems } from "./welfare";

/** The 26 items of public.md §4.3, in the order in which villagers most often need them. */
export const publishedItems: readonly ItemSeed[] = [
  ...assistanceItems,
  ...welfareItems,
  ...landItems,
  ...securityItems,
  ...familyItems,
];

export const itemId = (slug: string): string => idOf(`item:${slug}`);

export function guideOf(slug: string): Guide {
  const found = publishedItems.find((item) => item.slug === slug);
  if (!found) throw new Error(`no item ${slug}`);
  return found.guide;
}

const vector = (guide: Guide) => {
  const text = [guide.name, guide.shortName, guide.serviceTarget, guide.plainSummary, ...guide.everydayWords];
  return sql`${searchVectorText(text.join(" "))}::tsvector`;
};

/** All items, the guides of the published ones frozen as version 1, and a draft that is not complete yet. */
export async function plantServices(tx: Tx): Promise<void> {
  const publishedAt = at(workdayBefore(addDays(today(), -410)), 10, 20);
  const rows = [...publishedItems, draftItem].map((item, index) => {
    const isPublished = item !== draftItem;
    return {
      id: itemId(item.slug),
      code: `QH-BS-${String(index + 1).padStart(3, "0")}`,
      slug: item.slug,
      name: item.guide.name,
      officeId: officeId(item.office),
      matterId: matterId(item.matter),
      state: isPublished ? ("published" as const) : ("draft" as const),
      guide: item.guide,
      publishedVersion: isPublished ? 1 : null,
      editedById: idOf("person:qinyh"),
      sort: index + 1,
      search: vector(item.guide) as unknown as string,
      createdAt: isPublished ? publishedAt : at(workdayBefore(addDays(today(), -6)), 15, 40),
    };
  });
  await plant(tx, serviceItems, rows);
  await plant(
    tx,
    serviceGuides,
    publishedItems.map(({ slug, guide }) => ({
      ...{ itemId: itemId(slug), version: 1, guide, publishedAt },
      publishedById: idOf("person:lin"),
    })),
  );
}
