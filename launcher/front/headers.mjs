/** On every answer, whoever made it. */
const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy":
    "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()",
};

const strictTransport = ["strict-transport-security", "max-age=31536000; includeSubDomains"];

/** What an answer without a policy of its own may do: nothing. `proxy.ts` replaces it on pages. */
export const closedPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Pages without Next's client code: nothing but our own files. */
export const publicPolicy = [
  "default-src 'none'",
  ...["style-src 'self'", "script-src 'self'", "img-src 'self' data:", "font-src 'none'", "media-src 'self'"],
  ...[
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ],
].join("; ");

/** The same as a flat list, ready for `writeHead`. */
export const securityList = Object.entries(always).flat();
export const withTransport = (list) => [...list, ...strictTransport];

/** Whether the reader's side of the connection is encrypted; only a trusted proxy can tell us. */
export const isHttps = (request, trustProxy) =>
  trustProxy && String(request.headers["x-forwarded-proto"] ?? "").startsWith("https");

/** Lays the headers under whatever Next will add. */
export function setSecurityHeaders(response, https) {
  for (const name of Object.keys(always)) response.setHeader(name, always[name]);
  response.setHeader("content-security-policy", closedPolicy);
  if (https) response.setHeader(...strictTransport);
}
