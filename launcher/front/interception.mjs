/**
 * Lets us decide what becomes of a response at its first byte, when status and headers are known.
 * @param {import("node:http").ServerResponse} response
 * @param {(original: object) => {write: (part: Buffer) => boolean, end: () => void, flush?: () => void} | undefined}
 *   chooseSink a sink for the body, or undefined to let it pass; it gets the response's own methods
 */
export function intercept(response, chooseSink) {
  const { write, end, writeHead, flushHeaders } = response;
  const original = { write, end, writeHead, flushHeaders };
  let sink;
  let chosen = false;

  /** Undoes the interception: from here on the response is an ordinary one again. */
  function release() {
    Object.assign(response, original);
  }

  function choose() {
    if (chosen) return;
    chosen = true;
    sink = chooseSink(original);
    if (!sink) release();
    else if (sink.flush) response.flush = sink.flush;
  }

  response.writeHead = (status, ...rest) => {
    // Node asks for the head by itself when the sink passes its first bytes on before the end.
    if (sink && rest.length === 0) return writeHead.call(response, status);
    response.statusCode = status;
    const headers = typeof rest.at(-1) === "object" ? rest.at(-1) : {};
    if (Array.isArray(headers))
      for (let at = 0; at < headers.length; at += 2) response.setHeader(headers[at], headers[at + 1]);
    else
      for (const [name, value] of Object.entries(headers))
        if (value !== undefined) response.setHeader(name, value);
    choose();
    return sink ? response : writeHead.call(response, status);
  };
  response.flushHeaders = () => {
    choose();
    if (!sink) flushHeaders.call(response);
  };
  response.write = (part, encoding, done) => {
    choose();
    if (!sink) return write.call(response, part, encoding, done);
    const called = typeof encoding === "function" ? encoding : done;
    if (called) process.nextTick(called);
    return sink.write(
      typeof part === "string" ? Buffer.from(part, typeof encoding === "string" ? encoding : "utf8") : part,
    );
  };
  response.end = (part, encoding, done) => {
    choose();
    if (!sink) return end.call(response, part, encoding, done);
    const called = [part, encoding, done].find((one) => typeof one === "function");
    if (called) response.once("finish", called);
    if (part && typeof part !== "function") response.write(part, encoding);
    release();
    sink.end();
    return response;
  };
}
