type Line = { href: string; name: string; summary: string; facts: readonly string[] };
type Props = {
  lines: readonly Line[];
  heading: string;
  empty: { text: string; hint: string; link: string };
};

/** Items to be done, each with one plain sentence and what one asks first: who, how long, may the village do it. */
export function ServiceList({ lines, heading, empty }: Props) {
  if (lines.length === 0)
    return (
      <div className="empty stack-small">
        <p>{empty.text}</p>
        <p className="hint">{empty.hint}</p>
        <p>
          <a href="/services">{empty.link}</a>
        </p>
      </div>
    );
  return (
    <section aria-labelledby="found">
      <h2 id="found" className="quiet-heading">
        {heading}
      </h2>
      <ul className="list two-columns">
        {lines.map(({ href, name, summary, facts }) => (
          <li key={href}>
            <a href={href} className="list-title">
              {name}
            </a>
            <p>{summary}</p>
            <p className="hint dotted">
              {facts.map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
