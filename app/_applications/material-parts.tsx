import { getTranslations } from "next-intl/server";
import { removeAttachedFile } from "@/app/_files/actions";
import { FileField } from "@/components/files/file-field";
import { FileList } from "@/components/files/file-list";
import { materialPurpose } from "@/db/queries/application-files";
import type { Application } from "@/db/queries/applications";
import type { Viewer } from "@/domain/access";
import type { Part } from "@/server/applications/parts";
import { fileField, filesTold, uploadTold } from "@/server/file-field";
import { guideWords } from "@/server/guide-words";
import { newOnce } from "@/server/once";
import type { Search } from "@/server/page";

type Place = {
  viewer: Viewer;
  application: Application;
  /** The page they stand on, to come back to without JavaScript. */
  back: string;
  /** The id of the form to which the ticks for paper belong. */
  form: string;
};
type Props = Place & { parts: readonly Part[]; search: Search };

/** Each material: what has come, the place to add a photo or a file, and the tick for what is brought on paper. */
export async function MaterialParts({ parts, search, ...place }: Props) {
  const told = await uploadTold(search);
  const { limits, declaration } = (
    await fileField({ ...place, subject: "", purpose: materialPurpose(""), label: "" })
  ).words;
  return (
    <>
      {told && (
        <p
          role={told.isGood ? "status" : "alert"}
          className={`report report-${told.isGood ? "good" : "bad"}`}
        >
          {told.message}
        </p>
      )}
      <p className="hint">
        {limits}。{declaration}
      </p>
      <ol className="list parts">
        {parts.map((part) => (
          <li key={part.key} id={`part-${part.key}`} className="stack-small">
            <MaterialPart part={part} {...place} />
          </li>
        ))}
      </ol>
    </>
  );
}

async function MaterialPart({ part, viewer, application, back, form }: Place & { part: Part }) {
  const t = await getTranslations("applications.file");
  const words = await guideWords();
  const list = await getTranslations("files.list");
  const label = part.files.length > 0 ? t("addMore") : t("add");
  const field = await fileField({
    ...{ viewer, subject: application.id, purpose: materialPurpose(part.key) },
    ...{ back, label },
  });
  const remove = {
    action: removeAttachedFile,
    onceOf: () => newOnce(),
    word: list("remove"),
  };
  return (
    <>
      <h2 className="part-name">
        {part.name}{" "}
        <span className={part.required === "required" ? "tag tag-amber" : "tag"}>
          {words.required(part.required)}
        </span>
      </h2>
      <p className="hint">
        {words.form(part.form)} {words.copies(part.count)}
        {part.note && ` · ${part.note}`}
      </p>
      <FileList files={await filesTold(part.files)} remove={remove} />
      <FileField {...field} isBrief />
      <label className="choice">
        <input
          type="checkbox"
          name="onPaper[]"
          value={part.key}
          form={form}
          defaultChecked={part.isOnPaper}
        />
        <span>{t("onPaper")}</span>
      </label>
    </>
  );
}
