import { type NextRequest, NextResponse } from "next/server";
import { isPublicPage } from "./domain/public-pages";

const year = 60 * 60 * 24 * 365;

/**
 * Runs before each page: finds the reader's language and care mode, sets the content security policy, and marks the
 * pages that are the same for everybody so that the launcher can serve them from memory without client code. It is no
 * lock: who may see what is decided by the doors.
 */
export function proxy(request: NextRequest) {
  const { searchParams, pathname } = request.nextUrl;
  const language = pick(searchParams.get("lang"), request.cookies.get("lang")?.value, ["zh-CN", "en"]);
  const care = pick(searchParams.get("care"), request.cookies.get("care")?.value, ["0", "1"]);
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");

  const headers = new Headers(request.headers);
  headers.set("x-language", language);
  headers.set("x-care", care);
  headers.set("x-nonce", nonce);
  headers.set("x-path", pathname + request.nextUrl.search);
  headers.set("content-security-policy", policy(nonce));

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy(nonce));
  if (isPublicPage(pathname)) response.headers.set("x-public-page", "1");
  else response.headers.set("cache-control", "no-store");
  const kept = { path: "/", maxAge: year, sameSite: "lax", httpOnly: true } as const;
  if (searchParams.has("lang")) response.cookies.set("lang", language, kept);
  if (searchParams.has("care")) response.cookies.set("care", care, kept);
  return response;
}

/** The address wins over the cookie, anything unknown falls back to the first value. */
function pick(asked: string | null, kept: string | undefined, known: readonly [string, ...string[]]): string {
  return known.find((value) => value === asked) ?? known.find((value) => value === kept) ?? known[0];
}

function policy(nonce: string): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    `style-src 'self'${process.env.NODE_ENV === "development" ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = { matcher: ["/((?!_next/|files(?:/|$)|api/|healthz|icon|robots.txt).*)"] };
