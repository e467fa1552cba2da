import "server-only";
import type { Tx } from "@/db/client";
import { findFile, removeFile, updatePurpose } from "@/db/queries/files";
import { can, type Viewer } from "@/domain/access";
import { Refused } from "@/domain/outcome";
import { subjectOf } from "@/server/file-subjects";

/** Whoever may attach may also take away, as long as the record is open to it; null for what they may not see. */
export async function removeAttached(tx: Tx, viewer: Viewer, id: string) {
  const file = await findFile(viewer, id);
  const subject = file && subjectOf(file.purpose);
  if (!file?.subjectId || !subject || !can(viewer, subject.permission)) return null;
  const attaching = await subject.mayAttach(viewer, file.subjectId, file.purpose);
  // The event of a removal would name who sent it.
  if (!attaching || attaching.isNameless) return null;
  const aside = await subject.setAside?.(viewer, file);
  if (!aside && file.isPublic) throw new Refused("files.errors.publicStays");
  if (!(await (aside ? updatePurpose(tx, file, aside) : removeFile(tx, file)))) return null;
  const { subjectKind } = subject;
  return {
    ...{ subjectKind, subjectId: file.subjectId, detail: { fileId: id, purpose: file.purpose } },
    ...(attaching.post && { post: attaching.post }),
  };
}
