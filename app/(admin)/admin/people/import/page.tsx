import { getTranslations } from "next-intl/server";
import { Preview } from "@/components/people/import-preview";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { can } from "@/domain/access";
import { importPermission } from "@/domain/people/import-input";
import { importColumns, importKinds, neededColumns } from "@/domain/people/importing";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { importList } from "./actions";

/** Lists of people (system administrator) and of posts (security administrator), from XLSX or CSV. */
export default page({
  permission: "people.appoint",
  async render({ viewer }) {
    const t = await getTranslations("people");
    const raw = (key: "faults" | "noFaults" | "confirm" | "more") =>
      t(`importPreview.${key}`, { count: "{count}" });
    const words = {
      faults: raw("faults"),
      noFaults: raw("noFaults"),
      confirm: raw("confirm"),
      more: raw("more"),
      line: t("importPreview.line"),
      rows: t("importPreview.rows"),
    };
    const kinds = importKinds.filter((kind) => can(viewer, importPermission[kind]));
    return (
      <div className="stack">
        <Title>{t("import")}</Title>
        <p className="quiet">{t("importHint")}</p>
        {kinds.map((kind) => (
          <section key={kind} className="stack" aria-labelledby={kind}>
            <h2 id={kind}>{t(`importKinds.${kind}`)}</h2>
            <p>{t(`importKindHint.${kind}`)}</p>
            <ol className="steps">
              <li>
                <a className="tap" href={`/templates/${kind}.xlsx`} download>
                  {t("template")}
                </a>
                <p className="hint">
                  {t("templateColumns", {
                    columns: importColumns[kind].map((column) => t(`importHeads.${column}`)).join(t("comma")),
                    needed: neededColumns[kind].map((column) => t(`importHeads.${column}`)).join(t("comma")),
                  })}
                </p>
              </li>
              <li>{t("templateFill")}</li>
            </ol>
            <Form action={importList} once={newOnce()}>
              <input type="hidden" name="kind" value={kind} />
              <div className="field column">
                <label htmlFor={`sheet-${kind}`}>{t("sheet")}</label>
                <p className="hint">{t("sheetHint")}</p>
                <input id={`sheet-${kind}`} type="file" name="sheet" accept=".xlsx,.csv" />
              </div>
              <Button name="step" value="preview" kind="plain">
                {t("importPreview.read")}
              </Button>
              <Preview words={words} />
            </Form>
          </section>
        ))}
      </div>
    );
  },
});
