import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ItemList } from "@/app/_disclosure/item-list";
import { RowFields } from "@/components/disclosure/row-fields";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Title } from "@/components/ui/title";
import { templateOf } from "@/domain/disclosure/kinds";
import { aggregateOf, yuan } from "@/domain/disclosure/rows";
import { itemDraftFor } from "@/server/disclosure/drafting";
import { newOnce } from "@/server/once";
import { one, page } from "@/server/page";
import { importRows, saveList } from "./actions";

const mostTyped = 30;
const blank = 5;

/** 名单: typed line by line, or a table in its place. Whole names are seen here and nowhere else. */
export default page<{ id: string }>({
  permission: "disclosure.draft",
  async render({ viewer, params, search, held }) {
    const item = await itemDraftFor(viewer, params.id);
    if (!item) notFound();
    const columns = templateOf(item.kind).list;
    if (!columns) notFound();
    const t = await getTranslations("disclosure");
    const { rows } = item;
    const words = (["name", "group", ...columns] as const).map((column) => ({
      column,
      label: t(`public.listColumns.${column}`),
    }));
    const cells = [...rows, ...Array.from({ length: blank }, () => null)].map((row) =>
      words.map(({ column }) =>
        column === "amount" ? (row?.amount == null ? "" : yuan(row.amount)) : (row?.[column] ?? ""),
      ),
    );
    return (
      <div className="stack">
        <p className="back">
          <a href={`/office/disclosure/${item.id}`}>← {t("edit.back")}</a>
        </p>
        <Title>{t("list.title")}</Title>
        <p>{item.title}</p>
        <p className="hint">{t("list.hint")}</p>
        {one(search, "saved") && (
          <p role="status" className="report report-good">
            {t("list.saved", { count: rows.length })}
          </p>
        )}
        {rows.length <= mostTyped ? (
          <section aria-labelledby="typed" className="stack-small">
            <h2 id="typed">{t("list.typed")}</h2>
            <Form action={saveList} once={newOnce()} before={held} className="stack">
              <input type="hidden" name="id" value={item.id} />
              <input type="hidden" name="version" value={item.version} />
              <RowFields
                columns={words}
                cells={cells}
                labels={cells.map((_, line) =>
                  words.map(({ label }) => t("list.line", { line: line + 1, column: label })),
                )}
              />
              <Button>{t("list.save")}</Button>
            </Form>
          </section>
        ) : (
          <>
            <p className="report">{t("list.many", { most: mostTyped })}</p>
            <ItemList kind={item.kind} rows={rows} aggregate={aggregateOf(rows)} isMasked={false} />
          </>
        )}
        <section aria-labelledby="import" className="part stack-small">
          <h2 id="import">{t("list.import")}</h2>
          <Form action={importRows} once={newOnce()} className="stack-small">
            <input type="hidden" name="id" value={item.id} />
            <input type="hidden" name="version" value={item.version} />
            <FileField
              name="sheet"
              label={t("list.file")}
              hint={t("list.importHint")}
              accept=".xlsx,.csv,.txt"
            />
            <Button kind="plain">{t("list.importButton")}</Button>
          </Form>
        </section>
      </div>
    );
  },
});
