/**
 * Chinese search by two-character pieces (bigrams): exact, also for two-character words, where word segmentation loses
 * hits and trigrams are slow. Every piece of the query must be there (AND), then a LIKE recheck makes it exact.
 */
const runs = /[\u3400-\u9fff\u{20000}-\u{3ffff}]+|[A-Za-z0-9]+/gu;

/** The pieces under which a text is found. The last character of each run is a piece too, for one-character queries. */
export function searchPieces(text: string): string[] {
  const pieces = new Set<string>();
  for (const [run] of text.matchAll(runs)) {
    if (/^[A-Za-z0-9]/.test(run)) pieces.add(run.toLowerCase());
    else for (const piece of bigrams(run)) pieces.add(piece);
  }
  return [...pieces];
}

function bigrams(run: string): string[] {
  const letters = [...run];
  return letters.map((letter, at) => letter + (letters[at + 1] ?? ""));
}

/** Text form of a stripped `tsvector` holding the pieces. */
export const searchVectorText = (text: string): string =>
  searchPieces(text)
    .map((piece) => `'${piece}'`)
    .join(" ");

/** The words a person typed, at most eight, cut at spaces. */
export const searchWords = (query: string): string[] =>
  [...query.trim().matchAll(runs)].map(([word]) => word.slice(0, 40)).slice(0, 8);

/** Text form of a `tsquery` for the words, or null when nothing searchable was typed. */
export function searchQueryText(query: string): string | null {
  const pieces = searchWords(query).flatMap((word) => {
    if (/^[A-Za-z0-9]/.test(word)) return [`'${word.toLowerCase()}':*`];
    if ([...word].length === 1) return [`'${word}':*`];
    return bigrams(word)
      .slice(0, -1)
      .map((piece) => `'${piece}'`);
  });
  return pieces.length > 0 ? [...new Set(pieces)].join(" & ") : null;
}

/** A LIKE pattern for one word, its wildcards taken literally. */
export const likePattern = (word: string): string => `%${word.replace(/[\\%_]/g, "\\$&")}%`;
