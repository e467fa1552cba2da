import { eq, sql } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { pool } from "@/db/pool";
import { enqueue, finishJob, returnJob, takeJob } from "@/db/queries/jobs";
import { jobs, settings } from "@/db/schema";
import { mostTries } from "@/domain/jobs/slots";
import type { JobKind } from "@/server/jobs/kinds";
import { type Runner, runJob, startRunner } from "@/server/jobs/runner";

const running: Runner[] = [];
const start = async (kinds: Record<string, JobKind>, workers = 2) => {
  const runner = await startRunner({ kinds, workers, pollSeconds: 1 });
  running.push(runner);
  return runner;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((runner) => runner.stop()));
  await pool.delete(jobs);
});

const put = (kind: string, payload = {}, when = {}) => transaction((tx) => enqueue(tx, kind, payload, when));
const rowOf = async (kind: string) => (await pool.select().from(jobs).where(eq(jobs.kind, kind)))[0];
const until = (isSo: () => Promise<boolean> | boolean) =>
  vi.waitFor(async () => expect(await isSo()).toBe(true), { timeout: 8_000, interval: 20 });

test("a job is put down if and only if its transaction is committed", async () => {
  await expect(
    transaction(async (tx) => {
      await enqueue(tx, "a");
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(await takeJob(["a"])).toBeNull();
});

test("three runners share two hundred jobs: each is done once", async () => {
  const done: number[] = [];
  const kinds = {
    count: { run: async ({ payload }) => void done.push(payload.n as number) } satisfies JobKind,
  };
  await transaction(async (tx) => {
    for (let n = 0; n < 200; n += 1) await enqueue(tx, "count", { n });
  });
  await Promise.all([start(kinds), start(kinds), start(kinds)]);
  await until(async () => (await pool.$count(jobs, sql`done_at is null`)) === 0);
  expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n));
});

test("a new job wakes a sleeping runner, well before it would look again", async () => {
  let at = 0;
  const run = async () => {
    at = Date.now();
  };
  running.push(await startRunner({ kinds: { wake: { run } }, pollSeconds: 60 }));
  await new Promise((later) => setTimeout(later, 150));
  const put_ = Date.now();
  await put("wake");
  await until(() => at > 0);
  expect(at - put_).toBeLessThan(2_000);
});

test("a job for later waits for its time", async () => {
  const done = vi.fn(async () => {});
  await put("later", {}, { runAt: new Date(Date.now() + 1_200) });
  await start({ later: { run: done } });
  await new Promise((later) => setTimeout(later, 500));
  expect(done).not.toHaveBeenCalled();
  await until(() => done.mock.calls.length === 1);
});

describe("failing", () => {
  test("undoes what the job wrote, keeps the reason, and is tried again later", async () => {
    const key = newId();
    const kinds: Record<string, JobKind> = {
      fail: {
        run: async ({ tx }) => {
          await tx.insert(settings).values({ key, value: 1 });
          throw new Error("gateway 13812345678 is down");
        },
      },
    };
    await put("fail");
    const job = await takeJob(["fail"]);
    if (!job) throw new Error("no job");
    await runJob(job, kinds);
    expect(await pool.$count(settings, eq(settings.key, key))).toBe(0);
    const row = await rowOf("fail");
    expect(row).toMatchObject({ attempts: 1, doneAt: null, failedAt: null, lockedUntil: null });
    expect(row?.lastError).toBe("Error: gateway 138****5678 is down");
    expect(row?.runAt.getTime()).toBeGreaterThan(Date.now() + 5_000);
    expect(await takeJob(["fail"])).toBeNull();
  });

  test(`ends after ${mostTries} tries`, async () => {
    await put("fail");
    await pool.update(jobs).set({ attempts: mostTries - 1 });
    const job = await takeJob(["fail"]);
    if (!job) throw new Error("no job");
    await returnJob(job, "still down");
    expect((await rowOf("fail"))?.failedAt).not.toBeNull();
    await pool.update(jobs).set({ runAt: sql`now() - interval '1 day'` });
    expect(await takeJob(["fail"])).toBeNull();
  });
});

describe("a runner that was killed", () => {
  test("gives its job back when the lease ends, and cannot finish it any more", async () => {
    await put("long");
    const dead = await takeJob(["long"]);
    expect(await takeJob(["long"])).toBeNull();
    await pool.update(jobs).set({ lockedUntil: sql`now() - interval '1 second'` });
    const heir = await takeJob(["long"]);
    expect([heir?.id, heir?.tries]).toEqual([dead?.id, 2]);
    if (!dead || !heir) throw new Error("no job");
    expect(await transaction((tx) => finishJob(tx, dead))).toBe(false);
    expect(await transaction((tx) => finishJob(tx, heir))).toBe(true);
  });

  test("that wakes up again undoes what it had written", async () => {
    const key = newId();
    await put("slow");
    const first = await takeJob(["slow"]);
    if (!first) throw new Error("no job");
    await runJob(first, {
      slow: {
        run: async ({ tx }) => {
          await tx.insert(settings).values({ key, value: 1 });
          // Meanwhile the lease ended and another instance took the job.
          await pool.update(jobs).set({ attempts: 2 }).where(eq(jobs.id, first.id));
        },
      },
    });
    expect(await pool.$count(settings, eq(settings.key, key))).toBe(0);
    expect((await rowOf("slow"))?.doneAt).toBeNull();
  });
});

test("what comes back by itself runs once, however many instances there are", async () => {
  const run = vi.fn(async () => {});
  const kinds = { nightly: { run, every: { minutes: 1_440 } } };
  await Promise.all([start(kinds), start(kinds), start(kinds)]);
  await until(async () => (await rowOf("nightly"))?.doneAt instanceof Date);
  expect(run).toHaveBeenCalledTimes(1);
  expect(await pool.$count(jobs)).toBe(1);
});

test("the same key is the same job", async () => {
  await put("once", { n: 1 }, { uniqueKey: "remind:1" });
  await put("once", { n: 2 }, { uniqueKey: "remind:1" });
  expect(await pool.$count(jobs)).toBe(1);
});

test("stopping lets the work under way end and begins nothing new", async () => {
  let ended = 0;
  const run = async () => {
    await new Promise((later) => setTimeout(later, 300));
    ended += 1;
  };
  await put("work");
  await put("work");
  const runner = await startRunner({ kinds: { work: { run } }, workers: 1, pollSeconds: 1 });
  await new Promise((later) => setTimeout(later, 120));
  await runner.stop();
  expect(ended).toBe(1);
  expect(await pool.$count(jobs, sql`done_at is null and attempts = 0`)).toBe(1);
});
