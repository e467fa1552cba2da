import "server-only";
import { findItem, listItemVersions } from "@/db/queries/disclosure-items";
import { filePurpose, findDecision } from "@/db/queries/village-decisions";
import { postInVillage } from "@/domain/disclosure/states";
import type { FileSubject } from "@/server/file-subjects";

/** Of files that a published copy shows and the working copy does not any more. */
const formerPurpose = "disclosure:former";

/**
 * Attachments of an item: put on and taken off by the village's clerk while it is a draft. Those of a published copy are
 * public; the others are for the village's own two posts.
 */
export const disclosureFiles: FileSubject = {
  subjectKind: "disclosure",
  permission: "disclosure.draft",
  accept: ["pdf", "ofd", "docx", "xlsx", "jpeg", "png", "webp", "txt"],
  most: 20,
  async mayAttach(viewer, subjectId, purpose) {
    const item = purpose === "disclosure" ? await findItem(viewer, subjectId) : null;
    const post = item && postInVillage(viewer, "disclosure.draft", item.villageId);
    return item?.state === "draft" && post ? { post } : null;
  },
  async mayRead(viewer, file) {
    const item = file.subjectId ? await findItem(viewer, file.subjectId) : null;
    return item?.isPrivy ?? false;
  },
  async setAside(viewer, file) {
    const item = await findItem(viewer, file.subjectId ?? "");
    const versions = item ? await listItemVersions(item) : [];
    return versions.some(({ attachments }) => attachments.some(({ fileId }) => fileId === file.id))
      ? formerPurpose
      : null;
  },
};

/** Minutes, signatures and photos of a decision's steps: put on by the clerk once the step is written down. */
const ofDecision = (kind: "minutes" | "meetingPhoto", accept: FileSubject["accept"]): FileSubject => ({
  subjectKind: "decision",
  permission: "disclosure.draft",
  accept,
  most: 10,
  async mayAttach(viewer, subjectId, purpose) {
    const decision = await findDecision(viewer, subjectId);
    const post = decision && postInVillage(viewer, "disclosure.draft", decision.villageId);
    const isWritten = decision?.records.some(({ step }) => purpose === filePurpose(kind, step));
    return post && isWritten ? { post } : null;
  },
  async mayRead(viewer, file) {
    return file.subjectId !== null && (await findDecision(viewer, file.subjectId)) !== null;
  },
});
export const meetingMinutes = ofDecision("minutes", ["pdf", "docx", "jpeg", "png", "webp"]);
export const meetingPhotos = ofDecision("meetingPhoto", ["jpeg", "png", "webp"]);
