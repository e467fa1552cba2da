export type Series = { name: string; tone: "green" | "blue" | "red" };
export type BarRow = { label: string; values: readonly number[] };
type Props = {
  title: string;
  /** Head of the first column: what a row is, a day or an office. */
  head: string;
  series: readonly Series[];
  rows: readonly BarRow[];
};

const width = 320;
const height = 120;
const floor = height - 18;
const ceiling = 16;

/** Numbers as bars drawn by the server, and the same numbers as a table under them. */
export function Bars({ title, head, series, rows }: Props) {
  const highest = Math.max(1, ...rows.flatMap(({ values }) => values));
  const step = width / Math.max(1, rows.length);
  const thick = (step * 0.72) / Math.max(1, series.length);
  return (
    <figure className="bars">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {rows.map(({ label, values }, at) => (
          <g key={label}>
            {values.map((value, nth) => {
              const left = at * step + step * 0.14 + nth * thick;
              const tall = ((floor - ceiling) * value) / highest;
              return (
                <g key={series[nth]?.name} className={`bars-${series[nth]?.tone}`}>
                  <rect x={left + 0.5} y={floor - tall} width={thick - 1} height={tall} />
                  {value > 0 && (
                    <text x={left + thick / 2} y={floor - tall - 3} textAnchor="middle">
                      {value}
                    </text>
                  )}
                </g>
              );
            })}
            <text x={at * step + step / 2} y={height - 4} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
        <line x1="0" x2={width} y1={floor} y2={floor} />
      </svg>
      <table className="bars-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {series.map(({ name, tone }) => (
              <th key={name} scope="col">
                <svg viewBox="0 0 10 10" className={`bars-key bars-${tone}`} aria-hidden="true">
                  <rect width="10" height="10" />
                </svg>{" "}
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {values.map((value, nth) => (
                <td key={series[nth]?.name}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
