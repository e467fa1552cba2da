import { isActionId } from "./action-body.mjs";
import { routerStateIsSound } from "./router-state.mjs";

const seconds = 1_000;
const megabyte = 1024 * 1024;

/** For whole connections; set once on the server. */
export const connectionLimits = {
  headersTimeout: 10 * seconds,
  requestTimeout: 15 * 60 * seconds,
  /** Longer than the 60 seconds a proxy keeps its side open, so that it never writes into a closing connection. */
  keepAliveTimeout: 65 * seconds,
  connectionsCheckingInterval: seconds,
  maxHeaderSize: 16 * 1024,
  // We refuse a missing Host ourselves, with our headers.
  requireHostHeader: false,
};
/** Neither side has said anything for so long. */
export const idleTimeout = 120 * seconds;

const ordinary = { bytes: 2 * megabyte, wholeWithin: 20 * seconds, silence: 10 * seconds, streamed: false };
/** 100 MB is the largest file (staff); the rest is the form around it. */
const upload = {
  bytes: 110 * megabyte,
  wholeWithin: 15 * 60 * seconds,
  silence: 20 * seconds,
  streamed: true,
};

/** Size and time for the body of a request to this path. */
export const bodyLimit = (path) => (path === "/files" ? upload : ordinary);

const methods = ["GET", "HEAD", "POST"];
const longestUrl = 4_096;
const hostPattern = /^(?:[\w.-]+|\[[\da-fA-F:.]+\])(?::\d{1,5})?$/;

function decodes(text) {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** Where to go after signing in: a path of ours or a whole http address, nothing a parser stumbles over. */
function soundReturn(search) {
  return new URLSearchParams(search)
    .getAll("callbackUrl")
    .every((to) => /^\/(?![/\\])/.test(to) || (URL.canParse(to) && /^https?:/.test(to)));
}

/** Browsers say on each post from which site it comes; one from elsewhere is a forgery (Next would answer 500). */
function fromOurPages({ origin, host, "x-forwarded-host": forwarded }, trustProxy) {
  if (origin === undefined || origin === "null") return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin).host;
  return from === host || (trustProxy && from === forwarded);
}

/**
 * Why a request does not get to Next, as a status code; undefined when it does. Each of these made Next or next-auth
 * answer 500, or is nothing the portal has.
 * @param {import("node:http").IncomingMessage} request
 * @param {boolean} trustProxy
 */
export function faultOf({ url, method, headers }, trustProxy) {
  if (url.length > longestUrl) return 414;
  if (!methods.includes(method)) return 405;
  if (!/^\/(?![/\\])/.test(url) || /\0|%00/.test(url)) return 400;
  if (!hostPattern.test(headers.host ?? "")) return 400;
  const [path, search = ""] = url.split("?", 2);
  if (!decodes(path) || /\\|%5c/i.test(path)) return 400;
  if (path.startsWith("/_next/image")) return 404;
  if (path.startsWith("/api/auth") && !soundReturn(search)) return 400;
  if (method === "POST" && !fromOurPages(headers, trustProxy)) return 403;
  if (Number(headers["content-length"] ?? 0) > bodyLimit(path).bytes) return 413;
  if ("next-action" in headers && !isActionId(headers["next-action"])) return 400;
  if ("next-router-state-tree" in headers && !routerStateIsSound(headers["next-router-state-tree"]))
    return 400;
  return undefined;
}

export const allowHeader = ["allow", methods.join(", ")];
