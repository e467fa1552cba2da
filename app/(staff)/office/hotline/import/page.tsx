import { getTranslations } from "next-intl/server";
import { Preview } from "@/components/people/import-preview";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { neededColumns, orderColumns } from "@/domain/hotline/importing";
import { newOnce } from "@/server/once";
import { page } from "@/server/page";
import { importOrders } from "../actions";

/** Orders from a sheet of the 12345 system; nothing is kept before somebody has looked at what was read. */
export default page({
  permission: "hotline.enter",
  async render({ held }) {
    const t = await getTranslations("hotline");
    const raw = (key: "faults" | "noFaults" | "confirm" | "more") => t(`import.${key}`, { count: "{count}" });
    const words = {
      ...{ faults: raw("faults"), noFaults: raw("noFaults"), confirm: raw("confirm"), more: raw("more") },
      ...{ line: t("import.line"), rows: t("import.rows") },
    };
    const listed = (columns: readonly (typeof orderColumns)[number][]) =>
      columns.map((column) => t(`columns.${column}`)).join(t("import.comma"));
    return (
      <div className="stack">
        <p className="back">
          <a href="/office/hotline">← {t("title")}</a>
        </p>
        <Title>{t("import.title")}</Title>
        <p className="hint">{t("import.hint")}</p>
        <ol className="steps">
          <li>
            <a className="tap" href="/templates/orders.xlsx" download>
              {t("import.template")}
            </a>
            <p className="hint">
              {t("import.templateHint", { columns: listed(orderColumns), needed: listed(neededColumns) })}
            </p>
          </li>
          <li>{t("import.fill")}</li>
        </ol>
        <Form action={importOrders} once={newOnce()} before={held}>
          <FileField
            name="sheet"
            label={t("import.sheet")}
            hint={t("import.sheetHint")}
            accept=".xlsx,.csv"
          />
          <Button name="step" value="preview" kind="plain">
            {t("import.read")}
          </Button>
          <Preview words={words} />
        </Form>
      </div>
    );
  },
});
