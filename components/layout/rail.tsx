export type RailPlace = {
  href: string;
  text: string;
  count?: number | undefined;
  isCurrent: boolean;
  letter: string;
};

type Props = {
  places: readonly RailPlace[];
  /** Places needed now and then, in smaller letters. */
  seldom: readonly Pick<RailPlace, "href" | "text" | "isCurrent">[];
  name: string;
};

/** The narrow menu of staff, leaders and administration: at most seven places, with counts. */
export function Rail({ places, seldom, name }: Props) {
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
      <ul className="rail-seldom">
        {seldom.map(({ href, text, isCurrent }) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
