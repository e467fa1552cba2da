import "server-only";
import { and, isNotNull, like, lt, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { jobs, submissions, trackingPasses } from "@/db/schema";

const ago = (days: number) => sql`now() - make_interval(days => ${days})`;

/**
 * For the cleaning job: keys of forms that were sent a week ago, passes that ran out, jobs long done. What is
 * kept of people has its own table of periods: `db/queries/retention.ts`.
 */
export async function removeLeftovers(tx: Tx): Promise<void> {
  await tx.delete(submissions).where(lt(submissions.createdAt, ago(7)));
  await tx.delete(trackingPasses).where(lt(trackingPasses.expiresAt, sql`now()`));
  await tx
    .delete(jobs)
    .where(
      and(
        isNotNull(jobs.doneAt),
        or(lt(jobs.doneAt, ago(7)), and(like(jobs.uniqueKey, "%@%"), lt(jobs.doneAt, ago(2)))),
      ),
    );
}
