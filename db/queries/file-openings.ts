import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import type { StoredFile } from "./files";

/** Whether this viewer has opened this file today already: each asks about themselves only. */
export async function hasOpenedToday(viewer: Viewer, file: StoredFile): Promise<boolean> {
  const [found] = await db()
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.subjectId, file.id),
        eq(events.what, "files.open"),
        eq(events.actorId, viewer.personId ?? file.id),
        gt(events.at, sql`date_trunc('day', now())`),
      ),
    )
    .limit(1);
  return found !== undefined;
}
