import "server-only";
import { findSession } from "@/db/queries/sessions";
import { secondsLeft } from "@/domain/account/idle";
import { currentDigest } from "@/server/session";

/** How long this request's session still lasts. Asking is no use of it, so a page left open does not keep it alive. */
export async function remaining(): Promise<Response> {
  const digest = await currentDigest();
  const session = digest ? await findSession(digest) : null;
  const seconds = session ? secondsLeft(session, new Date()) : 0;
  return Response.json({ seconds }, { headers: { "cache-control": "no-store" } });
}
