import "server-only";
import { transaction } from "@/db/client";
import {
  enqueueSlots,
  finishJob,
  hearJobs,
  prolongLease,
  returnJob,
  type TakenJob,
  takeJob,
  untilNextJob,
} from "@/db/queries/jobs";
import { mostTries, slotOf } from "@/domain/jobs/slots";
import { faultText, log } from "@/server/log";
import { createBell } from "./bell";
import type { JobKind } from "./kinds";

type Options = { kinds: Record<string, JobKind>; workers?: number; pollSeconds?: number };
export type Runner = { stop(): Promise<void> };

const seconds = 1_000;

/** Another instance took the job over meanwhile; the work of this one is undone. */
class LostJob extends Error {}

/**
 * Works off jobs until stopped: woken by a notice from the database, at the latest every half minute. Any number of
 * instances share the work. A killed one's job is free again when its lease of a minute ends.
 */
export async function startRunner({ kinds, workers = 2, pollSeconds = 30 }: Options): Promise<Runner> {
  const names = Object.keys(kinds);
  const bell = createBell();
  let isStopping = false;

  async function worker() {
    while (!isStopping) {
      const sleep = bell.listen();
      const job = await takeJob(names).catch(report);
      if (job) await runJob(job, kinds).catch(report);
      else {
        const wait = (await untilNextJob(names).catch(report)) ?? Number.POSITIVE_INFINITY;
        await sleep(Math.min(Math.max(wait, 200), pollSeconds * seconds));
      }
    }
  }
  const recurring = Object.entries(kinds).flatMap(([kind, { every }]) => (every ? [{ kind, every }] : []));
  const plan = () =>
    enqueueSlots(recurring.map(({ kind, every }) => ({ kind, slot: slotOf(every, new Date()) }))).then(
      () => bell.ring(),
      report,
    );
  await plan();
  const clock = setInterval(plan, pollSeconds * seconds);
  const ear = await hearJobs(() => bell.ring()).catch(report);
  const working = Array.from({ length: workers }, worker);
  return {
    async stop() {
      isStopping = true;
      clearInterval(clock);
      await ear?.unlisten().catch(report);
      bell.ring();
      await Promise.all(working);
    },
  };
}

export async function runJob(job: TakenJob, kinds: Record<string, JobKind>): Promise<void> {
  const kind = kinds[job.kind];
  const renewal = setInterval(() => prolongLease(job).catch(report), 20 * seconds);
  try {
    if (!kind) throw new Error(`no such kind of job: ${job.kind}`);
    await transaction(async (tx) => {
      await kind.run({ tx, payload: job.payload, isLastTry: job.tries >= mostTries });
      if (!(await finishJob(tx, job))) throw new LostJob(job.id);
    });
  } catch (error) {
    if (error instanceof LostJob) return;
    log.warn({ job: job.kind, id: job.id, tries: job.tries, fault: faultText(error) }, "a job failed");
    await returnJob(job, faultText(error));
  } finally {
    clearInterval(renewal);
  }
}

function report(error: unknown): null {
  log.error({ fault: faultText(error) }, "the jobs could not reach the database");
  return null;
}
