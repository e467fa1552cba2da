import { constants, createBrotliCompress, createGzip } from "node:zlib";
import { compressible, encodingFor } from "./finished-page.mjs";

const brotli = () =>
  createBrotliCompress({
    flush: constants.BROTLI_OPERATION_PROCESS,
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 3,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
const gzip = () => createGzip({ level: 4 });

const tooSmall = 600;

function worthwhile(request, response) {
  if (request.method === "HEAD" || response.hasHeader("content-encoding")) return false;
  if ([204, 206, 304].includes(response.statusCode)) return false;
  if (Number(response.getHeader("content-length") ?? tooSmall) < tooSmall) return false;
  return compressible(String(response.getHeader("content-type") ?? ""));
}

/** A strong tag promises the same bytes, which compression changes. */
function weaken(response) {
  const tag = response.getHeader("etag");
  if (typeof tag === "string" && tag.startsWith('"')) response.setHeader("etag", `W/${tag}`);
}

/**
 * Compresses an answer as it streams by, fast rather than small. Undefined where it is not worth it.
 * @param {{write: Function, end: Function}} original the response's own methods
 */
export function compressor(request, response, original) {
  const encoding = encodingFor(request.headers["accept-encoding"]);
  if (encoding === "identity" || !worthwhile(request, response)) return undefined;
  const brotliFits = encoding === "br";
  const stream = brotliFits ? brotli() : gzip();
  response.removeHeader("content-length");
  response.setHeader("content-encoding", encoding);
  response.appendHeader("vary", "accept-encoding");
  weaken(response);
  stream.on("data", (part) => original.write.call(response, part) || stream.pause());
  stream.on("end", () => original.end.call(response));
  // Next waits for "drain" on the response; whichever side was full says so.
  response.on("drain", () => stream.resume());
  stream.on("drain", () => response.emit("drain"));
  response.once("close", () => stream.destroy());
  return {
    write: (part) => stream.write(part),
    end: () => stream.end(),
    flush: () => stream.flush(brotliFits ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH),
  };
}
