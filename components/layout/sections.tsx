export type Section = { title: string; lines: readonly string[] };

/** A page of explanations: each heading with its few short lines. */
export const Sections = ({ sections }: { sections: readonly Section[] }) =>
  sections.map(({ title, lines }) => (
    <section key={title} className="stack-small">
      <h2>{title}</h2>
      <ul className="bullets">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  ));
