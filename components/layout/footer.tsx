type Props = { lines: readonly string[]; links: readonly { href: string; text: string }[]; name: string };

/** Sponsor, contact, site code and records, site map, "report an error" (public.md §6.4), the same on every page. */
export function Footer({ lines, links, name }: Props) {
  return (
    <footer className="footer">
      <div className="page stack-small">
        <nav aria-label={name}>
          <ul>
            {links.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
        {lines.map((line) => (
          <p key={line} className="hint">
            {line}
          </p>
        ))}
      </div>
    </footer>
  );
}
