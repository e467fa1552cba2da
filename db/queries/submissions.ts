import "server-only";
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { submissions } from "@/db/schema";

/**
 * Claims a form's key. `null`: this is the first time, go on. Otherwise the deed is done already and the answer says
 * where it led. A second click while the first is still at work waits for its commit on the unique key.
 */
export async function claimSubmission(
  tx: Tx,
  key: string | undefined,
): Promise<{ goTo: string | null } | null> {
  if (!key || !isId(key)) return null;
  const claimed = await tx.insert(submissions).values({ key }).onConflictDoNothing().returning();
  if (claimed.length > 0) return null;
  return (await findSubmission(key)) ?? { goTo: null };
}

/** Where the deed of this key led, or null when it was not carried out. */
export async function findSubmission(key: string | undefined): Promise<{ goTo: string | null } | null> {
  if (!key || !isId(key)) return null;
  const [done] = await db()
    .select({ goTo: submissions.goTo })
    .from(submissions)
    .where(eq(submissions.key, key));
  return done ?? null;
}

export async function updateSubmission(tx: Tx, key: string | undefined, goTo: string): Promise<void> {
  if (key && isId(key)) await tx.update(submissions).set({ goTo }).where(eq(submissions.key, key));
}
