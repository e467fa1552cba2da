export type FoundGroup = {
  title: string;
  lines: readonly { key: string; href?: string; text: string; more: readonly (string | null)[] }[];
};

/** What was found of one kind; nothing when there is none. */
export function Found({ title, lines }: FoundGroup) {
  if (lines.length === 0) return null;
  return (
    <section className="stack-small">
      <h2>{title}</h2>
      <ul className="list">
        {lines.map(({ key, href, text, more }) => (
          <li key={key}>
            {href ? (
              <a className="list-title" href={href}>
                {text}
              </a>
            ) : (
              <strong>{text}</strong>
            )}
            <p className="hint">{more.filter(Boolean).join(" · ")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
