import "server-only";
import { type Tx, transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { insertEvent } from "@/db/queries/events";
import { countForPurpose, insertFile } from "@/db/queries/files";
import { claimSubmission, updateSubmission } from "@/db/queries/submissions";
import { can, postsFor, type Viewer } from "@/domain/access";
import { kindsFor, largestMegabytes } from "@/domain/files/kinds";
import { Refused } from "@/domain/outcome";
import { isCaller, limiter, refuseUntil } from "@/server/auth/limiter";
import { clientAddress } from "@/server/client-address";
import { type Attaching, type FileSubject, type FileSubjects, subjectOf } from "@/server/file-subjects";
import { type Answer, answerOf, type Wanted, wantedOf } from "@/server/files/answer";
import { type Inspected, inspect } from "@/server/files/inspect";
import { BrokenOff, type Fields, isDiskFull, receive } from "@/server/files/receive";
import { recordSecrecyStop } from "@/server/files/secrecy-stop";
import { discard, keep, removeStored } from "@/server/files/store";
import { faultText, log } from "@/server/log";
import { isFromOwnSite } from "@/server/own-site";
import { currentViewer } from "@/server/viewer";

type Spec = { subjects: FileSubjects };
type Asked = { viewer: Viewer; address: string | null; subjects: FileSubjects; fields: Fields };
type Admitted = Asked & { subject: FileSubject; attaching: Attaching; subjectId: string; purpose: string };

/** Many photos at once are fine, a stream of them for hours is not. */
const pace = limiter("upload", 120, 10 * 60);

/**
 * The only way for a file into the portal: allow, read to disk, inspect, keep, then record in one transaction. Answers a
 * plain form with the page it stood on, a script with JSON.
 */
export function upload({ subjects }: Spec) {
  return async (request: Request): Promise<Response> => {
    const wanted = wantedOf(request);
    const answer: Answer = await carryOut(request, wanted, subjects).catch((error) => {
      if (error instanceof Refused) return { refused: error };
      if (error instanceof BrokenOff) return { status: 400 };
      if (isDiskFull(error)) return noRoom(error);
      throw error;
    });
    return answerOf(wanted, answer);
  };
}

function noRoom(error: unknown): Answer {
  log.error({ fault: faultText(error) }, "no room left for files");
  return { refused: new Refused("files.errors.noRoom") };
}

async function carryOut(request: Request, wanted: Wanted, subjects: FileSubjects): Promise<Answer> {
  if (!isFromOwnSite(request.headers)) return { status: 403 };
  const viewer = await currentViewer();
  if (viewer.kind === "guest") return { status: 401 };
  const address = await clientAddress();
  await pace.consume(viewer.accountId ?? (isCaller(address) ? address : "unknown")).catch(refuseUntil);

  let admitted: Admitted | undefined;
  const admit = async (fields: Fields) => {
    wanted.back = fields.back ?? wanted.back;
    const found = await admission({ viewer, address, subjects, fields });
    admitted = found;
    return Math.min(largestMegabytes[viewer.kind], found.subject.megabytes ?? 100) * 1024 * 1024;
  };
  const { fields, file } = await receive(request, { admit });
  wanted.back = fields.back ?? wanted.back;
  if (!admitted) throw new Refused("files.errors.badForm");
  try {
    const accepted = kindsFor(viewer.kind, admitted.subject.accept);
    return await keepAndRecord(admitted, file.path, await inspect(file, accepted));
  } catch (error) {
    if (error instanceof Refused && error.key === "secrecyMark")
      await recordSecrecyStop(viewer, admitted.subject.permission, address);
    throw error;
  } finally {
    await discard(file.path);
  }
}

/** What may not be attached to does not exist, whether it is somebody else's or nobody's. */
async function admission(asked: Asked): Promise<Admitted> {
  const { purpose = "", subject: subjectId = "" } = asked.fields;
  const subject = subjectOf(purpose, asked.subjects);
  if (!subject || !can(asked.viewer, subject.permission)) throw new Refused("notFound");
  const attaching = await subject.mayAttach(asked.viewer, subjectId, purpose);
  if (!attaching) throw new Refused("notFound");
  return { ...asked, subject, attaching, subjectId, purpose };
}

/** The bytes first, the row after: what a crash leaves between them has no row and is cleaned away. */
async function keepAndRecord(admitted: Admitted, path: string, found: Inspected): Promise<Answer> {
  const id = newId();
  await keep(path, id, found.mediaType);
  try {
    const stored = await transaction((tx) => record(tx, admitted, id, found));
    if (stored !== id) await removeStored(id);
    return { stored, name: found.name, bytes: found.bytes };
  } catch (error) {
    await removeStored(id);
    throw error;
  }
}

/** The same form sent again (a retry after a lost answer) gives the file of the first time. */
async function record(tx: Tx, admitted: Admitted, id: string, found: Inspected): Promise<string> {
  const before = await claimSubmission(tx, admitted.fields.once);
  if (before) return before.goTo ?? id;
  const { viewer, address, subject, attaching, subjectId, purpose } = {
    ...admitted,
    ...(await admission(admitted)),
  };
  if ((await countForPurpose(tx, subjectId, purpose)) >= subject.most)
    throw new Refused("files.errors.enough", { most: subject.most }, "file");
  const { subjectKind, permission } = subject;
  const { name, mediaType, bytes, sha256, scan } = found;
  const kept = { id, subjectKind, subjectId, purpose, name, mediaType, bytes, sha256, scan };
  const by = attaching.isNameless ? null : viewer.personId;
  await insertFile(tx, { ...kept, uploadedById: by });
  const post = attaching.post ?? postsFor(viewer, permission)[0];
  await insertEvent(tx, {
    subjectKind,
    subjectId,
    what: "files.attach",
    permission,
    actorId: by,
    actorPostId: post?.postId ?? null,
    actingForId: post?.actingFor?.personId ?? null,
    // No name: it may hold a villager's.
    detail: { fileId: id, purpose, mediaType, bytes, sha256 },
    address: attaching.isNameless ? null : address,
  });
  await updateSubmission(tx, admitted.fields.once, id);
  return id;
}
