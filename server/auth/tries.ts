import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { sqlClient } from "@/db/pool";
import { blindIndex } from "@/db/sealing";
import { restMinutes, tryWindowMinutes, wrongTries, wrongTriesOfAddress } from "@/domain/account/limits";
import { Refused } from "@/domain/outcome";

type Question = { text: string; values: (string | number | null)[] };

/** Counts in the table `rate_limits`, on connections of their own: a count stands when the deed is refused. */
const storeClient = {
  query: async ({ text, values }: Question) => ({ rows: await sqlClient.unsafe(text, values) }),
};

const limiter = (keyPrefix: string, points: number, minutes: number) =>
  new RateLimiterPostgres({
    storeClient,
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: minutes * 60,
    blockDuration: restMinutes.ordinary * 60,
  });

const byAccount = limiter("account", wrongTries, tryWindowMinutes);
const byAddress = limiter("address", wrongTriesOfAddress, restMinutes.ordinary);

/** A proxy of ours is no caller: when it passes no address on, nobody is counted instead of everybody. */
const isCaller = (address: string | null): address is string =>
  address !== null && !/^(127\.|::1$|::ffff:127\.)/.test(address);

/** How a try is counted: by the account it is aimed at, wherever it comes from, and by where it comes from. */
export type Target = { account: string; address: string | null };
const keyOf = ({ account }: Target) => blindIndex(account);

/**
 * Takes one try before the proof is looked at, so that many at the same moment are no way round the limit. Refuses,
 * saying for how many minutes, when there is none left.
 */
export async function takeTry(target: Target): Promise<void> {
  if (isCaller(target.address)) await refuseIfResting(byAddress.get(target.address), wrongTriesOfAddress);
  await byAccount.consume(keyOf(target)).catch(refuse);
}

/** The proof was wrong. After the last try the account rests for its full time. */
export async function keepWrongTry(target: Target, minutes: number): Promise<void> {
  if (isCaller(target.address)) await byAddress.penalty(target.address);
  const counted = await byAccount.get(keyOf(target));
  if (counted && counted.remainingPoints <= 0) await byAccount.block(keyOf(target), minutes * 60);
}

/** The proof was right: what was wrong before is forgotten. */
export async function forgetTries(target: Target): Promise<void> {
  await byAccount.delete(keyOf(target));
}

async function refuseIfResting(asked: Promise<RateLimiterRes | null>, points: number): Promise<void> {
  const counted = await asked;
  if (counted && counted.consumedPoints >= points) refuse(counted);
}

function refuse(reason: unknown): never {
  if (!(reason instanceof RateLimiterRes)) throw reason;
  throw new Refused("tooManyTries", { minutes: Math.max(1, Math.ceil(reason.msBeforeNext / 60_000)) });
}
