import "server-only";
import type { StoredFile } from "@/db/queries/files";
import { formerPurpose } from "@/db/queries/notice-files";
import { findNotice, listVersions, type Notice } from "@/db/queries/notices";
import { postsFor } from "@/domain/access";
import { mayWrite } from "@/domain/notices/states";
import type { FileSubject } from "@/server/file-subjects";

/**
 * Attachments of notices: put on and taken off while the notice is a draft. Everybody may have those of a published
 * version (the file is public then); the others are for whoever sees the working copy.
 */
export const noticeAttachments: FileSubject = {
  subjectKind: "notice",
  permission: "notices.write",
  accept: ["pdf", "ofd", "doc", "docx", "xls", "xlsx", "wps", "jpeg", "png", "webp", "txt", "zip"],
  most: 20,
  async mayAttach(viewer, subjectId, purpose) {
    const notice = purpose === "attachment" ? await findNotice(viewer, subjectId) : null;
    if (!notice?.isPrivy || notice.state !== "draft" || !mayWrite(viewer, notice)) return null;
    const posts = postsFor(viewer, "notices.write");
    return { post: posts.find(({ officeId }) => officeId === notice.officeId) ?? posts[0] };
  },
  async mayRead(viewer, file) {
    const notice = file.subjectId ? await findNotice(viewer, file.subjectId) : null;
    if (!notice) return false;
    if (notice.isPrivy) return true;
    return notice.state === "published" && isFrozen(notice, file);
  },
  async setAside(viewer, file) {
    const notice = await findNotice(viewer, file.subjectId ?? "");
    return notice && (await isFrozen(notice, file)) ? formerPurpose : null;
  },
};

/** A correction may leave it out; the version that was published with it keeps it. */
async function isFrozen(notice: Notice, file: StoredFile): Promise<boolean> {
  const versions = await listVersions(notice);
  return versions.some(({ attachments }) => attachments.some(({ fileId }) => fileId === file.id));
}
