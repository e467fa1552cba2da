import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db, type Shown } from "@/db/client";
import { files } from "@/db/schema";

/** Files of an application, for whoever was shown the application. `purpose` is `material:<key>`. */
export async function listApplicationFiles(application: Shown<{ id: string }>) {
  return db()
    .select({
      id: files.id,
      purpose: files.purpose,
      name: files.name,
      mediaType: files.mediaType,
      bytes: files.bytes,
      uploadedById: files.uploadedById,
      createdAt: files.createdAt,
    })
    .from(files)
    .where(
      and(eq(files.subjectKind, "case"), inArray(files.subjectId, [application.id]), isNull(files.removedAt)),
    )
    .orderBy(asc(files.sort), asc(files.createdAt));
}
export type ApplicationFile = Awaited<ReturnType<typeof listApplicationFiles>>[number];

export const materialPurpose = (key: string): string => `material:${key}`;
