export type RailPlace = {
  href: string;
  text: string;
  count?: number | undefined;
  isCurrent: boolean;
  letter: string;
};

/** The narrow menu of staff, leaders and administration: at most seven places, with counts. */
export function Rail({ places, name }: { places: readonly RailPlace[]; name: string }) {
  return (
    <nav className="rail" aria-label={name}>
      <ul>
        {places.map(({ href, text, count, isCurrent, letter }) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? "page" : undefined} data-letter={letter}>
              {text}
              {count ? <span className="count">{count}</span> : null}
              <kbd>g {letter}</kbd>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
