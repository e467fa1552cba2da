import "server-only";
import { listLearnedRoutes } from "@/db/queries/learned-routes";
import { publishedOffices } from "@/db/queries/offices";
import type { Viewer } from "@/domain/access";
import {
  type Clue,
  learnedWeight,
  type OfficeSuggestion,
  rankOffices,
  weights,
} from "@/domain/routing/ranking";
import { vocabulary } from "./vocabulary";

export type Suggested = OfficeSuggestion & { officeName: string };

/**
 * Which offices a text points to, best first, each with the words that say so: by the portfolio map (分工), the offices'
 * own service items, and what was learned from matters handled to the end or sent back (首问负责, office.md §9).
 */
export async function suggestOffices(viewer: Viewer, text: string, limit = 3): Promise<Suggested[]> {
  const { matters, services, pairs } = await vocabulary();
  const learned = await listLearnedRoutes(viewer);
  const names = new Map((await publishedOffices()).map(({ id, name }) => [id, name]));
  const clues: Clue[] = [
    ...matters.flatMap(({ name, words, officeId }) =>
      officeId ? words.map((word) => clue(word, officeId, "portfolio", name, weights.portfolio)) : [],
    ),
    ...services.flatMap(({ name, shortName, everydayWords, officeId }) =>
      [shortName, ...everydayWords].map((word) => clue(word, officeId, "service", name, weights.service)),
    ),
    ...learned.map((route) =>
      clue(route.word, route.officeId, "learned", String(route.hits), learnedWeight(route)),
    ),
  ];
  return rankOffices(text, clues, pairs)
    .flatMap((found) => {
      const officeName = names.get(found.officeId);
      return officeName ? [{ ...found, officeName }] : [];
    })
    .slice(0, limit);
}

const clue = (
  word: string,
  officeId: string,
  source: Clue["source"],
  label: string,
  weight: number,
): Clue => ({
  word,
  officeId,
  source,
  label,
  weight,
});

/** The one office a text points to, or null. */
export const suggestOffice = async (viewer: Viewer, text: string): Promise<Suggested | null> =>
  (await suggestOffices(viewer, text, 1))[0] ?? null;
