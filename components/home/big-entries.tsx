type Entry = { href: string; text: string; hint: string };

/** At most six big ways in, each with what one finds there (public.md §7.4). */
export function BigEntries({ title, entries }: { title: string; entries: readonly Entry[] }) {
  return (
    <nav aria-label={title}>
      <ul className="big-entries">
        {entries.map(({ href, text, hint }) => (
          <li key={href}>
            <a href={href}>
              <span className="big-entry-name">{text}</span>
              <span className="hint">{hint}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
