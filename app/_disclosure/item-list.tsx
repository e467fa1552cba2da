import { getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import type { ItemKind } from "@/domain/disclosure/kinds";
import { type ListColumn, templateOf } from "@/domain/disclosure/kinds";
import { type Aggregate, type ListRow, yuan } from "@/domain/disclosure/rows";

type Props = { kind: ItemKind; rows: readonly ListRow[]; aggregate: Aggregate | null; isMasked?: boolean };

/** A list of persons as it is handed in – masked for readers – and its sum. */
export async function ItemList({ kind, rows, aggregate, isMasked = true }: Props) {
  const t = await getTranslations("disclosure.public");
  const columns: readonly ListColumn[] = templateOf(kind).list ?? [];
  const numbered = rows.map((row, at) => ({ ...row, key: `${at}` }));
  return (
    <>
      {rows.length > 0 && (
        <Table
          caption={t("list")}
          rows={numbered}
          rowKey={({ key }) => key}
          empty=""
          columns={[
            { key: "name", title: t("listColumns.name"), cell: ({ name }) => name, isShort: true },
            { key: "group", title: t("listColumns.group"), cell: ({ group }) => group },
            ...columns.map((column) => ({
              key: column,
              title: t(`listColumns.${column}`),
              isNumber: column === "amount",
              cell: (row: ListRow) =>
                column === "amount" ? (row.amount === null ? "" : yuan(row.amount)) : row[column],
            })),
          ]}
        />
      )}
      {aggregate && (
        <p className="strong">
          {aggregate.amount === null
            ? t("totalNoAmount", { count: aggregate.count })
            : t("total", { count: aggregate.count, amount: yuan(aggregate.amount) })}
        </p>
      )}
      {isMasked && rows.length > 0 && <p className="hint">{t("masked")}</p>}
    </>
  );
}
