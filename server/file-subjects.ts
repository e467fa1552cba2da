import "server-only";
import type { StoredFile } from "@/db/queries/files";
import type { SubjectKind } from "@/db/schema/spine";
import type { HeldPost, Permission, Viewer } from "@/domain/access";
import type { FileKind } from "@/domain/files/kinds";
import { materialFiles } from "@/server/applications/file-subject";
import { disclosureFiles, meetingMinutes, meetingPhotos } from "@/server/disclosure/file-subject";
import { answerFiles, voucherFiles } from "@/server/finance/file-subject";
import { givenFiles, proofFiles, sourceFiles } from "@/server/information/file-subject";
import { noticeAttachments } from "@/server/notices/file-subject";
import { petitionFiles } from "@/server/petitions/file-subject";
import { casePhotos } from "@/server/photos/file-subject";
import { redactedCopies } from "@/server/redaction/file-subject";

/** A record that files may hang on, as the doors ask about it. Each module enters its own in `fileSubjects`. */
export type FileSubject = {
  subjectKind: SubjectKind;
  /** Who may attach at all; which records, `mayAttach` says. */
  permission: Permission;
  /** What is of use there; packed folders are refused to villagers anyway. */
  accept: readonly FileKind[];
  /** How many may hang on one record for one purpose. */
  most: number;
  /** Largest file, when 20 MB for villagers and 100 MB for staff are too much. */
  megabytes?: number;
  /** Downloads by staff leave an event: the file holds personal data (public.md §8.3 audit a). */
  isPersonal?: boolean;
  /**
   * Whether the viewer may attach a file to this record now, or take one away; and in which post, when it matters.
   * `purpose` is whole, `material:idCard`. Asked before the file is read, and again in the transaction that keeps it.
   */
  mayAttach(viewer: Viewer, subjectId: string, purpose: string): Promise<Attaching | null>;
  /** Whether the viewer may read this file. Public files are not asked about. */
  mayRead(viewer: Viewer, file: StoredFile): Promise<boolean>;
  /**
   * For records with frozen versions: under which purpose a file is set aside that a version still shows. It leaves the
   * working copy and stays readable where it was published. Null: nothing shows it, so it may go.
   */
  setAside?(viewer: Viewer, file: StoredFile): Promise<string | null>;
  /**
   * For records whose redacted copies are given out: whether this viewer, who may not read the original, may have this
   * copy of it, e.g. the applicant once the reply is served (`server/redaction/make.ts`).
   */
  mayReadCopy?(viewer: Viewer, copy: StoredFile): Promise<boolean>;
};

export type Attaching = {
  post?: HeldPost | undefined;
  /** Nothing may say who sent it: an anonymous petition. */
  isNameless?: boolean;
};
export type FileSubjects = Record<string, FileSubject>;

/**
 * What files may be for, by the word before the colon in a file's purpose. A module adds a line that points at its own
 * `server/<module>/file-subject.ts`.
 */
export const fileSubjects: FileSubjects = {
  attachment: noticeAttachments,
  material: materialFiles,
  photo: casePhotos,
  voucher: voucherFiles,
  financeAnswer: answerFiles,
  disclosure: disclosureFiles,
  informationProof: proofFiles,
  informationSource: sourceFiles,
  informationGiven: givenFiles,
  redacted: redactedCopies(() => fileSubjects),
  minutes: meetingMinutes,
  meetingPhoto: meetingPhotos,
  petition: petitionFiles,
};

/** `material:idCard` → the entry `material`. */
export function subjectOf(purpose: string, subjects: FileSubjects = fileSubjects): FileSubject | undefined {
  const word = purpose.split(":", 1)[0] ?? "";
  return Object.hasOwn(subjects, word) ? subjects[word] : undefined;
}
