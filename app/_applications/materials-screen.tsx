import { getTranslations } from "next-intl/server";
import { MaterialParts } from "@/app/_applications/material-parts";
import { Origin } from "@/app/_asks/origin";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import type { Application } from "@/db/queries/applications";
import type { Viewer } from "@/domain/access";
import { applicationsPath } from "@/domain/cases/filing";
import { partsOf } from "@/server/applications/parts";
import { newOnce } from "@/server/once";
import type { Search } from "@/server/page";
import { saveMaterials } from "./actions";
import { Screens } from "./screens";

type Props = { viewer: Viewer; draft: Application; search: Search };
const form = "materials-form";

/** 第二屏 materials: each a photo or a file, or on paper at the window. */
export async function MaterialsScreen({ viewer, draft, search }: Props) {
  const t = await getTranslations("applications");
  const parts = await partsOf(draft);
  const path = applicationsPath(viewer);
  return (
    <div className="column stack">
      <Title>{draft.case.title}</Title>
      <Screens at={2} />
      <Origin viewer={viewer} thing={draft} />
      <p>{t("file.materialsIntro")}</p>
      <MaterialParts
        {...{ viewer, application: draft, parts, search, form }}
        back={`${path}/${draft.id}/materials`}
      />
      <Form action={saveMaterials} once={newOnce()} id={form} className="stack asked">
        <input type="hidden" name="id" value={draft.id} />
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
