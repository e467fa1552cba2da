import "server-only";
import { and, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { outgoingMessages } from "@/db/schema";
import type { Viewer } from "@/domain/access";

/** Everybody sees the messages sent to them, and nobody else's. */
function visibleTo(viewer: Viewer): SQL {
  if (!viewer.personId) return sql`false`;
  const mine = and(eq(outgoingMessages.toPersonId, viewer.personId), eq(outgoingMessages.channel, "inbox"));
  return mine ?? sql`false`;
}

export const inboxPageSize = 30;

export async function listInbox(viewer: Viewer, page: number, limit = inboxPageSize) {
  return db()
    .select({
      id: outgoingMessages.id,
      subject: outgoingMessages.subject,
      body: outgoingMessages.body,
      link: outgoingMessages.link,
      readAt: outgoingMessages.readAt,
      createdAt: outgoingMessages.createdAt,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(outgoingMessages)
    .where(visibleTo(viewer))
    .orderBy(desc(outgoingMessages.createdAt), desc(outgoingMessages.id))
    .limit(limit)
    .offset((page - 1) * limit);
}

export async function countUnread(viewer: Viewer): Promise<number> {
  const [found] = await db()
    .select({ count: sql<number>`count(*)::int` })
    .from(outgoingMessages)
    .where(and(visibleTo(viewer), isNull(outgoingMessages.readAt)));
  return found?.count ?? 0;
}

/** Marks the viewer's own messages as read. */
export async function updateRead(viewer: Viewer, tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(outgoingMessages)
    .set({ readAt: sql`now()` })
    .where(and(visibleTo(viewer), inArray(outgoingMessages.id, [...ids]), isNull(outgoingMessages.readAt)));
}
