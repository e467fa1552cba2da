import type { Caller } from "../doors/sessions";

export type Found = { path: string; pattern: string; html: string; status: number };

/** Addresses of one kind look the same: ids, numbers and slugs become a star, of the search only the names stay. */
export function patternOf(path: string): string {
  const [place = "", search = ""] = path.split("?");
  // The way from public pages to one's own: each place it leads to is a page of its own.
  const to = place === "/own" ? new URLSearchParams(search).get("to") : null;
  if (to) return `/own ${patternOf(to)}`;
  const names = [...new URLSearchParams(search).keys()].filter((name) => name !== "page").sort();
  const parts = place
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "*")
    .replace(/\/services\/[a-z0-9-]+/, "/services/*")
    .replace(/\d{2,}/g, "*");
  return names.length > 0 ? `${parts}?${names.join("&")}` : parts;
}

/** Where a link leads inside the portal, or null: other sites, files, and what changes the reading mode. */
function inside(href: string, from: string, base: string): string | null {
  const url = new URL(href.replaceAll("&amp;", "&"), base + from);
  if (url.origin !== base) return null;
  if (/^\/(files|_next|api|dev)\b/.test(url.pathname) || /\.(xml|json|pdf|csv|xlsx)$/.test(url.pathname))
    return null;
  if (url.searchParams.has("care") || url.searchParams.has("lang") || url.pathname === "/sign-in")
    return null;
  return url.pathname + url.search;
}

/**
 * Walks the portal from link to link as one person, like somebody who clicks on everything once: at most `each` pages
 * of every pattern. Patterns in `known` were seen by somebody else.
 */
export async function crawl(
  base: string,
  caller: Pick<Caller, "cookie">,
  starts: string[],
  each = 1,
  known: ReadonlySet<string> = new Set(),
): Promise<Found[]> {
  const waiting = [...starts];
  const counts = new Map<string, number>();
  const found: Found[] = [];
  const seen = new Set<string>(waiting);
  while (waiting.length > 0 && found.length < 200) {
    const path = waiting.shift() as string;
    const pattern = patternOf(path);
    if (known.has(pattern) || (counts.get(pattern) ?? 0) >= each) continue;
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    const answer = await fetch(base + path, { redirect: "manual", headers: { cookie: caller.cookie } });
    const html = await answer.text();
    found.push({ path, pattern, html, status: answer.status });
    const led = inside(answer.headers.get("location") ?? path, path, base);
    if (led && !seen.has(led)) {
      seen.add(led);
      waiting.push(led);
    }
    if (!(answer.headers.get("content-type") ?? "").startsWith("text/html")) continue;
    for (const [, href = ""] of html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)) {
      const next = inside(href, path, base);
      if (next && !seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
    }
  }
  return found;
}

export type PostForm = { path: string; fields: { name: string; value: string; isHidden: boolean }[] };

/** The forms of a page that are sent by POST, with their fields as the server drew them: what a browser without JavaScript has. */
export function postForms({ path, html }: Pick<Found, "path" | "html">): PostForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, head = ""]) => /method="post"/i.test(head))
    .map(([, head = "", body = ""]) => ({
      path: /action="(\/[^"]*)"/.exec(head)?.[1] ?? path,
      fields: [...body.matchAll(/<(input|textarea|select|button)\b([^>]*)>/g)].flatMap(
        ([, tag, attributes = ""]) => {
          const name = /\sname="([^"]*)"/.exec(attributes)?.[1];
          if (!name || /type="file"/.test(attributes)) return [];
          const value = (/\svalue="([^"]*)"/.exec(attributes)?.[1] ?? "")
            .replaceAll("&quot;", '"')
            .replaceAll("&amp;", "&");
          return [{ name, value, isHidden: /type="hidden"/.test(attributes) || tag === "button" }];
        },
      ),
    }));
}
