import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  title: string;
  /** Cells of the first column carry the row's link or name. */
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
  /** Dates, numbers, names: never broken over two lines. */
  isShort?: boolean;
};

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty: ReactNode;
};

/** A list: a table on a wide screen, the same rows stacked on a phone. */
export function Table<Row>({ caption, columns, rows, rowKey, empty }: Props<Row>) {
  if (rows.length === 0) return <div className="empty">{empty}</div>;
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title }) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, title, cell, isNumber, isShort }) => (
              <td
                key={key}
                data-title={title}
                className={isNumber ? "number" : isShort ? "short" : undefined}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
