import "server-only";
import type { Tx } from "@/db/client";
import { outgoingMessages } from "@/db/schema";

export type NewMessage = Pick<typeof outgoingMessages.$inferInsert, "channel" | "body"> &
  Partial<Pick<typeof outgoingMessages.$inferInsert, "toPersonId" | "address" | "subject" | "link">>;

/** Puts a message into the outbox, in the transaction of what it tells; a job sends it afterwards. */
export async function insertMessage(tx: Tx, message: NewMessage): Promise<void> {
  await tx.insert(outgoingMessages).values(message);
}
