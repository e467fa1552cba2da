import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import { db, type Shown } from "@/db/client";
import { events } from "@/db/schema";
import type { Viewer } from "@/domain/access";

/** Whether this viewer has opened the petitioner's name within the hour, with a reason: each asks about themselves only. */
export async function hasOpenedName(viewer: Viewer, petition: Shown<{ id: string }>): Promise<boolean> {
  if (!viewer.personId) return false;
  const [found] = await db()
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.subjectId, petition.id),
        eq(events.what, "privacy.unmask"),
        eq(events.actorId, viewer.personId),
        sql`${events.detail}->>'field' = 'name'`,
        gt(events.at, sql`now() - interval '1 hour'`),
      ),
    )
    .limit(1);
  return found !== undefined;
}
