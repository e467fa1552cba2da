import "server-only";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { findFile, type StoredFile } from "@/db/queries/files";
import { can, type Viewer } from "@/domain/access";
import { subjectOf } from "@/server/file-subjects";
import { discard, incomingPath, readStored } from "@/server/files/store";

/** A file of some record, of which this viewer may make a redacted copy; null for what they may not read. */
export async function originalFor(viewer: Viewer, id: string): Promise<StoredFile | null> {
  if (!can(viewer, "redaction.make")) return null;
  const file = await findFile(viewer, id);
  if (!file?.subjectId || !file.subjectKind || file.purpose.startsWith("redacted:")) return null;
  const subject = subjectOf(file.purpose);
  if (!subject) return null;
  return file.isPublic || (await subject.mayRead(viewer, file)) ? file : null;
}

/** Lays the bytes of a stored file on disk for as long as `run` works with them. */
export async function withOriginal<T>(id: string, run: (path: string) => Promise<T>): Promise<T> {
  const path = await incomingPath();
  try {
    await pipeline(await readStored(id), createWriteStream(path, { mode: 0o600 }));
    return await run(path);
  } finally {
    await discard(path);
  }
}
