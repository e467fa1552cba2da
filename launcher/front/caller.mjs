/** Set by us or by `proxy.ts`, or meant between parts of Next: never believed from outside. */
const ours = new Set([
  "x-client-address",
  "x-real-ip",
  "x-language",
  "x-care",
  "x-nonce",
  "x-path",
  "x-public-page",
]);
const insideNext =
  /^(x-middleware-|x-nextjs-|x-invoke-|x-matched-path|x-now-|x-prerender|x-next-|next-resume)/;
const fromProxy = ["x-forwarded-host", "x-forwarded-port", "x-forwarded-proto", "forwarded"];

/** The last entry is the one our own proxy added; those before it are what the caller claims. */
function addressOf(request, trustProxy) {
  const claimed = trustProxy && request.headers["x-forwarded-for"];
  const address = claimed ? claimed.split(",").at(-1).trim() : (request.socket.remoteAddress ?? "");
  return address.startsWith("::ffff:") ? address.slice(7) : address;
}

/** Leaves in the request only what may be believed, and says in `x-client-address` who is calling. */
export function identifyCaller(request, trustProxy) {
  const { headers } = request;
  const address = addressOf(request, trustProxy);
  for (const name of Object.keys(headers)) {
    if (ours.has(name) || insideNext.test(name)) delete headers[name];
  }
  if (!trustProxy) for (const name of fromProxy) delete headers[name];
  headers["x-client-address"] = address;
  headers["x-real-ip"] = address;
  headers["x-forwarded-for"] = address;
}
