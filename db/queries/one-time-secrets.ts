import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { oneTimeSecrets } from "@/db/schema";
import { codeTries, type SecretPurpose } from "@/domain/account/codes";
import { Refused } from "@/domain/outcome";

// Codes and links are known by digests only; whoever asks must be inside an action.

type NewSecret = { purpose: SecretPurpose; subject: string; digest: string; minutes: number };

/** A new one makes those before it useless. */
export async function insertSecret(tx: Tx, { purpose, subject, digest, minutes }: NewSecret): Promise<void> {
  await tx.update(oneTimeSecrets).set({ usedAt: sql`now()` }).where(isOpen(purpose, subject));
  const expiresAt = sql`now() + make_interval(mins => ${minutes})`;
  await tx.insert(oneTimeSecrets).values({ purpose, subject, digest, triesLeft: codeTries, expiresAt });
}

/** Takes one of its tries; null when there is no code, or no try left. */
export async function takeSecretTry(tx: Tx, purpose: SecretPurpose, subject: string) {
  const [taken] = await tx
    .update(oneTimeSecrets)
    .set({ triesLeft: sql`${oneTimeSecrets.triesLeft} - 1` })
    .where(and(isOpen(purpose, subject), gt(oneTimeSecrets.triesLeft, 0)))
    .returning({
      id: oneTimeSecrets.id,
      digest: oneTimeSecrets.digest,
      triesLeft: oneTimeSecrets.triesLeft,
    });
  return taken ?? null;
}

/** Uses it up; the second of two who come at the same moment is refused. */
export async function spendSecret(tx: Tx, id: string): Promise<void> {
  const used = await tx
    .update(oneTimeSecrets)
    .set({ usedAt: sql`now()` })
    .where(and(eq(oneTimeSecrets.id, id), isNull(oneTimeSecrets.usedAt)))
    .returning({ id: oneTimeSecrets.id });
  if (used.length === 0) throw new Refused("account.errors.codeGone");
}

const isOpen = (purpose: SecretPurpose, subject: string) =>
  and(
    eq(oneTimeSecrets.purpose, purpose),
    eq(oneTimeSecrets.subject, subject),
    isNull(oneTimeSecrets.usedAt),
    gt(oneTimeSecrets.expiresAt, sql`now()`),
  );
