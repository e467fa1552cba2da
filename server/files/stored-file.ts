import "server-only";
import { transaction } from "@/db/client";
import { insertEvent } from "@/db/queries/events";
import { hasOpenedToday } from "@/db/queries/file-openings";
import { findFile, type StoredFile } from "@/db/queries/files";
import { postsFor, type Viewer } from "@/domain/access";
import { isPicture, kindOfMediaType } from "@/domain/files/kinds";
import { clientAddress } from "@/server/client-address";
import type { Download, Visit } from "@/server/download";
import { type FileSubject, type FileSubjects, subjectOf } from "@/server/file-subjects";
import { thumbnail, thumbnailWidths } from "./picture";
import { keptThumbnail, readStored, storedBytes } from "./store";

/**
 * A stored file for whoever may read it: whole to save, `?inline=1` a picture in the page, `?w=320` a small one. Public
 * files are everybody's, the others belong to who may see the record they hang on.
 */
export const storedFile =
  (subjects: FileSubjects) =>
  async ({ viewer, params, search }: Visit<{ id: string }>): Promise<Download | null> => {
    const file = await findFile(viewer, params.id);
    if (!file) return null;
    const subject = subjectOf(file.purpose, subjects);
    if (!file.isPublic && !(await subject?.mayRead(viewer, file))) return null;
    const kind = kindOfMediaType(file.mediaType);
    const { name, mediaType, bytes, sha256, isPublic } = file;
    const isShowable = kind !== undefined && isPicture(kind);
    const width = thumbnailWidths.find((one) => one === Number(search.get("w")));
    if (isShowable && width) return small(file, width);
    if (subject?.isPersonal && !isPublic) await recordOpening(viewer, subject, file);
    const isInline = isShowable && search.has("inline");
    return { name, mediaType, bytes, sha256, isPublic, isInline, body: () => readStored(file.id) };
  };

function small(file: StoredFile, width: (typeof thumbnailWidths)[number]): Download {
  const make = async () => thumbnail(await storedBytes(file.id), width);
  return {
    name: `${file.name}.webp`,
    mediaType: "image/webp",
    isPublic: file.isPublic,
    isInline: true,
    body: () => keptThumbnail(file.id, width, make),
  };
}

/** Staff who open a villager's paper leave a trace, once a day for each paper (public.md §8.3 audit a). */
export async function recordOpening(viewer: Viewer, subject: FileSubject, file: StoredFile): Promise<void> {
  if (viewer.kind !== "staff" || (await hasOpenedToday(viewer, file))) return;
  const post = postsFor(viewer, "office.enter")[0];
  const address = await clientAddress();
  await transaction((tx) =>
    insertEvent(tx, {
      subjectKind: "file",
      subjectId: file.id,
      what: "files.open",
      permission: "office.enter",
      actorId: viewer.personId,
      actorPostId: post?.postId ?? null,
      actingForId: post?.actingFor?.personId ?? null,
      detail: { subjectKind: subject.subjectKind, subjectId: file.subjectId },
      address,
    }),
  );
}
