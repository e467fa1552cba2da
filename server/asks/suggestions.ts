import "server-only";
import type { Viewer } from "@/domain/access";
import { categoryOf, guessTargets } from "@/domain/asks/guess";
import { otherWords } from "@/domain/routing/words";
import { scoreOf } from "@/domain/services/search";
import { suggestOffices } from "@/server/routing/suggest";
import { vocabulary } from "@/server/routing/vocabulary";

const shownServices = 3;
/** An item answers when one of its own words stands in the text. */
const answersFrom = 80;

/** What an ask may be, which item and which office: suggestions with their reasons, for the person who sorts. */
export async function suggestionsFor(viewer: Viewer, text: string) {
  const { services, pairs } = await vocabulary();
  const said = [text, ...otherWords(text, pairs)];
  const items = services
    .map((item) => ({
      item,
      score: Math.max(...said.map((each) => scoreOf(item, each))),
      words: [item.shortName, ...item.everydayWords].filter(
        (word) => [...word].length > 1 && said.some((each) => each.includes(word)),
      ),
    }))
    .filter(({ score, words }) => score >= answersFrom && words.length > 0)
    .sort((a, b) => b.score + b.words.length - (a.score + a.words.length))
    .slice(0, shownServices);
  const kinds = guessTargets(text, { application: items.flatMap(({ words }) => words).slice(0, 2) });
  return {
    kinds,
    items: items.map(({ item: { slug, name, officeName }, words }) => ({ slug, name, officeName, words })),
    offices: await suggestOffices(viewer, text),
    category: categoryOf(text),
  };
}
export type AskSuggestions = Awaited<ReturnType<typeof suggestionsFor>>;
