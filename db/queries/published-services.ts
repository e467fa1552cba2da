import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { offices, serviceGuides, serviceItems } from "@/db/schema";
import type { ServiceLine } from "@/domain/services/search";

/** Guides as villagers see them: the frozen copy of the version in force. Everybody may read them. */
const inForce = and(
  eq(serviceGuides.itemId, serviceItems.id),
  eq(serviceGuides.version, serviceItems.publishedVersion),
);

/** Every published item, in the office's own order. */
export async function publishedServices(): Promise<ServiceLine[]> {
  const rows = await db()
    .select({
      slug: serviceItems.slug,
      guide: serviceGuides.guide,
      officeId: offices.id,
      officeName: offices.name,
    })
    .from(serviceItems)
    .innerJoin(serviceGuides, inForce)
    .innerJoin(offices, eq(offices.id, serviceItems.officeId))
    .where(isNotNull(serviceItems.publishedVersion))
    .orderBy(asc(serviceItems.sort), asc(serviceItems.code));
  return rows.map(({ guide, ...row }) => {
    const { name, shortName, plainSummary, everydayWords, serviceTarget, promisedLimit } = guide;
    const known = { name, shortName, plainSummary, everydayWords, serviceTarget, promisedLimit };
    return { ...row, ...known, isVillageProxyAllowed: guide.isVillageProxyAllowed };
  });
}

/** One item with its whole guide, by its short address. */
export async function publishedService(slug: string) {
  const [found] = await db()
    .select({
      itemId: serviceItems.id,
      slug: serviceItems.slug,
      code: serviceItems.code,
      matterId: serviceItems.matterId,
      officeId: offices.id,
      officeName: offices.name,
      guide: serviceGuides.guide,
      version: serviceGuides.version,
      publishedAt: serviceGuides.publishedAt,
    })
    .from(serviceItems)
    .innerJoin(serviceGuides, inForce)
    .innerJoin(offices, eq(offices.id, serviceItems.officeId))
    .where(and(eq(serviceItems.slug, slug), isNotNull(serviceItems.publishedVersion)));
  return found ?? null;
}
