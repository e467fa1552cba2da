import "server-only";
import { stat } from "node:fs/promises";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { newId } from "@/db/ids";
import { insertEvent } from "@/db/queries/events";
import { insertFile, type StoredFile } from "@/db/queries/files";
import { enqueue } from "@/db/queries/jobs";
import {
  countCopiesMade,
  findCopyToMake,
  insertCopy,
  updateCopyFailed,
  updateCopyMade,
} from "@/db/queries/redaction";
import { postsFor, type Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { kindOfMediaType } from "@/domain/files/kinds";
import { Refused } from "@/domain/outcome";
import type { Box } from "@/domain/redaction/boxes";
import { isProven } from "@/domain/redaction/proof";
import { reasonNumber } from "@/domain/redaction/reasons";
import { sha256Of } from "@/server/files/receive";
import { discard, incomingPath, keep, removeStored } from "@/server/files/store";
import type { Run } from "@/server/jobs/kinds";
import { faultText, log } from "@/server/log";
import { redactedPurpose } from "./file-subject";
import { withOriginal } from "./original";
import { prove, redact } from "./redact";

/*
 * How another module uses redaction:
 *
 * 1. It links from its files to `/office/redaction/<file id>` for whoever has `redaction.make`; who may read the file is
 *    asked of the module's own entry in `server/file-subjects.ts`.
 * 2. It shows `listRedactedCopies(record)` (`db/queries/redaction.ts`), told by `copiesTold(rows)`, with `RedactedCopies
 *    hasOriginals` (`components/redaction`); each row names its original (`originalId`) and the stored copy (`fileId`, served
 *    at `/files/<fileId>`).
 * 3. When copies go to somebody who may not read the originals, its entry gets `mayReadCopy(viewer, copy)`: true for the
 *    applicant from the moment the reply is served.
 */

/** Asks for a copy with these boxes; the job makes it at once, in its own time. */
export async function askForCopy(tx: Tx, viewer: Viewer, original: StoredFile, boxes: Box[]): Promise<void> {
  const post = postsFor(viewer, "redaction.make")[0];
  const id = await insertCopy(tx, original, {
    boxes,
    originalPurpose: original.purpose,
    askedById: viewer.personId,
    askedPostId: post?.postId ?? null,
    actingForId: post?.actingFor?.personId ?? null,
  });
  if (!id) throw new Refused("redaction.errors.making");
  await enqueue(tx, "redaction.make", { id });
}

const Payload = z.object({ id: z.uuid() });

/** The job. What lies in the file itself is a fault that is shown; what lies in us is tried again. */
export const makeCopy: Run = async ({ tx, payload, isLastTry }) => {
  const found = await findCopyToMake(tx, Payload.parse(payload).id);
  if (!found) return;
  const { copy, original } = found;
  try {
    if (!original) throw new Refused("redaction.faults.gone");
    await make(tx, copy, original);
  } catch (error) {
    if (!(error instanceof Refused) && !isLastTry) throw error;
    if (!(error instanceof Refused)) log.error({ fault: faultText(error) }, "a redacted copy was not made");
    await updateCopyFailed(tx, copy.id, error instanceof Refused ? error.key : "redaction.faults.failed");
  }
};

type ToMake = NonNullable<Awaited<ReturnType<typeof findCopyToMake>>>;
type Original = NonNullable<ToMake["original"]>;

/** Made, checked, kept, then recorded. A copy in which the check finds anything is thrown away. */
async function make(tx: Tx, copy: ToMake["copy"], original: Original): Promise<void> {
  const kind = kindOfMediaType(original.mediaType);
  if (!kind || !original.subjectKind || !original.subjectId) throw new Refused("redaction.faults.kind");
  const to = await incomingPath();
  try {
    const pageCount = await withOriginal(original.id, (from) => redact(from, kind, copy.boxes, to));
    const proof = await prove(to, copy.boxes);
    if (!isProven(proof, pageCount)) {
      log.error({ copy: copy.id, pageCount, proof }, "a redacted copy did not pass its check");
      throw new Refused("redaction.faults.notProven");
    }
    await record(tx, { copy, original, pageCount, proof, path: to });
  } finally {
    await discard(to);
  }
}

type Finished = {
  copy: ToMake["copy"];
  original: Original;
  pageCount: number;
  proof: Awaited<ReturnType<typeof prove>>;
  path: string;
};

async function record(tx: Tx, { copy, original, pageCount, proof, path }: Finished): Promise<void> {
  const { subjectKind, subjectId, scan } = original;
  if (!subjectKind || !subjectId) throw new Refused("redaction.faults.kind");
  const [fileId, mediaType] = [newId(), "application/pdf"];
  const [{ size: bytes }, sha256] = [await stat(path), await sha256Of(path)];
  const version = (await countCopiesMade(tx, original.id)) + 1;
  await keep(path, fileId, mediaType);
  try {
    const purpose = redactedPurpose(original.id);
    const name = copyName(new Date(), version);
    const place = { subjectKind, subjectId };
    await insertFile(tx, {
      ...{ id: fileId, ...place, purpose, name, mediaType, bytes, sha256, scan },
      uploadedById: copy.askedById,
    });
    if (!(await updateCopyMade(tx, copy.id, { fileId, version, pageCount, proof })))
      throw new Error("the copy was given up meanwhile");
    await insertEvent(tx, {
      ...place,
      what: "redaction.make",
      permission: "redaction.make",
      actorId: copy.askedById,
      actorPostId: copy.askedPostId,
      actingForId: copy.actingForId,
      detail: { originalId: original.id, fileId, version, sha256, ...counted(copy.boxes) },
    });
  } catch (error) {
    await removeStored(fileId);
    throw error;
  }
}

/** How many boxes, and for which reasons by their numbers; what was written beside them stays with the copy. */
const counted = (boxes: readonly Box[]) => ({
  boxes: boxes.length,
  reasons: [...new Set(boxes.map(({ reason }) => reasonNumber(reason)))].sort(),
});

/** Never the original's name: it may hold the very name that is covered. `遮盖副本 2026-11-25 第2版.pdf` */
export const copyName = (madeAt: Date, version: number): string =>
  `遮盖副本 ${dayOf(madeAt)} 第${version}版.pdf`;
