import "server-only";
import { config } from "./config";

/**
 * Whether a post comes from a page of ours. Newer browsers say so themselves, older ones name where the form stood; who
 * says nothing at all is no browser and carries no foreign cookie.
 */
export function isFromOwnSite(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const from = headers.get("origin") ?? headers.get("referer");
  if (from === null) return true;
  if (!URL.canParse(from)) return false;
  return ownHosts(headers).includes(new URL(from).host);
}

function ownHosts(headers: Headers): (string | null)[] {
  const { PUBLIC_URL, TRUST_PROXY } = config();
  const forwarded = TRUST_PROXY ? headers.get("x-forwarded-host") : null;
  return [headers.get("host"), forwarded, new URL(PUBLIC_URL).host];
}
