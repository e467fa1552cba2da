import "server-only";
import { desc, ne, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { outgoingMessages } from "@/db/schema";
import type { Viewer } from "@/domain/access";

export type NewMessage = Pick<typeof outgoingMessages.$inferInsert, "channel" | "body"> &
  Partial<Pick<typeof outgoingMessages.$inferInsert, "toPersonId" | "address" | "subject" | "link">>;

/** Puts a message into the outbox, in the transaction of what it tells; a job sends it afterwards. */
export async function insertMessage(tx: Tx, message: NewMessage): Promise<void> {
  await tx.insert(outgoingMessages).values(message);
}

/** Only where messages are shown instead of sent: on a developer's machine and in the demo. */
function visibleTo(viewer: Viewer): SQL {
  const isShown = process.env.DEV_OUTBOX === "1" && viewer.audiences.length > 0;
  return isShown ? ne(outgoingMessages.channel, "inbox") : sql`false`;
}

/** The newest messages that would have left the house. */
export async function listOutbox(viewer: Viewer, limit = 50) {
  return db()
    .select({
      id: outgoingMessages.id,
      channel: outgoingMessages.channel,
      address: outgoingMessages.address,
      subject: outgoingMessages.subject,
      body: outgoingMessages.body,
      createdAt: outgoingMessages.createdAt,
    })
    .from(outgoingMessages)
    .where(visibleTo(viewer))
    .orderBy(desc(outgoingMessages.createdAt), desc(outgoingMessages.id))
    .limit(limit);
}
