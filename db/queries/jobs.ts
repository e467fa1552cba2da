import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { sqlClient } from "@/db/pool";
import { jobs } from "@/db/schema";
import { mostTries, waitSeconds } from "@/domain/jobs/slots";

type When = {
  runAt?: Date;
  /** Two jobs with the same key are one, as long as its row is kept (done ones for a week). */
  uniqueKey?: string;
};

/** Work for later, put down in the transaction of what it belongs to: done if and only if that is committed. */
export async function enqueue(
  tx: Tx,
  kind: string,
  payload: Record<string, unknown> = {},
  { runAt, uniqueKey }: When = {},
): Promise<void> {
  await tx
    .insert(jobs)
    .values({ kind, payload, ...(uniqueKey && { uniqueKey }), runAt: runAt ?? sql`now()` })
    .onConflictDoNothing();
  await tx.execute(sql`select pg_notify('jobs', '')`);
}

/** Puts down what comes back by itself; instances that do so at the same time put down the same rows. */
export async function enqueueSlots(slots: readonly { kind: string; slot: Date }[]): Promise<void> {
  if (slots.length === 0) return;
  const rows = slots.map(({ kind, slot }) => ({
    kind,
    runAt: slot,
    uniqueKey: `${kind}@${slot.toISOString()}`,
  }));
  await db().insert(jobs).values(rows).onConflictDoNothing();
}

/** How long a job is lent out; whoever died with it gives it back that way. Running ones are lent again in time. */
const lease = sql`now() + interval '60 seconds'`;

export type TakenJob = { id: string; kind: string; payload: Record<string, unknown>; tries: number };

/** Takes the job that is due longest. Several runners never take the same one. */
export async function takeJob(kinds: readonly string[]): Promise<TakenJob | null> {
  const [taken] = await db()
    .update(jobs)
    .set({ lockedUntil: lease, attempts: sql`${jobs.attempts} + 1` })
    .where(
      eq(
        jobs.id,
        sql`(select id from jobs where done_at is null and failed_at is null and run_at <= now()
          and (locked_until is null or locked_until < now()) and kind in ${[...kinds]}
          order by run_at limit 1 for update skip locked)`,
      ),
    )
    .returning({ id: jobs.id, kind: jobs.kind, payload: jobs.payload, tries: jobs.attempts });
  return taken ?? null;
}

const isMine = ({ id, tries }: TakenJob) =>
  and(eq(jobs.id, id), eq(jobs.attempts, tries), isNull(jobs.doneAt), isNull(jobs.failedAt));

export async function prolongLease(job: TakenJob): Promise<void> {
  await db().update(jobs).set({ lockedUntil: lease }).where(isMine(job));
}

/** In the transaction of the work itself. False when somebody else has the job by now: then the work must not stand. */
export async function finishJob(tx: Tx, job: TakenJob): Promise<boolean> {
  const done = await tx
    .update(jobs)
    .set({ doneAt: sql`now()`, lockedUntil: null, lastError: null })
    .where(isMine(job))
    .returning({ id: jobs.id });
  return done.length > 0;
}

/** Gives a job back after a failure, to be tried later; after the last try it rests until somebody looks at it. */
export async function returnJob(job: TakenJob, lastError: string): Promise<void> {
  const isLast = job.tries >= mostTries;
  await db()
    .update(jobs)
    .set({
      lastError,
      lockedUntil: null,
      ...(isLast && { failedAt: sql`now()` }),
      runAt: sql`now() + make_interval(secs => ${waitSeconds(job.tries)})`,
    })
    .where(isMine(job));
}

/** Milliseconds until the next job is due, if there is one. */
export async function untilNextJob(kinds: readonly string[]): Promise<number | null> {
  const [found] = await db().execute<{ wait: number | null }>(
    sql`select extract(epoch from min(greatest(run_at, coalesce(locked_until, run_at))) - now())::float * 1000 as wait
      from jobs where done_at is null and failed_at is null and kind in ${[...kinds]}`,
  );
  return found?.wait ?? null;
}

/** Wakes this instance when somebody puts a job down; a lost line is taken up again by the driver. */
export const hearJobs = (wake: () => void) => sqlClient.listen("jobs", wake, wake);
