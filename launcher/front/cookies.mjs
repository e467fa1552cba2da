/** Pairs of a Cookie header as written; the last of one name counts, as it does for Next. */
const pairsOf = (header) => header.split(";").map((pair) => pair.trim());
const nameOf = (pair) => pair.slice(0, pair.indexOf("="));

/** Which of the four faces of a public page the cookies ask for, as a small number. */
export function faceOf(header) {
  if (!header) return 0;
  let face = 0;
  for (const pair of pairsOf(header)) {
    if (pair.startsWith("lang=")) face = pair === "lang=en" ? face | 2 : face & 1;
    else if (pair.startsWith("care=")) face = pair === "care=1" ? face | 1 : face & 2;
  }
  return face;
}

function decodes(text) {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** next-auth fails on a return address it cannot read; without the cookie it simply goes home. */
function sound(pair) {
  if (!/^[\w.$~!#%&'*+^`|-]+=/.test(pair) || !decodes(pair)) return false;
  if (!nameOf(pair).endsWith("callback-url")) return true;
  const address = decodeURIComponent(pair.slice(pair.indexOf("=") + 1));
  return /^\/(?![/\\])/.test(address) || (URL.canParse(address) && /^https?:/.test(address));
}

/**
 * The Cookie header as Next shall see it: broken pairs dropped (refusing them would lock a reader out), language and
 * care mode written the one way `faceOf` reads them, so that a page is never kept under another face than it shows.
 */
export function cleanCookies(header) {
  const face = faceOf(header);
  const kept = pairsOf(header).filter((pair) => sound(pair) && !["lang", "care"].includes(nameOf(pair)));
  if (face & 2) kept.push("lang=en");
  if (face & 1) kept.push("care=1");
  return kept.join("; ");
}
