import { getTranslations } from "next-intl/server";
import { MaterialParts } from "@/app/_applications/material-parts";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import type { Application } from "@/db/queries/applications";
import type { Viewer } from "@/domain/access";
import { applicationsPath } from "@/domain/cases/filing";
import { partsOf } from "@/server/applications/parts";
import { newOnce } from "@/server/once";
import { saveMaterials } from "./actions";
import { Screens } from "./screens";

/** 第二屏 materials: each a photo or a file, or on paper at the window. */
export async function MaterialsScreen({ viewer, draft }: { viewer: Viewer; draft: Application }) {
  const t = await getTranslations("applications");
  const parts = await partsOf(draft);
  const path = applicationsPath(viewer);
  return (
    <div className="column stack">
      <Title>{draft.case.title}</Title>
      <Screens at={2} />
      <p>{t("file.materialsIntro")}</p>
      <MaterialParts application={draft} parts={parts} next={`${path}/${draft.id}/materials`} />
      <Form action={saveMaterials} once={newOnce()} className="stack asked">
        <input type="hidden" name="id" value={draft.id} />
        <fieldset className="field">
          <legend>{t("file.paperTitle")}</legend>
          <p className="hint">{t("file.paperHint")}</p>
          <div className="choices">
            {parts.map(({ key, name, isOnPaper, files }) => (
              <label key={key} id={`part-${key}`} className="choice">
                <input type="checkbox" name="onPaper[]" value={key} defaultChecked={isOnPaper} />
                <span>
                  {name}
                  {files.length > 0 && <span className="hint block">{t("file.alreadyFile")}</span>}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="row">
          <Button>{t("file.next")}</Button>
          <a className="button button-plain" href={`${path}/${draft.id}/who`}>
            {t("file.back")}
          </a>
        </div>
        <p className="hint">{t("file.savedHint")}</p>
      </Form>
    </div>
  );
}
