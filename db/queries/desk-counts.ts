import "server-only";
import { and, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { deskOf } from "@/db/queries/assignments";
import { assignments } from "@/db/schema";
import type { Viewer } from "@/domain/access";

/** How much waits on the viewer's own desks. */
export async function countWaiting(viewer: Viewer): Promise<number> {
  const [found] = await db()
    .select({ count: sql<number>`count(*)::int` })
    .from(assignments)
    .where(and(deskOf(viewer), isNull(assignments.endedAt)));
  return found?.count ?? 0;
}
