import { Marked } from "@/components/ui/marked";

export type NoticeRow = {
  href: string;
  title: string;
  summary?: string | undefined;
  /** For the machine and for the reader. */
  day: string;
  dayText: string;
  /** Category, villages, office. */
  facts: readonly string[];
  tags: readonly { text: string; tone: "red" | "amber" }[];
};

/** Notices as a newspaper lists them: the date in the margin, the title, one line of text. */
export function NoticeList({ rows, words = [] }: { rows: readonly NoticeRow[]; words?: readonly string[] }) {
  return (
    <ol className="notices">
      {rows.map(({ href, title, summary, day, dayText, facts, tags }) => (
        <li key={href}>
          <time dateTime={day}>{dayText}</time>
          <div>
            <a className="notice-title" href={href}>
              <Marked text={title} words={words} />
            </a>
            {summary && (
              <p className="notice-summary">
                <Marked text={summary} words={words} />
              </p>
            )}
            <p className="hint dotted">
              {tags.map(({ text, tone }) => (
                <span key={text} className={`tag tag-${tone}`}>
                  {text}
                </span>
              ))}
              {facts.map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
