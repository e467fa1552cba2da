import "server-only";
import { and, asc, eq, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { files } from "@/db/schema";
import type { Viewer } from "@/domain/access";

/**
 * A first sieve only: guests find public files, who is signed in finds any that is not removed. Who may have its bytes is
 * decided in the download door by the record it hangs on.
 */
function visibleTo(viewer: Viewer): SQL {
  const kept = isNull(files.removedAt);
  return (viewer.kind === "guest" ? and(kept, eq(files.isPublic, true)) : kept) ?? sql`false`;
}

const columns = {
  id: files.id,
  subjectKind: files.subjectKind,
  subjectId: files.subjectId,
  purpose: files.purpose,
  name: files.name,
  mediaType: files.mediaType,
  bytes: files.bytes,
  sha256: files.sha256,
  isPublic: files.isPublic,
  uploadedById: files.uploadedById,
  createdAt: files.createdAt,
};

export async function findFile(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [row] = await db()
    .select(columns)
    .from(files)
    .where(and(eq(files.id, id), visibleTo(viewer)));
  return shown(row);
}
export type StoredFile = NonNullable<Awaited<ReturnType<typeof findFile>>>;

/** The files of a record, for whoever was shown the record; with a purpose, only those for it. */
export async function listFiles(subject: Shown<{ id: string }>, purpose?: string) {
  return db()
    .select(columns)
    .from(files)
    .where(
      and(
        eq(files.subjectId, subject.id),
        isNull(files.removedAt),
        purpose === undefined ? undefined : eq(files.purpose, purpose),
      ),
    )
    .orderBy(asc(files.sort), asc(files.createdAt), asc(files.id));
}
export type FileRow = Awaited<ReturnType<typeof listFiles>>[number];

type NewFile = Required<
  Pick<
    typeof files.$inferInsert,
    "id" | "subjectKind" | "subjectId" | "purpose" | "name" | "mediaType" | "bytes" | "sha256" | "scan"
  >
> & { uploadedById: string | null };

/** Files of one record are counted under a lock, so that two uploads at once do not both take the last place. */
export async function countForPurpose(tx: Tx, subjectId: string, purpose: string): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`files:${subjectId}`}, 0))`);
  const [found] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(files)
    .where(and(eq(files.subjectId, subjectId), eq(files.purpose, purpose), isNull(files.removedAt)));
  return found?.count ?? 0;
}

export async function insertFile(tx: Tx, file: NewFile): Promise<void> {
  await tx.insert(files).values(file);
}

/** Takes a file away; its bytes go with the next cleaning a month later. False when it was gone already or is public. */
export async function removeFile(tx: Tx, file: Shown<{ id: string }>): Promise<boolean> {
  const removed = await tx
    .update(files)
    .set({ removedAt: sql`now()` })
    .where(and(eq(files.id, file.id), isNull(files.removedAt), eq(files.isPublic, false)))
    .returning({ id: files.id });
  return removed.length > 0;
}

/** Sets a file aside, or takes it up again. False when it was gone already. */
export async function updatePurpose(
  tx: Tx,
  file: Shown<{ id: string; purpose: string }>,
  purpose: string,
): Promise<boolean> {
  const changed = await tx
    .update(files)
    .set({ purpose })
    .where(and(eq(files.id, file.id), eq(files.purpose, file.purpose), isNull(files.removedAt)))
    .returning({ id: files.id });
  return changed.length > 0;
}

/** The files of a record become readable for everybody (its publication), or cease to be (its withdrawal). */
export async function updatePublicity(
  tx: Tx,
  subject: Shown<{ id: string }>,
  purpose: string,
  isPublic: boolean,
): Promise<void> {
  await tx
    .update(files)
    .set({ isPublic })
    .where(and(eq(files.subjectId, subject.id), eq(files.purpose, purpose), isNull(files.removedAt)));
}

const isNotShown = sql`not exists (select 1 from notice_versions v
  where v.attachments @> jsonb_build_array(jsonb_build_object('fileId', ${files.id}::text)))`;

/** Drops the rows of files removed before that day, save those that a published version still shows. */
export async function takeRemovedFiles(tx: Tx, before: Date): Promise<string[]> {
  const gone = await tx
    .delete(files)
    .where(and(lt(files.removedAt, before), eq(files.isPublic, false), isNotShown))
    .returning({ id: files.id });
  return gone.map(({ id }) => id);
}

/** Which of these ids no file has. */
export async function listUnknownFiles(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const known = await tx
    .select({ id: files.id })
    .from(files)
    .where(inArray(files.id, ids.filter(isId)));
  const found = new Set(known.map(({ id }) => id));
  return ids.filter((id) => !found.has(id));
}
