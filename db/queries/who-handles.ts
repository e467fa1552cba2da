import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { matters, offices, portfolios, posts } from "@/db/schema";
import { likePattern, searchWords } from "@/db/search";
import type { Day } from "@/domain/calendar/day";

/**
 * "Who handles this?" in everyday words, for everyone: the lead office with its public phone and room, and the post of
 * the leader in charge. Never a person's own number (DU-09).
 */
export async function publishedWhoHandles(query: string, day: Day, limit = 10) {
  const words = searchWords(query);
  if (words.length === 0) return [];
  const found = words.map((word) => {
    const like = likePattern(word);
    return sql`(${matters.name} ilike ${like} or exists (
      select 1 from unnest(${matters.words}) as w(word) where w.word ilike ${like} or ${word} ilike '%' || w.word || '%'))`;
  });
  return db()
    .select({
      matterId: matters.id,
      matterName: matters.name,
      officeName: offices.name,
      phone: offices.phone,
      room: offices.room,
      leaderPost: posts.name,
    })
    .from(matters)
    .leftJoin(
      portfolios,
      and(
        eq(portfolios.matterId, matters.id),
        sql`${day}::date between ${portfolios.fromOn} and coalesce(${portfolios.untilOn}, 'infinity')`,
      ),
    )
    .leftJoin(offices, eq(offices.id, portfolios.leadOfficeId))
    .leftJoin(posts, eq(posts.id, portfolios.leaderPostId))
    .where(and(isNull(matters.closedOn), ...found))
    .orderBy(asc(matters.sort), asc(portfolios.fromOn))
    .limit(limit);
}
export type Handler = Awaited<ReturnType<typeof publishedWhoHandles>>[number];
