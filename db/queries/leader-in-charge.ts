import "server-only";
import { and, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people, portfolios, postHolders, posts } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import { type Day, dayOf } from "@/domain/calendar/day";

/** Which leader answers for what is published by every township (领导分工): whoever may enter may know it. */
function visibleTo(viewer: Viewer): SQL {
  return viewer.audiences.length > 0 ? sql`true` : sql`false`;
}

export type LeaderInCharge = {
  postId: string;
  postName: string;
  /** Null while nobody holds the post; work still goes to the post. */
  personId: string | null;
  name: string;
  /** Two rows of the map are in force: work goes to the later one, and the overlap should be mended. */
  isOverlap: boolean;
};

/** Everybody whom the map names for a matter on a day, the one who counts first; more than one is an overlap to mend. */
export async function listLeadersInCharge(
  viewer: Viewer,
  matterId: string,
  day: Day = dayOf(new Date()),
): Promise<Omit<LeaderInCharge, "isOverlap">[]> {
  const holds = and(
    eq(postHolders.postId, posts.id),
    sql`${day}::date between ${postHolders.fromOn} and coalesce(${postHolders.untilOn}, 'infinity')`,
  );
  const rows = await db()
    .select({ postId: posts.id, postName: posts.name, personId: people.id, name: people.name })
    .from(portfolios)
    .innerJoin(posts, eq(posts.id, portfolios.leaderPostId))
    .leftJoin(postHolders, holds)
    .leftJoin(people, eq(people.id, postHolders.personId))
    .where(
      and(
        visibleTo(viewer),
        eq(portfolios.matterId, matterId),
        isNotNull(portfolios.leaderPostId),
        sql`${day}::date between ${portfolios.fromOn} and coalesce(${portfolios.untilOn}, 'infinity')`,
      ),
    )
    .orderBy(desc(portfolios.fromOn), posts.rank, posts.id);
  const first = new Map(rows.toReversed().map((row) => [row.postId, row]));
  return [...first.values()].toReversed().map((row) => ({ ...row, name: row.name ?? row.postName }));
}

/**
 * 分管领导: the one leader in charge of a matter on a day (office.md §8.3 a), null when the map has a gap. When two
 * rows overlap, the one that began later counts, then the higher rank, so that the answer is the same every time.
 */
export async function leaderInCharge(
  viewer: Viewer,
  matterId: string,
  day: Day = dayOf(new Date()),
): Promise<LeaderInCharge | null> {
  const [first, ...others] = await listLeadersInCharge(viewer, matterId, day);
  return first ? { ...first, isOverlap: others.length > 0 } : null;
}
