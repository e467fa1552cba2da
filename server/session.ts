import "server-only";
import { cookies } from "next/headers";
import { digestOf } from "./digest";

/** next-auth's cookie. It holds a random token; the database knows its digest only. */
export const isSecureSite = (process.env.PUBLIC_URL ?? "").startsWith("https://");
export const sessionCookie = isSecureSite ? "__Secure-authjs.session-token" : "authjs.session-token";

/** Digest of this request's session token, or null for a guest. */
export async function currentDigest(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie)?.value;
  return token && token.length <= 200 ? digestOf(token) : null;
}
