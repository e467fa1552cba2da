import { getTranslations } from "next-intl/server";
import { removeAttachedFile } from "@/app/_files/actions";
import { FileField } from "@/components/files/file-field";
import { FileList } from "@/components/files/file-list";
import type { ShownCase } from "@/db/queries/cases";
import { listFiles } from "@/db/queries/files";
import type { Viewer } from "@/domain/access";
import { mostPhotos } from "@/domain/reports/kinds";
import { fileField, filesTold, uploadTold } from "@/server/file-field";
import { subjectOf } from "@/server/file-subjects";
import { newOnce } from "@/server/once";
import type { Search } from "@/server/page";

type Props = {
  viewer: Viewer;
  thing: ShownCase;
  /** `photo:place` or `photo:mended`. */
  purpose: string;
  title: string;
  /** The page they stand on, to come back to without JavaScript. */
  back: string;
  search: Search;
};

/** Photos of a matter; who may add some finds the place for it beside them. Nothing where there is neither. */
export async function Photos({ viewer, thing, purpose, title, back, search }: Props) {
  const photos = await listFiles(thing, purpose);
  const mayAdd = (await subjectOf(purpose)?.mayAttach(viewer, thing.id, purpose)) != null;
  if (photos.length === 0 && !mayAdd) return null;
  const t = await getTranslations("asks");
  const list = await getTranslations("files.list");
  const told = mayAdd ? await uploadTold(search) : null;
  const id = purpose.replace(":", "-");
  const remove = { action: removeAttachedFile, onceOf: () => newOnce(), word: list("remove") };
  return (
    <section aria-labelledby={id} className="part">
      <h2 id={id}>{title}</h2>
      {told && (
        <p
          role={told.isGood ? "status" : "alert"}
          className={`report report-${told.isGood ? "good" : "bad"}`}
        >
          {told.message}
        </p>
      )}
      <FileList files={await filesTold(photos)} remove={mayAdd ? remove : undefined} />
      {mayAdd && photos.length < mostPhotos && (
        <>
          <p className="hint">{t("photosHint")}</p>
          <FileField
            {...(await fileField({ viewer, purpose, subject: thing.id, back, label: t("addPhotos") }))}
          />
        </>
      )}
    </section>
  );
}
