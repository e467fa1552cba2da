import "server-only";
import { generateURI, verify } from "otplib";
import { blindIndex } from "@/db/sealing";
import { Refused } from "@/domain/outcome";

const period = 30;
/** 160 bits, as RFC 4226 recommends. */
const secretBytes = 20;
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Five bits a letter, as authenticator apps want it. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((five) => letters[Number.parseInt(five, 2)]).join("");
}

/**
 * The secret offered in this session, the same each time the page is shown, so that a wrong first code does not mean
 * scanning again. It is stored only once a code has proven that the app knows it.
 */
export const offeredSecret = (sessionId: string): string =>
  base32(Buffer.from(blindIndex(`second-factor:${sessionId}`), "base64url").subarray(0, secretBytes));

export const secretAddress = (secret: string, issuer: string, label: string): string =>
  generateURI({ issuer, label, secret, period });

/** The time step a code belongs to; a clock may be half a minute off. Refuses a code that fits no step. */
export async function stepOfCode(secret: string, code: string): Promise<number> {
  const found = await verify({ secret, token: code, period, epochTolerance: period });
  if (!found.valid || !("epoch" in found)) throw new Refused("account.errors.codeNotOfApp", {}, "code");
  return Math.floor(found.epoch / period);
}
