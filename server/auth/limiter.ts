import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { sqlClient } from "@/db/pool";
import { Refused } from "@/domain/outcome";

type Question = { text: string; values: (string | number | null)[] };

/** Counts on connections of their own: a count stands when the deed is refused. */
const storeClient = {
  async query({ text, values }: Question) {
    const rows = await sqlClient.unsafe(text, values);
    return { rows, rowCount: rows.count };
  },
};

/** So many in so many seconds; after the last one it rests for `restSeconds`. Kept in the table `rate_limits`. */
export const limiter = (keyPrefix: string, points: number, seconds: number, restSeconds = 0) =>
  new RateLimiterPostgres({
    storeClient,
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: seconds,
    blockDuration: restSeconds,
  });

/** A proxy of ours is no caller: when it passes no address on, nobody is counted instead of everybody. */
export const isCaller = (address: string | null): address is string =>
  address !== null && !/^(127\.|::1$|::ffff:127\.)/.test(address);

/** Says how long it takes until the next try. */
export function refuseUntil(reason: unknown): never {
  if (!(reason instanceof RateLimiterRes)) throw reason;
  const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
  if (seconds <= 60) throw new Refused("account.errors.waitSeconds", { seconds });
  throw new Refused("tooManyTries", { minutes: Math.ceil(seconds / 60) });
}
