import "server-only";
import { blindIndex } from "@/db/sealing";
import { restMinutes, tryWindowMinutes, wrongTries, wrongTriesOfAddress } from "@/domain/account/limits";
import { isCaller, limiter, refuseUntil } from "./limiter";

const rest = restMinutes.ordinary * 60;
const byAccount = limiter("account", wrongTries, tryWindowMinutes * 60, rest);
const byAddress = limiter("address", wrongTriesOfAddress, rest);

/** How a try is counted: by the account it is aimed at, wherever it comes from, and by where it comes from. */
export type Target = { account: string; address: string | null };
const keyOf = ({ account }: Target) => blindIndex(account);

/**
 * Takes one try before the proof is looked at, so that many at the same moment are no way round the limit. Refuses,
 * saying for how long, when there is none left.
 */
export async function takeTry(target: Target): Promise<void> {
  const counted = isCaller(target.address) ? await byAddress.get(target.address) : null;
  if (counted && counted.consumedPoints >= wrongTriesOfAddress) refuseUntil(counted);
  await byAccount.consume(keyOf(target)).catch(refuseUntil);
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
