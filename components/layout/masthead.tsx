import type { ReactNode } from "react";

type Props = {
  name: string;
  careLink: { href: string; text: string };
  languageLink: { href: string; text: string; language: string };
  places: readonly { href: string; text: string; isCurrent?: boolean }[];
  navigationName: string;
  /** Who is signed in, or the way to sign in. */
  person: ReactNode;
  banner?: { text: string; link: string; title: string } | undefined;
  demo?: string | undefined;
};

/** The head of every page: the township's name, places, reading modes, who one is. */
export function Masthead({
  name,
  careLink,
  languageLink,
  places,
  navigationName,
  person,
  banner,
  demo,
}: Props) {
  return (
    <>
      {banner && (
        <div className="banner" role="alert">
          <div className="page">
            {banner.title}：{banner.link ? <a href={banner.link}>{banner.text}</a> : banner.text}
          </div>
        </div>
      )}
      {demo && (
        <aside className="notch" aria-label={demo}>
          <div className="page">{demo}</div>
        </aside>
      )}
      <header className="masthead">
        <div className="page">
          <a className="brand" href="/">
            {name}
          </a>
          {places.length > 0 && (
            <nav aria-label={navigationName}>
              <ul>
                {places.map(({ href, text, isCurrent }) => (
                  <li key={href}>
                    <a href={href} aria-current={isCurrent ? "page" : undefined}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <div className="modes">
            <a href={careLink.href}>{careLink.text}</a>
            <a href={languageLink.href} lang={languageLink.language} hrefLang={languageLink.language}>
              {languageLink.text}
            </a>
            {person}
          </div>
        </div>
      </header>
    </>
  );
}
