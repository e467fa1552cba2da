import "server-only";
import { type FileHandle, open } from "node:fs/promises";
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

/** One entry of a packed file, as its central directory lists it. */
export type ZipEntry = {
  name: string;
  packedBytes: number;
  bytes: number;
  method: number;
  isEncrypted: boolean;
  offset: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
/** The end record may be followed by a comment of at most 65 535 bytes. */
const longestTail = 65_535 + 22;
const mostDirectoryBytes = 4 * 1024 * 1024;

/**
 * The list of what a ZIP holds, without unpacking anything; null when it is broken. ZIP64 is for what is far above our
 * limits and counts as broken.
 */
export async function zipEntries(path: string): Promise<ZipEntry[] | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = await readAt(file, Math.max(0, size - longestTail), Math.min(size, longestTail));
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== endSignature) return null;
    const count = tail.readUInt16LE(end + 10);
    const directoryBytes = tail.readUInt32LE(end + 12);
    const start = tail.readUInt32LE(end + 16);
    if (count === 0xffff || directoryBytes > mostDirectoryBytes || start + directoryBytes > size) return null;
    return entriesOf(await readAt(file, start, directoryBytes), count);
  } finally {
    await file.close();
  }
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] | null {
  const found: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === entrySignature) {
    const flags = directory.readUInt16LE(at + 8);
    const nameBytes = directory.readUInt16LE(at + 28);
    found.push({
      name: decoded(directory.subarray(at + 46, at + 46 + nameBytes), (flags & 0x800) !== 0),
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      method: directory.readUInt16LE(at + 10),
      isEncrypted: (flags & 1) !== 0,
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return found.length === count ? found : null;
}

/** Chinese Windows still packs names in GB 18030 without saying so. */
function decoded(name: Buffer, isUtf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(name);
  } catch {
    return new TextDecoder(isUtf8 ? "utf-8" : "gb18030").decode(name);
  }
}

const inflate = promisify(inflateRaw);

/** The bytes of one entry, at most `most` of them unpacked; null when it is larger or broken. */
export async function zipContent(path: string, entry: ZipEntry, most: number): Promise<Buffer | null> {
  if (entry.packedBytes > most || ![0, 8].includes(entry.method)) return null;
  const file = await open(path);
  try {
    const head = await readAt(file, entry.offset, 30);
    if (head.length < 30) return null;
    const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    const packed = await readAt(file, start, entry.packedBytes);
    return entry.method === 0 ? packed : await inflate(packed, { maxOutputLength: most });
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
