import "server-only";
import { and, desc, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { newId } from "@/db/ids";
import { outgoingMessages, people } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import { enqueue } from "./jobs";

export type NewMessage = Pick<typeof outgoingMessages.$inferInsert, "channel" | "body"> &
  Partial<Pick<typeof outgoingMessages.$inferInsert, "toPersonId" | "address" | "subject" | "link">>;

/** Puts a message into the outbox, in the transaction of what it tells; a job sends it afterwards. */
export async function insertMessage(tx: Tx, message: NewMessage): Promise<void> {
  const id = newId();
  await tx.insert(outgoingMessages).values({ ...message, id });
  if (message.channel !== "inbox") await enqueue(tx, "outgoing.deliver", { id });
}

type Told = { subject: string; body: string; link: string };

/** Tells somebody of the portal: in their message list, and by SMS when we know their phone. */
export async function tellPerson(tx: Tx, toPersonId: string, { subject, body, link }: Told): Promise<void> {
  await insertMessage(tx, { toPersonId, channel: "inbox", subject, body, link });
  const [person] = await tx.select({ phone: people.phone }).from(people).where(eq(people.id, toPersonId));
  if (person?.phone)
    await insertMessage(tx, { toPersonId, channel: "sms", address: person.phone, subject, body, link });
}

/** A message that waits to be sent; locked, so that nobody else sends it meanwhile. */
export async function findUnsent(tx: Tx, id: string) {
  const [found] = await tx
    .select()
    .from(outgoingMessages)
    .where(
      and(eq(outgoingMessages.id, id), isNull(outgoingMessages.sentAt), isNull(outgoingMessages.failedAt)),
    )
    .for("update");
  return found ?? null;
}

export async function updateSent(tx: Tx, id: string): Promise<void> {
  await tx.update(outgoingMessages).set({ sentAt: sql`now()` }).where(eq(outgoingMessages.id, id));
}

export async function updateFailed(tx: Tx, id: string, failure: string): Promise<void> {
  await tx.update(outgoingMessages).set({ failedAt: sql`now()`, failure }).where(eq(outgoingMessages.id, id));
}

/** Only where messages are shown instead of sent: on a developer's machine and in the demo. */
function visibleTo(viewer: Viewer): SQL {
  const isShown = process.env.DEV_OUTBOX === "1" && viewer.audiences.length > 0;
  if (!isShown) return sql`false`;
  // A petition that is sealed, or whose petitioner wants to stay unknown, is not shown here either.
  const isShielded = sql`exists (select 1 from cases c join petitions q on q.case_id = c.id
    where ${outgoingMessages.link} in ('/my/petitions/' || c.id, '/office/petitions/' || c.id) and (c.is_sealed or q.anonymity <> 'realName'))`;
  return and(ne(outgoingMessages.channel, "inbox"), sql`not ${isShielded}`) ?? sql`false`;
}

/** The newest messages that would have left the house. */
export async function listOutbox(viewer: Viewer, limit = 100) {
  return db()
    .select({
      id: outgoingMessages.id,
      channel: outgoingMessages.channel,
      address: outgoingMessages.address,
      subject: outgoingMessages.subject,
      body: outgoingMessages.body,
      link: outgoingMessages.link,
      createdAt: outgoingMessages.createdAt,
    })
    .from(outgoingMessages)
    .where(visibleTo(viewer))
    .orderBy(desc(outgoingMessages.createdAt), desc(outgoingMessages.id))
    .limit(limit);
}
