import type { ReactNode } from "react";
import { Due } from "@/components/clocks/due";
import type { DeskLine } from "@/domain/applications/told";

export type WaitingTold = DeskLine & {
  /** Decided in place: the form under the line. */
  decide?: ReactNode;
};

/** What waits on a leader: one line each, decided in place where it can be. */
export function WaitingList({ items }: { items: readonly WaitingTold[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="list">
      {items.map(({ id, href, title, step, facts, due, marks, decide }) => (
        <li key={id} className="stack-small">
          {href ? (
            <a className="list-title" href={href}>
              {title}
            </a>
          ) : (
            <span className="list-title">{title}</span>
          )}
          <p className="row">
            <span className="tag tag-green">{step}</span>
            {marks.map((mark) => (
              <span key={mark} className="tag tag-amber">
                {mark}
              </span>
            ))}
            {due && <Due {...due} />}
          </p>
          <p className="hint dotted">
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
          {decide}
        </li>
      ))}
    </ul>
  );
}
