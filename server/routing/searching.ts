import "server-only";
import { type NoticeLine, publishedNoticeList } from "@/db/queries/published-notices";
import { publishedServices } from "@/db/queries/published-services";
import { publishedSynonyms } from "@/db/queries/synonyms";
import { type Handler, publishedWhoHandles } from "@/db/queries/who-handles";
import type { Day } from "@/domain/calendar/day";
import { otherWords, variantsOf } from "@/domain/routing/words";
import { rankServices, type ServiceLine } from "@/domain/services/search";

/** Searches that know the everyday words of the office's list (俗语): "低保" finds 最低生活保障 and the other way round. */
const waysOf = async (query: string): Promise<string[]> => variantsOf(query, await publishedSynonyms());

/** The ways in which a question may be asked, none when nothing was. */
export const waysToAsk = async (query: string): Promise<string[]> => (query ? waysOf(query) : []);

/** The guides that answer, best first; all of them when nothing was asked. */
export async function servicesFor(query: string): Promise<ServiceLine[]> {
  const all = await publishedServices();
  return query ? rankServices(all, query, await waysOf(query)) : all;
}

/** The first page of notices, those with the very words first. */
export async function noticesFor(query: string): Promise<{ rows: NoticeLine[] }> {
  if (!query) return { rows: [] };
  const found = new Map<string, NoticeLine>();
  for (const way of await waysOf(query))
    for (const row of (await publishedNoticeList({ words: way }, 1)).rows)
      if (!found.has(row.id)) found.set(row.id, row);
  return { rows: [...found.values()] };
}

/** "Who handles this?": also by the other word for it. */
export async function handlersFor(query: string, day: Day, limit = 10): Promise<Handler[]> {
  const pairs = await publishedSynonyms();
  const ways = [...variantsOf(query, pairs), ...otherWords(query, pairs)];
  const found = new Map<string, Handler>();
  for (const way of new Set(ways))
    for (const handler of await publishedWhoHandles(way, day, limit)) {
      const key = [handler.matterId, handler.officeName, handler.leaderPost].join();
      if (!found.has(key)) found.set(key, handler);
    }
  return [...found.values()].slice(0, limit);
}
