import type { ReactNode } from "react";
import { Light } from "@/components/ui/light";

export type WaitingTold = {
  id: string;
  href: string | null;
  title: string;
  step: string;
  lines: readonly string[];
  late: string | undefined;
  /** Decided in place: the form under the line. */
  decide?: ReactNode;
};

/** What waits on a leader: one line each, decided in place where it can be. */
export function WaitingList({ items }: { items: readonly WaitingTold[] }) {
  return (
    <ul className="list">
      {items.map(({ id, href, title, step, lines, late, decide }) => (
        <li key={id}>
          {href ? (
            <a className="list-title" href={href}>
              {title}
            </a>
          ) : (
            <span className="list-title">{title}</span>
          )}
          <p className="row">
            <span className="tag tag-green">{step}</span>
            {late && <Light colour="overdue">{late}</Light>}
            <span className="hint">{lines.join(" · ")}</span>
          </p>
          {decide}
        </li>
      ))}
    </ul>
  );
}
