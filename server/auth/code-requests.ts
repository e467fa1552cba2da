import "server-only";
import { blindIndex } from "@/db/sealing";
import { type CodePurpose, codesPerHour, codesPerHourOfAddress, resendSeconds } from "@/domain/account/codes";
import { isCaller, limiter, refuseUntil } from "./limiter";

const hour = 3600;
const soon = limiter("code-soon", 1, resendSeconds);
const byPhone = limiter("code-hour", codesPerHour, hour);
const byAddress = limiter("code-address", codesPerHourOfAddress, hour);

type Asked = { purpose: CodePurpose; phone: string; address: string | null };

/** A message costs money and can be a nuisance: how soon and how often a code may be asked for. */
export async function takeCodeRequest({ purpose, phone, address }: Asked): Promise<void> {
  const key = blindIndex(`${purpose}:${phone}`);
  await soon.consume(key).catch(refuseUntil);
  await byPhone.consume(key).catch(refuseUntil);
  if (isCaller(address)) await byAddress.consume(address).catch(refuseUntil);
}
