import { getTranslations } from "next-intl/server";
import type { Application } from "@/db/queries/applications";
import type { Part } from "@/server/applications/parts";
import { guideWords } from "@/server/guide-words";

type Props = { application: Application; parts: readonly Part[]; next: string };

/** Each material with the photos and files that have come, and the place to add one. */
export async function MaterialParts({ parts }: Props) {
  const t = await getTranslations("applications.file");
  const { form, copies, required } = await guideWords();
  return (
    <ol className="list">
      {parts.map((part) => (
        <li key={part.key} className="stack-small">
          <p>
            <strong>{part.name}</strong>{" "}
            <span className={part.required === "required" ? "tag tag-amber" : "tag"}>
              {required(part.required)}
            </span>
          </p>
          <p className="hint">
            {form(part.form)} {copies(part.count)}
            {part.note && ` · ${part.note}`}
          </p>
          {part.files.length === 0 && <p className="quiet">{t("noFiles")}</p>}
        </li>
      ))}
    </ol>
  );
}
