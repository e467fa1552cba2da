import "server-only";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { newId } from "@/db/ids";
import { config } from "@/server/config";

// The only code that touches stored bytes; the two doors and the cleaning job use it, nobody else.

let held: Promise<Disk> | undefined;
const disk = (): Promise<Disk> => {
  held ??= openDisk();
  return held;
};

const folder = () => resolve(config().FILES_DIR);
const incoming = () => join(folder(), "incoming");

async function openDisk(): Promise<Disk> {
  const set = config();
  if (!set.S3_ENDPOINT || !set.S3_BUCKET || !set.S3_ACCESS_KEY || !set.S3_SECRET_KEY)
    return new Disk(new FSDriver({ location: join(folder(), "kept"), visibility: "private" }));
  const [{ S3Driver }, { S3Client }] = await Promise.all([
    import("flydrive/drivers/s3"),
    import("@aws-sdk/client-s3"),
  ]);
  const client = new S3Client({
    endpoint: set.S3_ENDPOINT,
    region: set.S3_REGION,
    credentials: { accessKeyId: set.S3_ACCESS_KEY, secretAccessKey: set.S3_SECRET_KEY },
    forcePathStyle: set.S3_PATH_STYLE,
    // Stores other than Amazon's do not know the newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  return new Disk(new S3Driver({ client, bucket: set.S3_BUCKET, visibility: "private", supportsACL: false }));
}

/** Files made in the same second would all lie in one folder by their first letters; the last ones spread them. */
const keyOf = (id: string) => `${id.slice(-2)}/${id}`;
const thumbnailKey = (id: string, width: number) => `thumbnails/${keyOf(id)}-${width}`;

/** A place for an upload under way, in the folder where it may stay, so that keeping it is only a new name. */
export async function incomingPath(): Promise<string> {
  await mkdir(incoming(), { recursive: true });
  return join(incoming(), newId());
}

export const discard = (path: string): Promise<void> => rm(path, { force: true });

export async function keep(path: string, id: string, contentType: string): Promise<void> {
  const { size } = await stat(path);
  await (await disk()).moveFromFs(path, keyOf(id), { contentType, contentLength: size });
  await discard(path);
}

export const readStored = async (id: string): Promise<Readable> => (await disk()).getStream(keyOf(id));
export const storedBytes = async (id: string): Promise<Buffer> =>
  Buffer.from(await (await disk()).getBytes(keyOf(id)));

/** A small picture made once and kept beside its original. */
export async function keptThumbnail(id: string, width: number, make: () => Promise<Buffer>): Promise<Buffer> {
  const store = await disk();
  const key = thumbnailKey(id, width);
  if (await store.exists(key)) return Buffer.from(await store.getBytes(key));
  const made = await make();
  await store.put(key, made, { contentType: "image/webp" });
  return made;
}

/** What was made of a file for looking at it, kept beside it and gone with it: pictures of its pages. */
const besideKey = (id: string, name = "") => `pages/${keyOf(id)}/${name}`;

export async function keptBeside(id: string, name: string): Promise<Buffer | null> {
  const store = await disk();
  const key = besideKey(id, name);
  return (await store.exists(key)) ? Buffer.from(await store.getBytes(key)) : null;
}

export async function keepBeside(id: string, name: string, bytes: Buffer | string, contentType: string) {
  await (await disk()).put(besideKey(id, name), bytes, { contentType });
}

export async function removeStored(id: string, thumbnailWidths: readonly number[] = []): Promise<void> {
  const store = await disk();
  for (const key of [keyOf(id), ...thumbnailWidths.map((width) => thumbnailKey(id, width))])
    await store.delete(key).catch(() => {});
  await store.deleteAll(besideKey(id)).catch(() => {});
}

/** Ids of what lies in the store, page by page. */
export async function* storedIds(): AsyncGenerator<string[]> {
  const store = await disk();
  let token: string | undefined;
  do {
    const page = await store.listAll("/", { recursive: true, ...(token && { paginationToken: token }) });
    const keys = [...page.objects].flatMap((one) => (one.isFile ? [one.key] : []));
    yield keys.filter((key) => !/^(thumbnails|pages)\//.test(key)).map((key) => key.split("/").at(-1) ?? "");
    token = page.paginationToken;
  } while (token);
}

/** Removes what uploads left behind that broke off when the machine stopped. */
export async function clearIncoming(olderThan: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(incoming()).catch(() => [])) {
    const path = join(incoming(), name);
    const found = await stat(path).catch(() => null);
    if (!found || found.mtime >= olderThan) continue;
    await discard(path);
    removed += 1;
  }
  return removed;
}
