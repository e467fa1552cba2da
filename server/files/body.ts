import "server-only";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";

export type Body = Uint8Array | Readable;
/** First and last byte, both included. */
export type Range = { from: number; to: number };

/**
 * The part of a file that was asked for: one range only, others get the whole. `bytes=0-99` of 50 bytes is 0–49,
 * `bytes=60-` of 50 cannot be had. A part of a file that changed meanwhile (`if-range`) is no part of this one.
 */
export function rangeOf(
  headers: Headers,
  { bytes, sha256 }: { bytes?: number; sha256?: string },
): Range | "unsatisfiable" | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get("range") ?? "");
  const condition = headers.get("if-range");
  if (!asked || bytes === undefined || (condition !== null && condition !== `"${sha256}"`)) return null;
  const [first, last] = [asked[1] ?? "", asked[2] ?? ""];
  if (first === "" && last === "") return null;
  const from = first === "" ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === "" || last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return from > to || from >= bytes ? "unsatisfiable" : { from, to };
}

export function streamOf(body: Body, range: Range | null): BodyInit {
  if (!(body instanceof Readable))
    return (range ? body.subarray(range.from, range.to + 1) : body) as Uint8Array<ArrayBuffer>;
  const stream = range ? Readable.from(part(body, range), { objectMode: false }) : body;
  return Readable.toWeb(stream) as WebStream<Uint8Array> as unknown as BodyInit;
}

/** A part of a stream; nothing is read after it. */
async function* part(source: Readable, { from, to }: Range): AsyncGenerator<Buffer> {
  let at = 0;
  for await (const piece of source) {
    const bytes = piece as Buffer;
    const [start, end] = [Math.max(0, from - at), Math.min(bytes.length, to + 1 - at)];
    at += bytes.length;
    if (end > start) yield bytes.subarray(start, end);
    if (at > to) return;
  }
}
