import "server-only";
import { isIP } from "node:net";
import { headers } from "next/headers";

/** The caller's address as the launcher saw it; behind plain `next start` there is none to trust. */
export async function clientAddress(): Promise<string | null> {
  const said = (await headers()).get("x-client-address");
  return said && isIP(said) ? said : null;
}
