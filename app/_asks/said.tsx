type Props = { title: string; text: string; where?: string | undefined; whereTitle?: string };

/** What somebody wrote, line breaks kept, with the place. */
export function Said({ title, text, where, whereTitle }: Props) {
  return (
    <section aria-labelledby="said" className="part">
      <h2 id="said">{title}</h2>
      <p className="pre-line">{text}</p>
      {where && (
        <dl className="facts">
          <dt>{whereTitle}</dt>
          <dd>{where}</dd>
        </dl>
      )}
    </section>
  );
}
