import "server-only";
import { open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import type { FileKind } from "@/domain/files/kinds";
import { type PackedFault, packedFault, packedKind } from "@/domain/files/packed";
import { isPlainText } from "./plain-text";
import { type ZipEntry, zipEntries } from "./zip";

/** What a file really is, by its bytes. */
export type Sniffed = { kinds: readonly FileKind[]; entries: ZipEntry[]; fault: PackedFault | null };

const nothing: Sniffed = { kinds: [], entries: [], fault: null };
const plain: Record<string, FileKind> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/webp": "webp",
};

/**
 * The kinds a file may be, by its bytes and never by its name. Several only for the old Office format, which WPS shares
 * with Word; none when it is nothing we know.
 */
export async function sniff(path: string, bytes: number): Promise<Sniffed> {
  const head = await firstBytes(path, 4_100);
  if (head.subarray(0, 4).equals(Buffer.from("PK\x03\x04", "latin1"))) return packed(path, bytes);
  if (head.subarray(0, 8).toString("hex") === "d0cf11e0a1b11ae1") return oldOffice(path);
  const type = await fileTypeFromBuffer(head).catch(() => undefined);
  const kind = type ? plain[type.mime] : undefined;
  if (kind) return { ...nothing, kinds: [kind] };
  return !type && (await isPlainText(path)) ? { ...nothing, kinds: ["txt"] } : nothing;
}

async function packed(path: string, bytes: number): Promise<Sniffed> {
  const entries = await zipEntries(path);
  if (!entries) return nothing;
  return { kinds: [packedKind(entries)], entries, fault: packedFault(entries, bytes) };
}

/** The stream names of a compound file stand in it as UTF-16. */
async function oldOffice(path: string): Promise<Sniffed> {
  const has = await contains(path, ["WordDocument", "Workbook", "Book", "EncryptedPackage"]);
  if (has.has("EncryptedPackage")) return { ...nothing, kinds: ["docx", "xlsx"], fault: "locked" };
  if (has.has("WordDocument")) return { ...nothing, kinds: ["doc", "wps"] };
  return has.has("Workbook") || has.has("Book") ? { ...nothing, kinds: ["xls"] } : nothing;
}

async function contains(path: string, names: readonly string[]): Promise<Set<string>> {
  const wanted = names.map((name) => [name, Buffer.from(`${name}\0`, "utf16le")] as const);
  const found = new Set<string>();
  const file = await open(path);
  try {
    let tail: Buffer = Buffer.alloc(0);
    for await (const part of file.createReadStream({ highWaterMark: 1024 * 1024 })) {
      const piece = Buffer.concat([tail, part as Buffer]);
      for (const [name, pattern] of wanted) if (piece.includes(pattern)) found.add(name);
      tail = piece.subarray(-64);
    }
  } finally {
    await file.close();
  }
  return found;
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
