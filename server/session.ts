import "server-only";
import { createHash } from "node:crypto";
import { cookies } from "next/headers";

/** next-auth's cookie. It holds a random token; the database knows its digest only. */
export const isSecureSite = (process.env.PUBLIC_URL ?? "").startsWith("https://");
export const sessionCookie = isSecureSite ? "__Secure-authjs.session-token" : "authjs.session-token";

export const digestOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Digest of this request's session token, or null for a guest. */
export async function currentDigest(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie)?.value;
  return token && token.length <= 200 ? digestOf(token) : null;
}
