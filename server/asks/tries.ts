import "server-only";
import type { Viewer } from "@/domain/access";
import { isCaller, limiter, refuseUntil } from "@/server/auth/limiter";

/** Somebody with a long list still gets through; a flood does not. */
const byAccount = limiter("filing", 30, 3600);
const byAddress = limiter("ask-guest", 20, 3600);

export async function takeFilingTry({ accountId, personId }: Viewer): Promise<void> {
  await byAccount.consume(accountId ?? personId ?? "unknown").catch(refuseUntil);
}

export async function takeGuestTry(address: string | null): Promise<void> {
  if (isCaller(address)) await byAddress.consume(address).catch(refuseUntil);
}
