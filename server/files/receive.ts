import "server-only";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "busboy";
import { Refused } from "@/domain/outcome";
import { discard, incomingPath } from "./store";

/** The store has no room left: nobody's fault who sends. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error &&
  (/^(ENOSPC|EDQUOT)$/.test((error as NodeJS.ErrnoException).code ?? "") || isDiskFull(error.cause));

/** What came before the file in the form. */
export type Fields = Record<string, string>;
export type Received = { path: string; name: string; bytes: number };

/** Thrown when the sender went away: there is nobody to answer. */
export class BrokenOff extends Error {}

type Ask = {
  /** Decides from the fields before the file, how many bytes it may have; throws when it may not come at all. */
  admit(fields: Fields): Promise<number>;
};

/**
 * Reads one form with one file, straight to disk. Whatever goes wrong on the way, no file is left behind; the rest of
 * the form is still read, so that the sender hears the answer.
 */
export async function receive(request: Request, { admit }: Ask): Promise<{ fields: Fields; file: Received }> {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !/^multipart\/form-data\b/i.test(type)) throw new Refused("files.errors.badForm");
  const path = await incomingPath();
  const fields: Fields = {};
  let taking: Promise<Received> | undefined;
  const fault = new AbortController();
  const signal = AbortSignal.any([request.signal, fault.signal]);
  const form = formReader(type);
  form.on("field", (name, value) => {
    if (!taking) fields[name] = value;
  });
  form.on("file", (name, stream, { filename }) => {
    if (name !== "file" || taking) {
      stream.resume();
      return;
    }
    taking = take(stream, path, filename ?? "", () => admit(fields));
    // A refusal lets the rest run by; a fault of ours ends it.
    taking.catch((error) => (error instanceof Refused ? stream.resume() : fault.abort(error)));
  });
  try {
    await pipeline(Readable.fromWeb(request.body as WebStream), form, { signal }).catch(broken);
    if (!taking) throw new Refused("files.errors.noFile", {}, "file");
    return { fields, file: await taking };
  } catch (error) {
    const own = await taking?.then(
      () => undefined,
      (fault) => fault,
    );
    await discard(path);
    throw isDiskFull(own) ? own : error;
  }
}

function formReader(type: string) {
  const limits = { fields: 20, fieldSize: 4_000, fieldNameSize: 100, files: 1, parts: 30, headerPairs: 50 };
  try {
    return busboy({
      headers: { "content-type": type },
      defParamCharset: "utf8",
      preservePath: true,
      limits,
    });
  } catch {
    throw new Refused("files.errors.badForm");
  }
}

/** busboy tells a form that ends too early from one that is none; either way the sender is at fault. */
function broken(error: unknown): never {
  if (error instanceof Error && /malformed|boundary/i.test(error.message))
    throw new Refused("files.errors.badForm");
  throw new BrokenOff("the upload broke off", { cause: error });
}

/** What is too large is read to its end and dropped, so that the sender is told why. */
async function take(
  stream: Readable,
  path: string,
  name: string,
  admit: () => Promise<number>,
): Promise<Received> {
  const most = await admit();
  let bytes = 0;
  const counted = new Transform({
    transform(part: Buffer, _, next) {
      bytes += part.length;
      next(null, bytes > most ? null : part);
    },
    flush: (done) => done(sizeFault(bytes, most)),
  });
  await pipeline(stream, counted, createWriteStream(path, { mode: 0o600 }));
  return { path, name, bytes };
}

function sizeFault(bytes: number, most: number): Refused | null {
  if (bytes === 0) return new Refused("emptyFile", {}, "file");
  if (bytes <= most) return null;
  return new Refused("tooLarge", { megabytes: Math.floor(most / 1024 / 1024) }, "file");
}

/** The fingerprint of what is kept. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
