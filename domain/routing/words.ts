/** 俗语 ↔ 官方说法, as the office keeps them. */
export type Pair = { everyday: string; official: string };

const mostVariants = 6;

/** What a text says, said the other way: "我想办低保" with 低保 = 最低生活保障 gives ["最低生活保障"]. */
export function otherWords(text: string, pairs: readonly Pair[]): string[] {
  const asked = text.toLowerCase();
  const found = pairs.flatMap(({ everyday, official }) => {
    if (asked.includes(everyday.toLowerCase())) return [official];
    return asked.includes(official.toLowerCase()) ? [everyday] : [];
  });
  return [...new Set(found)].filter((word) => !asked.includes(word.toLowerCase()));
}

/**
 * The ways in which a search may be asked: as typed, then with each known word replaced by its other form, the longest
 * word first. "低保 条件" → ["低保 条件", "最低生活保障 条件"].
 */
export function variantsOf(query: string, pairs: readonly Pair[]): string[] {
  const swaps = pairs
    .flatMap(({ everyday, official }) => [
      [everyday, official],
      [official, everyday],
    ])
    .filter(([from = "", to = ""]) => query.includes(from) && !query.includes(to))
    .sort(([a = ""], [b = ""]) => b.length - a.length);
  const all = [query, ...swaps.map(([from = "", to = ""]) => query.replaceAll(from, to))];
  return [...new Set(all)].slice(0, mostVariants);
}

/** The words of a vocabulary that stand in a text, the longest first; a word inside a longer found one is left out. */
export function wordsIn(text: string, vocabulary: Iterable<string>, most = 8): string[] {
  const asked = text.toLowerCase();
  const met = [...new Set(vocabulary)]
    .filter((word) => [...word].length > 1 && asked.includes(word.toLowerCase()))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const kept: string[] = [];
  for (const word of met) if (!kept.some((longer) => longer.includes(word))) kept.push(word);
  return kept.slice(0, most);
}
