/** Names and what they stand for, one below the other on a phone. */
export const Facts = ({ rows }: { rows: readonly { name: string; text: string }[] }) => (
  <dl className="facts">
    {rows.map(({ name, text }) => (
      <div key={name} className="contents">
        <dt>{name}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);
