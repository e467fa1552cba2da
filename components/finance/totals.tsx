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
        <table className="sum">
          <caption className="visually-hidden">{words.byClass}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col" className="number">
                {words.count}
              </th>
              <th scope="col" className="number">
                {words.income}
              </th>
              <th scope="col" className="number">
                {words.expense}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ key, name, count, income, expense }) => (
              <tr key={key}>
                <th scope="row">
                  <a href={`#class-${key}`}>{name}</a>
                </th>
                <td className="number">{count}</td>
                <td className="number">{income}</td>
                <td className="number">{expense}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
