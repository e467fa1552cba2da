import { Due } from "@/components/clocks/due";
import type { DeskLine } from "@/domain/applications/told";

/** What waits on a desk, one line each: what to do, with what, from whom, until when. `j` and `k` go from line to line. */
export function DeskList({ lines, name }: { lines: readonly DeskLine[]; name: string }) {
  return (
    <ul className="list desk" aria-label={name}>
      {lines.map(({ id, href, title, step, facts, due, marks }) => (
        <li key={id} className="desk-line">
          <span className="tag tag-green desk-step">{step}</span>
          <div>
            {href ? (
              <a className="list-title" href={href} data-line>
                {title}
              </a>
            ) : (
              <span className="list-title">{title}</span>
            )}{" "}
            {marks.map((mark) => (
              <span key={mark} className="tag tag-amber">
                {mark}
              </span>
            ))}
            <p className="hint dotted">
              {facts.map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
            </p>
          </div>
          <div className="desk-due">{due && <Due {...due} />}</div>
        </li>
      ))}
    </ul>
  );
}
