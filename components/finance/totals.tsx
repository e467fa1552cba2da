import { Table } from "@/components/ui/table";
import type { ClassTold } from "@/domain/finance/told";

type Row = { name: string; amount: string };
type Props = {
  rows: readonly Row[];
  groups: readonly ClassTold[];
  words: Record<"byClass" | "count" | "income" | "expense" | "name", string>;
};

/** The four sums of a period, and what each class adds to them. */
export function AccountTotals({ rows, groups, words }: Props) {
  return (
    <div className="stack-small">
      <dl className="account-sums">
        {rows.map(({ name, amount }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="number">{amount}</dd>
          </div>
        ))}
      </dl>
      {groups.length > 0 && (
        <Table
          caption={words.byClass}
          rows={groups}
          rowKey={({ key }) => key}
          empty=""
          columns={[
            {
              key: "name",
              title: words.name,
              cell: ({ key, name }) => <a href={`#class-${key}`}>{name}</a>,
            },
            { key: "count", title: words.count, isNumber: true, cell: ({ count }) => count },
            { key: "income", title: words.income, isNumber: true, cell: ({ income }) => income },
            { key: "expense", title: words.expense, isNumber: true, cell: ({ expense }) => expense },
          ]}
        />
      )}
    </div>
  );
}
