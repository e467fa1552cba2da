import "server-only";
import { blindIndex } from "@/db/sealing";
import { plainReceiptNo } from "@/domain/cases/codes";
import { isCaller, limiter, refuseUntil } from "@/server/auth/limiter";

const hour = 3600;
/** A code has 6 · 10¹⁶ values; ten tries an hour for one number tell nobody anything. */
const byNumber = limiter("track-number", 10, hour);
const byAddress = limiter("track-address", 60, hour);

export async function takeTrackTry(number: string, address: string | null): Promise<void> {
  await byNumber.consume(blindIndex(plainReceiptNo(number) ?? number)).catch(refuseUntil);
  if (isCaller(address)) await byAddress.consume(address).catch(refuseUntil);
}
