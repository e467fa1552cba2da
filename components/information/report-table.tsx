export type ReportRowTold = {
  key: string;
  name: string;
  /** A heading of a part: no numbers of its own. */
  isPart?: boolean;
  isTotal?: boolean;
  cells: readonly number[];
};
type Props = { caption: string; columns: readonly string[]; rows: readonly ReportRowTold[]; rowWord: string };

/** A table of the annual report as the form draws it; it scrolls by itself where it is wider than the page. */
export function ReportTable({ caption, columns, rows, rowWord }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="report-scroll" aria-label={caption} tabIndex={0}>
      <table className="report-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowWord}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, isPart, isTotal, cells }) =>
            isPart ? (
              <tr key={key}>
                <th scope="colgroup" colSpan={columns.length + 1}>
                  {name}
                </th>
              </tr>
            ) : (
              <tr key={key} className={isTotal ? "report-total" : undefined}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => (
                  <td key={columns[at]} className="number">
                    {cell}
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
