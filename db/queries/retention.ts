import "server-only";
import { and, eq, isNotNull, lt, ne, or, sql } from "drizzle-orm";
import { type Shown, shown, type Tx } from "@/db/client";
import { removeDraft } from "@/db/queries/drafts";
import { cases, outgoingMessages, siteCorrections } from "@/db/schema";
import { daysOf } from "@/domain/privacy/retention";

const ago = (days: number) => sql`now() - make_interval(days => ${days})`;

/** Removes what has been kept for as long as the table of periods says; how much of each, for the record. */
export async function removeExpired(
  tx: Tx,
): Promise<Record<"draft" | "message" | "sms" | "contact", number>> {
  return {
    draft: await removeOldDrafts(tx),
    message: await removeMessages(tx, true),
    sms: await removeMessages(tx, false),
    contact: await removeContacts(tx),
  };
}

/** Begun and left alone: nobody has handed anything in, so nothing has to be kept. */
async function removeOldDrafts(tx: Tx): Promise<number> {
  const old = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(eq(cases.kind, "application"), eq(cases.state, "draft"), lt(cases.updatedAt, ago(daysOf("draft")))),
    )
    .orderBy(cases.id)
    .limit(500)
    .for("update", { skipLocked: true });
  for (const draft of old) await removeDraft(tx, shown(draft) as Shown<{ id: string }>);
  return old.length;
}

async function removeMessages(tx: Tx, isInbox: boolean): Promise<number> {
  const { channel, sentAt, failedAt, createdAt } = outgoingMessages;
  const which = isInbox
    ? eq(channel, "inbox")
    : and(ne(channel, "inbox"), or(isNotNull(sentAt), isNotNull(failedAt)));
  const removed = await tx
    .delete(outgoingMessages)
    .where(and(which, lt(createdAt, ago(daysOf(isInbox ? "message" : "sms")))))
    .returning({ id: outgoingMessages.id });
  return removed.length;
}

/** The phone or address left with a report of an error goes a year after the answer; the report itself stays. */
async function removeContacts(tx: Tx): Promise<number> {
  const { contact, answeredAt, id } = siteCorrections;
  const cleared = await tx
    .update(siteCorrections)
    .set({ contact: null })
    .where(and(isNotNull(contact), lt(answeredAt, ago(daysOf("contact")))))
    .returning({ id });
  return cleared.length;
}
