import "server-only";
import type { Viewer } from "@/domain/access";
import type { Download } from "@/server/download";
import { subjectOf } from "@/server/file-subjects";
import { recordOpening } from "@/server/files/stored-file";
import { originalFor } from "./original";
import { previewOf } from "./preview";

/** The picture of a page to draw boxes on. Seeing it is opening the file, and leaves the same trace. */
export async function pagePicture(viewer: Viewer, id: string, page: string): Promise<Download | null> {
  const file = /^\d{1,4}$/.test(page) ? await originalFor(viewer, id) : null;
  const picture = file && (await previewOf(file, Number(page)));
  if (!file || !picture) return null;
  const subject = subjectOf(file.purpose);
  if (subject?.isPersonal && !file.isPublic) await recordOpening(viewer, subject, file);
  return { name: `${page}.webp`, mediaType: "image/webp", isInline: true, body: () => picture };
}
