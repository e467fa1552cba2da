type Props = {
  title: string;
  /** Something to know before, e.g. how often it came back. */
  note?: string | undefined;
  steps: readonly { href: string; text: string }[];
};

/** What this viewer may do now, the usual step first; each step has a page of its own. */
export function StepLinks({ title, note, steps }: Props) {
  return (
    <section aria-labelledby="work" className="part todo">
      <h2 id="work">{title}</h2>
      {note && <p className="hint">{note}</p>}
      {steps.length > 0 && (
        <div className="row">
          {steps.map(({ href, text }, at) => (
            <a key={href} className={at === 0 ? "button button-primary" : "button button-plain"} href={href}>
              {text}
            </a>
          ))}
        </div>
      )}
    </section>
  );
}
