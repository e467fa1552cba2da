import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Shown, Tx } from "@/db/client";
import { files, noticeVersions } from "@/db/schema";
import type { FrozenAttachment } from "@/db/schema/notices";

/** Of files that an earlier version shows and the working copy does not any more. */
export const formerPurpose = "attachment:former";

const attachmentsOf = (notice: Shown<{ id: string }>) =>
  and(
    eq(files.subjectId, notice.id),
    sql`(${files.purpose} = 'attachment' or ${files.purpose} = ${formerPurpose})`,
  );

/** Nobody outside gets them any more, neither those of the present version nor of earlier ones. */
export async function hideAttachments(tx: Tx, notice: Shown<{ id: string }>): Promise<void> {
  await tx.update(files).set({ isPublic: false }).where(attachmentsOf(notice));
}

/** The working copy has again what the published version shows; what no version ever showed is taken away. */
export async function restoreAttachments(
  tx: Tx,
  notice: Shown<{ id: string }>,
  current: readonly FrozenAttachment[],
): Promise<void> {
  const versions = await tx
    .select({ attachments: noticeVersions.attachments })
    .from(noticeVersions)
    .where(eq(noticeVersions.noticeId, notice.id));
  const shown = new Set(versions.flatMap(({ attachments }) => attachments.map(({ fileId }) => fileId)));
  const now = new Set(current.map(({ fileId }) => fileId));
  const rows = await tx.select({ id: files.id }).from(files).where(attachmentsOf(notice));
  for (const { id } of rows) {
    const purpose = now.has(id) ? "attachment" : formerPurpose;
    await tx
      .update(files)
      .set(shown.has(id) ? { purpose } : { removedAt: sql`coalesce(${files.removedAt}, now())` })
      .where(eq(files.id, id));
  }
}
