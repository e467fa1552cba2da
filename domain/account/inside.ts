const nowhere = "http://inside.invalid";

/**
 * Where somebody was going, when that lies inside the portal; else `otherwise`. Refuses whatever a browser might read
 * as another site: `//host`, `/\host`, a scheme, control characters. `/my?a=1` stays `/my?a=1`; `https://x.cn` does not.
 */
export function insideSite(asked: string | null | undefined, otherwise: string): string {
  if (!asked?.startsWith("/") || asked.length > 2000 || isUnclean(asked)) return otherwise;
  if (!URL.canParse(asked, nowhere)) return otherwise;
  const { origin, pathname, search, hash } = new URL(asked, nowhere);
  if (origin !== nowhere || pathname.startsWith("//") || /^\/(sign-in|api)(\/|$)/.test(pathname))
    return otherwise;
  return pathname + search + hash;
}

/** Browsers read a backslash as a slash and drop tabs and line breaks. */
const isUnclean = (text: string): boolean =>
  [...text].some((letter) => letter === "\\" || letter < " " || letter === "\u007f");
