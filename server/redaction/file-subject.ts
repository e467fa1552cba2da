import "server-only";
import { findCopyIn } from "@/db/queries/redaction";
import { isProven } from "@/domain/redaction/proof";
import type { FileSubject, FileSubjects } from "@/server/file-subjects";

export const redactedPurpose = (originalId: string): string => `redacted:${originalId}`;

/**
 * Redacted copies hang on the record of their original. They are made by the server alone, so nothing can be attached or
 * taken away. Whoever may read the original may read its copies; others when the original's module says so. A copy that
 * did not pass its check is nobody's.
 */
export const redactedCopies = (subjects: () => FileSubjects): FileSubject => ({
  subjectKind: "case",
  permission: "redaction.make",
  accept: [],
  most: 0,
  mayAttach: async () => null,
  async mayRead(viewer, file) {
    const copy = await findCopyIn(file);
    if (!copy?.proof || !isProven(copy.proof, copy.pageCount ?? 0)) return false;
    const word = copy.originalPurpose.split(":", 1)[0] ?? "";
    const subject = Object.hasOwn(subjects(), word) ? subjects()[word] : undefined;
    if (!subject) return false;
    const original = { ...file, id: copy.originalId, purpose: copy.originalPurpose };
    return (
      (await subject.mayRead(viewer, original)) || ((await subject.mayReadCopy?.(viewer, file)) ?? false)
    );
  },
});
