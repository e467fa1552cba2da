export type Bar = { label: string; value: number };
type Props = {
  title: string;
  /** Heads of the two columns of the table: what the label is, what is counted. */
  heads: readonly [string, string];
  bars: readonly Bar[];
  tone?: "green" | "red" | "blue";
};

const width = 280;
const height = 120;
const floor = height - 22;
const ceiling = 16;

/** Numbers of a few days or offices as bars drawn by the server, and the same numbers as a table beside them. */
export function Bars({ title, heads, bars, tone = "green" }: Props) {
  const highest = Math.max(1, ...bars.map(({ value }) => value));
  const step = width / Math.max(1, bars.length);
  return (
    <figure className="bars">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={`bars-${tone}`}>
        {bars.map(({ label, value }, at) => {
          const tall = ((floor - ceiling) * value) / highest;
          const middle = at * step + step / 2;
          return (
            <g key={label}>
              <rect x={middle - step * 0.3} y={floor - tall} width={step * 0.6} height={tall} rx="1.5" />
              <text x={middle} y={floor - tall - 4} textAnchor="middle">
                {value}
              </text>
              <text x={middle} y={height - 6} textAnchor="middle">
                {label}
              </text>
            </g>
          );
        })}
        <line x1="0" x2={width} y1={floor} y2={floor} />
      </svg>
      <table className="bars-table">
        <thead>
          <tr>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
