import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Shown, Tx } from "@/db/client";
import { files } from "@/db/schema";

/** A picture, or the redacted copy of one, becomes everybody's after masking, or stops being so; false when it was gone. */
export async function updateVoucherPublicity(
  tx: Tx,
  report: Shown<{ id: string }>,
  fileId: string,
  isPublic: boolean,
): Promise<boolean> {
  const changed = await tx
    .update(files)
    .set({ isPublic })
    .where(
      and(
        eq(files.id, fileId),
        eq(files.subjectId, report.id),
        sql`((${files.purpose} like 'voucher%' and (${isPublic} = false or ${files.mediaType} like 'image/%'))
          or exists (select 1 from redaction_copies c where c.file_id = ${files.id} and c.original_purpose like 'voucher%'))`,
        isNull(files.removedAt),
      ),
    )
    .returning({ id: files.id });
  return changed.length > 0;
}
