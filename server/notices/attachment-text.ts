import "server-only";
import { writeFile } from "node:fs/promises";
import type { FileRow } from "@/db/queries/files";
import { type FileKind, kindOfMediaType } from "@/domain/files/kinds";
import { textOf } from "@/server/files/extract";
import { discard, incomingPath, storedBytes } from "@/server/files/store";
import { zipEntries } from "@/server/files/zip";
import { faultText, log } from "@/server/log";

/** Of these the numbers can be read; scans and PDF are for the reviewers' eyes. */
const readable: ReadonlySet<FileKind> = new Set(["txt", "docx", "xlsx", "ofd"]);
const largest = 20 * 1024 * 1024;

/** By content, so it can be kept by any instance as long as it likes; a page asks for the same files again and again. */
const known = new Map<string, string>();
const mostKnown = 50;

/** The words of an attachment, for the check before release; empty for what cannot be read. */
export async function attachmentText({ id, mediaType, bytes, sha256 }: FileRow): Promise<string> {
  const kind = kindOfMediaType(mediaType);
  if (!kind || !readable.has(kind) || bytes > largest) return "";
  const before = known.get(sha256);
  if (before !== undefined) return before;
  const text = await readText(id, kind).catch((error) => {
    log.warn({ file: id, fault: faultText(error) }, "an attachment could not be read for the check");
    return "";
  });
  known.set(sha256, text);
  for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - mostKnown))) known.delete(oldest);
  return text;
}

async function readText(id: string, kind: FileKind): Promise<string> {
  const path = await incomingPath();
  try {
    await writeFile(path, await storedBytes(id));
    return await textOf(path, kind, (await zipEntries(path)) ?? []);
  } finally {
    await discard(path);
  }
}
