import "server-only";
import type { Tx } from "@/db/client";
import type { CaseRow } from "@/db/queries/cases";
import { insertMessage } from "@/db/queries/outgoing";
import { factsOfKind } from "@/domain/cases/registry";

type Told = {
  /** The sentence, in the language of the product (`spoken`). */
  body: string;
  /** Told by SMS too: something was decided, or the applicant must do something. */
  isUrgent: boolean;
};

/**
 * Tells the applicant, and whoever filed it for them, what became of their matter (public.md §4.4). Who has no account is
 * told by SMS in any case, when a number is known.
 */
export async function tellApplicant(
  tx: Tx,
  it: Pick<CaseRow, "id" | "kind" | "title" | "applicantId" | "applicantPhone"> & {
    /** Null where whoever filed it for somebody has no business with what became of it. */
    filedById: string | null;
  },
  { body, isUrgent }: Told,
): Promise<void> {
  const { applicantId, applicantPhone: address } = it;
  const message = { subject: it.title, body, link: `${factsOfKind(it.kind).myPath}/${it.id}` };
  const readers = new Set([applicantId, it.filedById].filter((id) => id !== null));
  for (const toPersonId of readers) await insertMessage(tx, { ...message, toPersonId, channel: "inbox" });
  if (address && (isUrgent || !applicantId))
    await insertMessage(tx, { ...message, toPersonId: applicantId, channel: "sms", address });
}
