import "server-only";
import { and, asc, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { offices, people, postHolders, posts, villages } from "@/db/schema";
import type { Viewer } from "@/domain/access";

/** Staff and administrators know who holds which post; villagers and guests learn posts and public phones elsewhere. */
function visibleTo(viewer: Viewer): SQL {
  return viewer.kind === "staff" && viewer.audiences.length > 0 ? sql`true` : sql`false`;
}

/** Everyone who holds a post today, once for each post, by rank: to hand work to, to stand in, to appoint. */
export async function listColleagues(viewer: Viewer) {
  return db()
    .select({
      personId: people.id,
      name: people.name,
      postId: posts.id,
      postName: posts.name,
      placeName: sql<string | null>`coalesce(${offices.name}, ${villages.name})`,
    })
    .from(postHolders)
    .innerJoin(people, sql`${people.id} = ${postHolders.personId}`)
    .innerJoin(posts, sql`${posts.id} = ${postHolders.postId}`)
    .leftJoin(offices, sql`${offices.id} = ${posts.officeId}`)
    .leftJoin(villages, sql`${villages.id} = ${posts.villageId}`)
    .where(
      and(
        visibleTo(viewer),
        isNull(posts.closedOn),
        sql`(now() at time zone 'Asia/Shanghai')::date
          between ${postHolders.fromOn} and coalesce(${postHolders.untilOn}, 'infinity')`,
      ),
    )
    .orderBy(asc(posts.rank), asc(people.pinyin));
}
export type Colleague = Awaited<ReturnType<typeof listColleagues>>[number];

/** Each colleague once, for choosing a person. */
export const onePerPerson = (colleagues: readonly Colleague[]): Colleague[] =>
  [...new Map(colleagues.toReversed().map((one) => [one.personId, one])).values()].toReversed();
