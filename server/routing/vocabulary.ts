import "server-only";
import { publishedMatterWords } from "@/db/queries/learned-routes";
import { publishedServices } from "@/db/queries/published-services";
import { publishedSynonyms } from "@/db/queries/synonyms";
import { dayOf } from "@/domain/calendar/day";
import { topics } from "@/domain/routing/topics";
import { wordsIn } from "@/domain/routing/words";

/** Everything the office has a word for: portfolio map, guides, pairs of words, topics. */
export async function vocabulary() {
  const matters = await publishedMatterWords(dayOf(new Date()));
  const services = await publishedServices();
  const pairs = await publishedSynonyms();
  const words = new Set([
    ...topics,
    ...matters.flatMap((matter) => matter.words),
    ...services.flatMap(({ shortName, everydayWords }) => [shortName, ...everydayWords]),
    ...pairs.flatMap(({ everyday, official }) => [everyday, official]),
  ]);
  return { matters, services, pairs, words };
}

/** The office's own words that stand in what somebody wrote: all that may be remembered of it. */
export const knownWords = async (text: string): Promise<string[]> =>
  wordsIn(text, (await vocabulary()).words);
