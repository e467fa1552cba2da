import "server-only";
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { offices, people, postHolders, posts, villages } from "@/db/schema";
import type { Duty, Viewer } from "@/domain/access";
import type { Day } from "@/domain/calendar/day";

/** Staff and administrators see every post; villagers and guests see offices and their public phones only. */
function visibleTo(viewer: Viewer): SQL {
  return viewer.kind === "staff" && viewer.audiences.length > 0 ? sql`true` : sql`false`;
}

const holdsToday = sql`${postHolders.postId} = ${posts.id} and (now() at time zone 'Asia/Shanghai')::date
  between ${postHolders.fromOn} and coalesce(${postHolders.untilOn}, 'infinity')`;

const columns = {
  id: posts.id,
  name: posts.name,
  officeId: posts.officeId,
  villageId: posts.villageId,
  placeName: sql<string | null>`coalesce(${offices.name}, ${villages.name})`,
  duties: posts.duties,
  rank: posts.rank,
  closedOn: posts.closedOn,
  holderId: people.id,
  holderName: people.name,
};

const selected = () =>
  db()
    .select(columns)
    .from(posts)
    .leftJoin(offices, eq(offices.id, posts.officeId))
    .leftJoin(villages, eq(villages.id, posts.villageId))
    .leftJoin(postHolders, holdsToday)
    .leftJoin(people, eq(people.id, postHolders.personId));

/** Posts by rank with today's holder; closed ones only when asked. */
export async function listPosts(viewer: Viewer, { withClosed = false } = {}) {
  const open = withClosed ? undefined : isNull(posts.closedOn);
  return selected()
    .where(and(visibleTo(viewer), open))
    .orderBy(asc(posts.rank), asc(posts.name));
}
export type ListedPost = Awaited<ReturnType<typeof listPosts>>[number];

export async function findPost(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await selected().where(and(visibleTo(viewer), eq(posts.id, id)));
  return shown(found);
}

type Written = {
  name: string;
  officeId: string | null;
  villageId: string | null;
  duties: Duty[];
  rank: number;
};

export async function insertPost(tx: Tx, written: Written): Promise<string> {
  const [made] = await tx.insert(posts).values(written).returning({ id: posts.id });
  if (!made) throw new Error("insert returned no row");
  return made.id;
}

export async function updatePost(tx: Tx, post: Shown<{ id: string }>, written: Written): Promise<void> {
  await tx.update(posts).set(written).where(eq(posts.id, post.id));
}

export async function updatePostClosed(tx: Tx, post: Shown<{ id: string }>, closedOn: Day): Promise<void> {
  await tx.update(posts).set({ closedOn }).where(eq(posts.id, post.id));
}
