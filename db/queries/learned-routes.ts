import "server-only";
import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { learnedRoutes, matters, offices, portfolios } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import type { Day } from "@/domain/calendar/day";

type Route = { words: readonly string[]; kind: string; officeId: string };

/** Whoever arranges work may see what the office learned; villagers and guests are told nothing of it. */
function visibleTo(viewer: Viewer) {
  return can(viewer, "office.enter") ? sql`true` : sql`false`;
}

/** Counts a road once for each of its words: gone to the end, or sent back. */
export async function countRoute(tx: Tx, { words, kind, officeId }: Route, how: "hit" | "miss") {
  if (words.length === 0) return;
  const [hits, misses] = how === "hit" ? [1, 0] : [0, 1];
  const lastAt = new Date();
  await tx
    .insert(learnedRoutes)
    .values(words.map((word) => ({ word, kind, officeId, hits, misses, lastAt })))
    .onConflictDoUpdate({
      target: [learnedRoutes.word, learnedRoutes.kind, learnedRoutes.officeId],
      set: {
        hits: sql`${learnedRoutes.hits} + ${hits}`,
        misses: sql`${learnedRoutes.misses} + ${misses}`,
        lastAt,
      },
    });
}

/** What was learned, all kinds together or one. */
export async function listLearnedRoutes(viewer: Viewer, kind?: string) {
  return db()
    .select({
      word: learnedRoutes.word,
      kind: learnedRoutes.kind,
      officeId: learnedRoutes.officeId,
      officeName: offices.name,
      hits: learnedRoutes.hits,
      misses: learnedRoutes.misses,
    })
    .from(learnedRoutes)
    .innerJoin(offices, eq(offices.id, learnedRoutes.officeId))
    .where(and(visibleTo(viewer), isNull(offices.closedOn), kind ? eq(learnedRoutes.kind, kind) : undefined))
    .orderBy(desc(learnedRoutes.hits), asc(learnedRoutes.word), asc(learnedRoutes.officeId));
}

/** The newest lessons, for the page of words. */
export async function listNewestRoutes(viewer: Viewer, limit = 40) {
  return db()
    .select({
      id: learnedRoutes.id,
      word: learnedRoutes.word,
      kind: learnedRoutes.kind,
      officeName: offices.name,
      hits: learnedRoutes.hits,
      misses: learnedRoutes.misses,
    })
    .from(learnedRoutes)
    .innerJoin(offices, eq(offices.id, learnedRoutes.officeId))
    .where(and(visibleTo(viewer), gt(sql`${learnedRoutes.hits} + ${learnedRoutes.misses}`, 0)))
    .orderBy(desc(learnedRoutes.lastAt), desc(learnedRoutes.hits), asc(learnedRoutes.word))
    .limit(limit);
}

/** Everyday words of the portfolio map with the lead office of the day: published, like the map's "who handles this?". */
export async function publishedMatterWords(day: Day) {
  return db()
    .select({ name: matters.name, words: matters.words, officeId: portfolios.leadOfficeId })
    .from(matters)
    .leftJoin(
      portfolios,
      and(
        eq(portfolios.matterId, matters.id),
        sql`${day}::date between ${portfolios.fromOn} and coalesce(${portfolios.untilOn}, 'infinity')`,
      ),
    )
    .where(isNull(matters.closedOn))
    .orderBy(asc(matters.sort));
}
