import type { SumRow, SumTold } from "@/domain/clocks/told";

/** The sum behind a deadline, line by line: what counts, what does not and why, and how far the count has come. */
export function ClockSum({ caption, words, rows, due, hint }: SumTold) {
  return (
    <>
      <table className="sum">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.what}</th>
            <th scope="col" className="number">
              {words.counted}
            </th>
            <th scope="col" className="number">
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>{rows.map(line)}</tbody>
        {due && <tfoot>{line(due)}</tfoot>}
      </table>
      {hint && <p className="hint">{hint}</p>}
    </>
  );
}

function line({ key, from, until, what, counted, total, isCounted, provisional }: SumRow) {
  return (
    <tr key={key} className={isCounted ? undefined : "quiet"}>
      <th scope="row">
        <span className="unbroken">{from}</span>
        {until && <span className="unbroken"> {until}</span>}
      </th>
      <td>
        {what} {provisional && <span className="tag tag-amber">{provisional}</span>}
      </td>
      <td className="number">{counted}</td>
      <td className="number">{total}</td>
    </tr>
  );
}
