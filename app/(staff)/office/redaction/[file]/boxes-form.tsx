import { getTranslations } from "next-intl/server";
import { BoxConflict } from "@/components/redaction/box-conflict";
import { BoxEditor } from "@/components/redaction/box-editor";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { StoredFile } from "@/db/queries/files";
import { findRedactionDraft } from "@/db/queries/redaction";
import type { Outcome } from "@/domain/outcome";
import { newOnce } from "@/server/once";
import type { PreviewSize } from "@/server/redaction/preview";
import { reasonChoices } from "@/server/redaction/reason-words";
import { keepBoxes, saveBoxes } from "../actions";
import { editorWords } from "./editor-words";

type Props = { original: StoredFile; pages: readonly PreviewSize[]; held: Outcome | undefined };

/** The boxes are one form: drawn on the pages where scripts run, typed as numbers where they do not. */
export async function BoxesForm({ original, pages, held }: Props) {
  const t = await getTranslations("redaction");
  const draft = await findRedactionDraft(original);
  const { editor, conflict } = await editorWords();
  return (
    <section aria-labelledby="boxes" className="stack">
      <h2 id="boxes">{t("boxes.title")}</h2>
      <Form action={saveBoxes} once={newOnce()} before={held} className="stack redaction">
        <input type="hidden" name="file" value={original.id} />
        <BoxConflict file={original.id} words={conflict} />
        <BoxEditor
          keep={keepBoxes}
          version={draft?.version ?? 0}
          boxes={draft?.boxes ?? []}
          pages={pages.map(({ width, height }, at) => ({
            ...{ width, height, number: at + 1 },
            src: `/office/redaction/${original.id}/pages/${at + 1}`,
          }))}
          reasons={await reasonChoices()}
          words={editor}
        />
        <div className="row redaction-buttons">
          <Button name="next" value="make">
            {t("make")}
          </Button>
          <Button kind="plain" name="next" value="save" keys="Control+s">
            {t("save")}
          </Button>
        </div>
        <p className="hint">{t("makeHint")}</p>
      </Form>
    </section>
  );
}
