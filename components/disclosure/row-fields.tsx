"use client";

import { useOutcome } from "@/components/ui/form";

type Props = {
  columns: readonly { column: string; label: string }[];
  /** What stands in each line now; blank lines at the end are for new ones. */
  cells: readonly (readonly string[])[];
  /** Says of each field which line and column it is. */
  labels: readonly (readonly string[])[];
};

/** A table to type in. After an error what was typed stands there again. */
export function RowFields({ columns, cells, labels }: Props) {
  const { values } = useOutcome();
  const typed = (column: string, line: number): string | undefined => {
    const given = values?.[column];
    return given === undefined ? undefined : [given].flat()[line];
  };
  return (
    <table className="table row-fields">
      <thead>
        <tr>
          {columns.map(({ column, label }) => (
            <th key={column} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cells.map((line, at) => (
          <tr key={labels[at]?.[0]}>
            {columns.map(({ column, label }, nth) => {
              const value = typed(column, at) ?? line[nth] ?? "";
              return (
                <td key={column} data-title={label}>
                  <input
                    key={value}
                    name={`${column}[]`}
                    defaultValue={value}
                    aria-label={labels[at]?.[nth]}
                    maxLength={60}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
