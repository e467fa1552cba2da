import type { ReactNode } from "react";

export type Happening = {
  id: string;
  /** In words: what happened. */
  what: string;
  /** In words: who, in which post, for whom. */
  who?: string;
  at: Date;
  opinion?: string | null;
  more?: ReactNode;
};

/** The history of a record, newest first, each with who and when. */
export function Timeline({
  events,
  title,
  format,
}: {
  events: readonly Happening[];
  title: string;
  format: (at: Date) => string;
}) {
  return (
    <section aria-labelledby="timeline-title" className="timeline-box">
      <h2 id="timeline-title">{title}</h2>
      <ol className="timeline">
        {events.toReversed().map((event) => (
          <li key={event.id}>
            <p className="timeline-what">{event.what}</p>
            {event.opinion && <blockquote className="opinion">{event.opinion}</blockquote>}
            {event.more}
            <p className="hint">
              {event.who && <span>{event.who} · </span>}
              <time dateTime={event.at.toISOString()}>{format(event.at)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
