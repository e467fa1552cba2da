/** Where a link inside the portal may lead without asking the database; tests compare it with the pages there are. */
const known = [
  /^\/$/,
  /^\/(notices|services|calculator|search|villages|site-map|privacy|accessibility|information|petitions|questions|reports|ratings)$/,
  /^\/(sign-in|register|track|my|account)$/,
  /^\/villages\/[0-9a-f-]{36}(\/.*)?$/,
  /^\/notices\/feed\.(xml|json)$/,
];

export type InnerLink =
  | { kind: "notice" | "service" | "file"; key: string }
  | { kind: "page"; isKnown: boolean };

/**
 * What a link means to this portal, null for one that leads elsewhere: `("/services/dibao#how", …)` → the guide `dibao`.
 * `home` is the portal's own address, so that a link with it in full counts as well.
 */
export function innerLink(href: string, home: string): InnerLink | null {
  if (!URL.canParse(href, home)) return { kind: "page", isKnown: false };
  const url = new URL(href, home);
  if (url.origin !== new URL(home).origin) return null;
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/$/, "") : url.pathname;
  const [, kind, key] = /^\/(notices|services|files)\/([^/]+)(?:\/poster\.pdf)?$/.exec(path) ?? [];
  if (known.some((pattern) => pattern.test(path))) return { kind: "page", isKnown: true };
  if (kind === "notices" && key) return { kind: "notice", key };
  if (kind === "services" && key) return { kind: "service", key };
  if (kind === "files" && key) return { kind: "file", key };
  return { kind: "page", isKnown: false };
}
