import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { db, type Shown, type Tx } from "@/db/client";
import { cases, files, people, redactionCopies, redactionDrafts } from "@/db/schema";
import type { Box } from "@/domain/redaction/boxes";
import { isProven, type Proof } from "@/domain/redaction/proof";

// Everything here is asked with a file or a record that the viewer was shown, or inside a writing transaction.

/** The boxes drawn on a file so far, and who drew the last one. */
export async function findRedactionDraft(file: Shown<{ id: string }>) {
  const [row] = await db()
    .select({
      version: redactionDrafts.version,
      boxes: redactionDrafts.boxes,
      updatedAt: redactionDrafts.updatedAt,
      editorName: people.name,
    })
    .from(redactionDrafts)
    .leftJoin(people, eq(people.id, redactionDrafts.editedById))
    .where(eq(redactionDrafts.fileId, file.id));
  return row ?? null;
}

type NewBoxes = { version: number; boxes: Box[]; editedById: string | null };

/** Writes over the draft whose version the writer knows (0: there is none yet). The new version, or null: another came first. */
export async function updateRedactionDraft(
  tx: Tx,
  file: Shown<{ id: string }>,
  { version, boxes, editedById }: NewBoxes,
): Promise<number | null> {
  const [written] =
    version === 0
      ? await tx
          .insert(redactionDrafts)
          .values({ fileId: file.id, version: 1, boxes, editedById })
          .onConflictDoNothing()
          .returning({ version: redactionDrafts.version })
      : await tx
          .update(redactionDrafts)
          .set({ version: version + 1, boxes, editedById })
          .where(and(eq(redactionDrafts.fileId, file.id), eq(redactionDrafts.version, version)))
          .returning({ version: redactionDrafts.version });
  return written?.version ?? null;
}

type NewCopy = Pick<
  typeof redactionCopies.$inferInsert,
  "boxes" | "originalPurpose" | "askedById" | "askedPostId" | "actingForId"
>;
const isWaiting = and(isNull(redactionCopies.fileId), isNull(redactionCopies.fault));

/** Asks for a copy. Null when one is being made already; what waits for half an hour is given up. */
export async function insertCopy(
  tx: Tx,
  original: Shown<{ id: string }>,
  copy: NewCopy,
): Promise<string | null> {
  const isMine = eq(redactionCopies.originalId, original.id);
  await tx
    .update(redactionCopies)
    .set({ fault: "redaction.faults.failed" })
    .where(and(isMine, isWaiting, sql`${redactionCopies.askedAt} < now() - interval '30 minutes'`));
  const [made] = await tx
    .insert(redactionCopies)
    .values({ ...copy, originalId: original.id })
    .onConflictDoNothing()
    .returning({ id: redactionCopies.id });
  return made?.id ?? null;
}

/** A copy that waits to be made, with what is known of its original; `original` is null when that was removed. */
export async function findCopyToMake(tx: Tx, id: string) {
  const [found] = await tx
    .select({
      copy: redactionCopies,
      original: {
        id: files.id,
        subjectKind: files.subjectKind,
        subjectId: files.subjectId,
        mediaType: files.mediaType,
        scan: files.scan,
      },
    })
    .from(redactionCopies)
    .leftJoin(files, and(eq(files.id, redactionCopies.originalId), isNull(files.removedAt)))
    .where(and(eq(redactionCopies.id, id), isWaiting));
  return found ?? null;
}

export async function countCopiesMade(tx: Tx, originalId: string): Promise<number> {
  const [found] = await tx
    .select({ most: sql<number>`coalesce(max(${redactionCopies.version}), 0)::int` })
    .from(redactionCopies)
    .where(eq(redactionCopies.originalId, originalId));
  return found?.most ?? 0;
}

type Made = { fileId: string; version: number; pageCount: number; proof: Proof };
/** False when it was given up meanwhile. */
export async function updateCopyMade(tx: Tx, id: string, made: Made): Promise<boolean> {
  const changed = await tx
    .update(redactionCopies)
    .set({ ...made, madeAt: sql`now()` })
    .where(and(eq(redactionCopies.id, id), isWaiting))
    .returning({ id: redactionCopies.id });
  return changed.length > 0;
}

export async function updateCopyFailed(tx: Tx, id: string, fault: string): Promise<void> {
  await tx
    .update(redactionCopies)
    .set({ fault })
    .where(and(eq(redactionCopies.id, id), isWaiting));
}

const columns = {
  id: redactionCopies.id,
  originalId: redactionCopies.originalId,
  fileId: redactionCopies.fileId,
  version: redactionCopies.version,
  boxes: redactionCopies.boxes,
  pageCount: redactionCopies.pageCount,
  proof: redactionCopies.proof,
  fault: redactionCopies.fault,
  askedAt: redactionCopies.askedAt,
  madeAt: redactionCopies.madeAt,
  askerName: people.name,
  name: files.name,
  bytes: files.bytes,
  sha256: files.sha256,
};

const copies = () =>
  db()
    .select(columns)
    .from(redactionCopies)
    .leftJoin(people, eq(people.id, redactionCopies.askedById))
    .leftJoin(files, eq(files.id, redactionCopies.fileId));

/** Every copy that was asked for of this original, the newest first: made, waiting or failed. */
export async function listCopies(original: Shown<{ id: string }>) {
  return copies()
    .where(eq(redactionCopies.originalId, original.id))
    .orderBy(desc(redactionCopies.askedAt), desc(redactionCopies.id))
    .limit(50);
}
export type RedactionCopy = Awaited<ReturnType<typeof listCopies>>[number];

/** The finished and proven copies of all files of a record, by original and version, for whoever was shown the record. */
export async function listRedactedCopies(subject: Shown<{ id: string }>) {
  const rows = await copies()
    .where(
      and(inArray(files.subjectId, [subject.id]), isNull(files.removedAt), isNotNull(redactionCopies.madeAt)),
    )
    .orderBy(asc(redactionCopies.originalId), asc(redactionCopies.version));
  return rows.flatMap(({ fileId, version, proof, pageCount, madeAt, name, bytes, sha256, ...row }) =>
    fileId &&
    version &&
    proof &&
    pageCount &&
    isProven(proof, pageCount) &&
    madeAt &&
    name &&
    bytes !== null &&
    sha256
      ? [{ ...row, fileId, version, proof, pageCount, madeAt, name, bytes, sha256 }]
      : [],
  );
}
export type RedactedCopy = Awaited<ReturnType<typeof listRedactedCopies>>[number];

/** What a stored copy is a copy of, and what the check of it found. */
export async function findCopyIn(file: Shown<{ id: string }>) {
  const [row] = await db()
    .select({
      originalId: redactionCopies.originalId,
      originalPurpose: redactionCopies.originalPurpose,
      proof: redactionCopies.proof,
      pageCount: redactionCopies.pageCount,
    })
    .from(redactionCopies)
    .where(eq(redactionCopies.fileId, file.id));
  return row ?? null;
}

/** Of which kind the matter is that a file hangs on, which says where it is opened; null for other records. */
export async function findKindOfMatter(file: Shown<{ subjectId: string | null }>) {
  const [row] = await db()
    .select({ kind: cases.kind })
    .from(cases)
    .where(sql`${cases.id} = ${file.subjectId}`);
  return row?.kind ?? null;
}
