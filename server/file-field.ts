import "server-only";
import { getTranslations } from "next-intl/server";
import type { FileRow } from "@/db/queries/files";
import type { Viewer } from "@/domain/access";
import {
  acceptOf,
  isPicture,
  kindNames,
  kindOfMediaType,
  kindsFor,
  largestMegabytes,
} from "@/domain/files/kinds";
import { subjectOf } from "./file-subjects";
import { newOnce } from "./once";
import { one, type Search } from "./page";
import { sentences } from "./sentences";

type Place = {
  viewer: Viewer;
  /** `attachment` or `material:idCard`: a purpose entered in `fileSubjects`. */
  purpose: string;
  /** Id of the record. */
  subject: string;
  /** The page to come back to, when there is no JavaScript. */
  back: string;
  label: string;
};

/** Everything a `FileField` needs: what is accepted here from this viewer, and its words. */
export async function fileField({ viewer, purpose, subject, back, label }: Place) {
  const t = await getTranslations("files.field");
  const entry = subjectOf(purpose);
  const kinds = kindsFor(viewer.kind, entry?.accept ?? []);
  const megabytes = Math.min(largestMegabytes[viewer.kind], entry?.megabytes ?? 100);
  return {
    ...{ purpose, subject, back, label, megabytes, accept: acceptOf(kinds), once: newOnce() },
    words: {
      limits: t("limits", { types: kindNames(kinds), megabytes }),
      tooLarge: t("tooLarge", { megabytes }),
      ...{ send: t("send"), sending: t("sending"), sent: t("sent"), failed: t("failed") },
      ...{ noNetwork: t("noNetwork"), again: t("again"), cancel: t("cancel"), declaration: t("declaration") },
    },
  };
}

/** What an upload without JavaScript led back with: show it on top of the page. */
export async function uploadTold(search: Search): Promise<{ isGood: boolean; message: string } | null> {
  const say = await sentences();
  if (one(search, "uploaded")) return { isGood: true, message: say("files.field.done") };
  const key = one(search, "uploadError");
  if (!/^[a-zA-Z.]{1,60}$/.test(key)) return null;
  return {
    isGood: false,
    message: say(key, Object.fromEntries(new URLSearchParams(one(search, "uploadArgs")))),
  };
}

type Listed = Pick<FileRow, "id" | "name" | "mediaType" | "bytes" | "purpose">;

/** Rows of files as a `FileList` shows them: `证明.pdf · PDF 文件 · 1.2 MB`. */
export async function filesTold(rows: readonly Listed[]) {
  const t = await getTranslations("files");
  return rows.map(({ id, name, mediaType, bytes, purpose }) => {
    const kind = kindOfMediaType(mediaType);
    const isShowable = kind !== undefined && isPicture(kind);
    return {
      ...{ id, name, purpose, kind: t(`kinds.${kind ?? "other"}`), size: sizeTold(bytes) },
      href: isShowable ? `/files/${id}?inline=1` : `/files/${id}`,
      picture: isShowable ? { src: `/files/${id}?w=320`, alt: t("list.picture", { name }) } : null,
    };
  });
}
export type FileTold = Awaited<ReturnType<typeof filesTold>>[number];

/** 1234567 → `1.2 MB`, 900 → `1 KB`. */
export const sizeTold = (bytes: number): string =>
  bytes >= 1024 * 1024
    ? `${(bytes / 1024 / 1024).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`;
