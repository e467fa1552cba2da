import { otherWords, type Pair } from "./words";

/** Why an office may be the right one: the portfolio map, a service item of its own, or what was learned. */
export const clueSources = ["portfolio", "service", "learned"] as const;
export type ClueSource = (typeof clueSources)[number];

/** A word that points to an office. `weight` of a learned one may be negative: it was sent back from there. */
export type Clue = { word: string; officeId: string; source: ClueSource; label: string; weight: number };
export type OfficeSuggestion = {
  officeId: string;
  score: number;
  /** The clues that count most, one for each word. */
  reasons: readonly Pick<Clue, "word" | "source" | "label" | "weight">[];
};

/** The portfolio map speaks first, then the office's own items; experience can outweigh both. */
export const weights = { portfolio: 4, service: 3 } as const;

/** Handled to the end counts one, sent back takes two away; at most ±8. 3 hits, 1 miss → 1. */
export const learnedWeight = ({ hits, misses }: { hits: number; misses: number }): number =>
  Math.max(-8, Math.min(8, hits - 2 * misses));

const shownReasons = 3;

/** Which offices a text points to, best first; also by the words it would have used in the other tongue. */
export function rankOffices(
  text: string,
  clues: readonly Clue[],
  pairs: readonly Pair[],
): OfficeSuggestion[] {
  const said = `${text} ${otherWords(text, pairs).join(" ")}`.toLowerCase();
  const byOffice = new Map<string, Map<string, Clue>>();
  for (const clue of clues) {
    if ([...clue.word].length < 2 || !said.includes(clue.word.toLowerCase())) continue;
    const key = `${clue.source === "learned" ? "learned" : "told"}:${clue.word}`;
    const met = byOffice.get(clue.officeId) ?? new Map<string, Clue>();
    const before = met.get(key);
    if (!before || clue.weight > before.weight) met.set(key, clue);
    byOffice.set(clue.officeId, met);
  }
  return [...byOffice]
    .map(([officeId, met]) => {
      const sorted = [...met.values()].sort((a, b) => b.weight - a.weight || b.word.length - a.word.length);
      return {
        officeId,
        score: sorted.reduce((sum, { weight, word }) => sum + weight + [...word].length / 10, 0),
        reasons: sorted.filter(({ weight }) => weight > 0).slice(0, shownReasons),
      };
    })
    .filter(({ score, reasons }) => score > 0 && reasons.length > 0)
    .sort((a, b) => b.score - a.score || (a.officeId < b.officeId ? -1 : 1));
}
