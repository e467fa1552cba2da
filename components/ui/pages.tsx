type Props = {
  page: number;
  pages: number;
  link: (page: number) => string;
  words: { previous: string; next: string; pageOf: string };
};

/** Previous and next of a paged list; nothing when there is one page. */
export function Pages({ page, pages, link, words }: Props) {
  if (pages <= 1) return null;
  return (
    <nav className="pages" aria-label={words.pageOf}>
      {page > 1 ? (
        <a rel="prev" className="button button-plain" href={link(page - 1)}>
          {words.previous}
        </a>
      ) : (
        <span />
      )}
      <span className="hint">{words.pageOf}</span>
      {page < pages ? (
        <a rel="next" className="button button-plain" href={link(page + 1)}>
          {words.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
