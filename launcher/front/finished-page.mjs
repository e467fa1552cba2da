import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { publicPolicy, securityList, withTransport } from "./headers.mjs";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export const compressible = (type) => /^text\/|[/+](?:json|xml|javascript)\b|^image\/svg/.test(type);

const carriedOver = [
  "content-type",
  "content-disposition",
  "content-language",
  "last-modified",
  "x-robots-tag",
];

const brotliOptions = (size) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: size },
});

/** One encoding of a page with everything `writeHead` needs, so that a hit builds nothing. */
function variant(shared, body, tag, encoding) {
  const common = ["etag", tag, ...shared];
  const coding = encoding ? ["content-encoding", encoding] : [];
  const found = [...common, ...coding, "content-length", String(body.length)];
  const headers = { found, unchanged: common };
  const overTls = { found: withTransport(found), unchanged: withTransport(common) };
  return { body, tag, plain: headers, secure: overTls };
}

/**
 * A public answer ready to be sent again and again, in all its encodings.
 * @param {Buffer} body
 * @param {(name: string) => unknown} header as the page set it
 * @param {string} [cacheControl]
 */
export async function finishPage(body, header, cacheControl = "public, max-age=0, must-revalidate") {
  const type = String(header("content-type") ?? "");
  const digest = createHash("sha256").update(body).update(type).digest("base64url").slice(0, 22);
  const shared = [
    ...carriedOver.flatMap((name) => (header(name) === undefined ? [] : [name, String(header(name))])),
    ...[
      "cache-control",
      cacheControl,
      "vary",
      cacheControl.includes("immutable") ? "accept-encoding" : "accept-encoding, cookie",
    ],
    ...["content-security-policy", publicPolicy, ...securityList],
  ];
  const identity = variant(shared, body, `"${digest}"`);
  if (!compressible(type))
    return { digest, identity, br: identity, gzip: identity, bytes: body.length + 4_000 };
  const [small, wide] = await Promise.all([
    brotli(body, brotliOptions(body.length)),
    gzipped(body, { level: 9 }),
  ]);
  return {
    digest,
    identity,
    br: variant(shared, small, `"${digest}-br"`, "br"),
    gzip: variant(shared, wide, `"${digest}-gz"`, "gzip"),
    // The headers take some four kilobytes with all their variants.
    bytes: body.length + small.length + wide.length + 4_000,
  };
}

/** @returns {"br" | "gzip" | "identity"} the best the reader takes; "br;q=0" is a refusal */
export function encodingFor(accepted) {
  if (!accepted) return "identity";
  if (accepted.includes("br") && !/\bbr\s*;\s*q=0(?:\.0*)?(?:,|$|\s)/.test(accepted)) return "br";
  if (accepted.includes("gzip") && !/\bgzip\s*;\s*q=0(?:\.0*)?(?:,|$|\s)/.test(accepted)) return "gzip";
  return "identity";
}

/** Sends a finished page. A digest names the content whatever its encoding, so any of its tags means "unchanged". */
export function sendPage(page, request, response, https) {
  const { headers } = request;
  const chosen = page[encodingFor(headers["accept-encoding"])];
  const list = https ? chosen.secure : chosen.plain;
  const known = headers["if-none-match"];
  if (known !== undefined && (known.includes(page.digest) || known.trim() === "*")) {
    response.writeHead(304, list.unchanged);
    response.end();
    return;
  }
  response.writeHead(200, list.found);
  response.end(request.method === "HEAD" ? undefined : chosen.body);
}
