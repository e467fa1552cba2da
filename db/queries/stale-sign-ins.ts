import "server-only";
import { and, isNotNull, lt, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { heldForms, oneTimeSecrets, rateLimits, sessions } from "@/db/schema";
import { daysOf } from "@/domain/privacy/retention";

/**
 * For the cleaning job: removes what signing in leaves behind and nobody needs any more (public.md §8.3 residual
 * information). What happened stays in the events.
 */
export async function removeStaleSignIns(tx: Tx): Promise<void> {
  const month = sql`now() - make_interval(days => ${daysOf("session")})`;
  await tx.delete(rateLimits).where(lt(rateLimits.expire, Date.now()));
  await tx
    .delete(oneTimeSecrets)
    .where(lt(oneTimeSecrets.expiresAt, sql`now() - make_interval(days => ${daysOf("code")})`));
  await tx.delete(heldForms).where(lt(heldForms.expiresAt, sql`now()`));
  await tx
    .delete(sessions)
    .where(
      or(lt(sessions.expiresAt, month), and(isNotNull(sessions.revokedAt), lt(sessions.revokedAt, month))),
    );
}
