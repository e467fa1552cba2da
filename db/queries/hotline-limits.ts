import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { hotlineLimits } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import type { Limit } from "@/domain/clocks/kinds";
import { type LimitKey, type Limits, limitKeys, usualLimits } from "@/domain/hotline/kinds";

/** The office's own table of limits: whoever may open work orders may read it. */
function visibleTo(viewer: Viewer): SQL {
  return can(viewer, "hotline.read") ? sql`true` : sql`false`;
}

/** Every row, the usual limit where the office has set none; `isOwn` says which. */
export async function listLimits(viewer: Viewer): Promise<{ limits: Limits; own: ReadonlySet<LimitKey> }> {
  const rows = await db().select().from(hotlineLimits).where(visibleTo(viewer));
  const set = new Map(rows.map(({ key, amount, unit }) => [key, { amount, unit } satisfies Limit]));
  const entries = limitKeys.map((key) => [key, set.get(key) ?? usualLimits[key]]);
  return { limits: Object.fromEntries(entries) as Limits, own: new Set(set.keys()) };
}

/** Sets one row; clocks that run keep the limit under which they began. Gives back the row's id for the event. */
export async function setLimit(tx: Tx, key: LimitKey, { amount, unit }: Limit): Promise<string | null> {
  const [before] = await tx.select().from(hotlineLimits).where(eq(hotlineLimits.key, key)).for("update");
  if (before && before.amount === amount && before.unit === unit) return null;
  const [row] = await tx
    .insert(hotlineLimits)
    .values({ key, amount, unit })
    .onConflictDoUpdate({ target: hotlineLimits.key, set: { amount, unit } })
    .returning({ id: hotlineLimits.id });
  return row?.id ?? null;
}
