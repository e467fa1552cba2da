import { IncomingMessage } from "node:http";

export const hasBody = ({ headers }) =>
  "transfer-encoding" in headers || Number(headers["content-length"] ?? 0) > 0;

/** Reads the whole body within its limits. Resolves to a status code when it breaks one of them. */
export function readBody(request, limit) {
  return new Promise((resolve) => {
    const parts = [];
    let bytes = 0;
    const whole = setTimeout(() => finish(408), limit.wholeWithin);
    const silence = setTimeout(() => finish(408), limit.silence);
    const onData = (part) => {
      silence.refresh();
      bytes += part.length;
      if (bytes > limit.bytes) return finish(413);
      parts.push(part);
    };
    const onEnd = () => finish(undefined, Buffer.concat(parts));
    const onGone = () => finish(400);
    function finish(fault, body) {
      clearTimeout(whole);
      clearTimeout(silence);
      request.off("data", onData).off("end", onEnd).off("error", onGone).off("close", onGone);
      request.on("error", () => {});
      resolve({ fault, body });
    }
    request.on("data", onData).on("end", onEnd).on("error", onGone).on("close", onGone);
  });
}

/** The request once more, its body lying ready: Next never waits for a slow caller and never sees half a form. */
export function replay(request, body) {
  const copy = new IncomingMessage(request.socket);
  for (const name of [
    "method",
    "url",
    "headers",
    "rawHeaders",
    "httpVersion",
    "httpVersionMajor",
    "httpVersionMinor",
  ]) {
    copy[name] = request[name];
  }
  copy.push(body);
  copy.push(null);
  copy.complete = true;
  return copy;
}

/**
 * Uploads go through as they come; we only count and watch the clock. `onFault` is called once with the status code.
 */
export function watchUpload(request, limit, onFault) {
  let bytes = 0;
  let over = false;
  const stop = (status) => {
    if (over) return;
    over = true;
    clearTimeout(whole);
    clearInterval(silence);
    if (status) onFault(status);
  };
  let heard = Date.now();
  const whole = setTimeout(() => stop(408), limit.wholeWithin);
  // A pause in which we ourselves do not read (storage is slow) is not the caller's.
  const silence = setInterval(() => {
    if (request.readableFlowing && Date.now() - heard > limit.silence) stop(408);
  }, 1_000);
  const push = request.push;
  request.push = (part, encoding) => {
    heard = Date.now();
    bytes += part?.length ?? 0;
    if (bytes > limit.bytes) stop(413);
    return push.call(
      request,
      over && part !== null && bytes > limit.bytes ? Buffer.alloc(0) : part,
      encoding,
    );
  };
  request.once("close", () => stop());
  request.once("end", () => stop());
}
