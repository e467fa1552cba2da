import "server-only";
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { posts } from "@/db/schema";
import type { Duty, Viewer } from "@/domain/access";
import { can } from "@/domain/access";

/** Which post gets the next piece of work: posts are the office's own business, seen by staff when they hand over. */
function visibleTo(viewer: Viewer): SQL {
  return can(viewer, "desk.read") ? sql`true` : sql`false`;
}

const today = sql`(now() at time zone 'Asia/Shanghai')::date`;
/** Somebody holds it today; a post that nobody holds gets no new work. */
const isHeld = sql`exists (select 1 from post_holders h where h.post_id = ${posts.id}
  and ${today} between h.from_on and coalesce(h.until_on, 'infinity'))`;
const load = sql`(select count(*) from assignments s where s.post_id = ${posts.id} and s.ended_at is null
  and not s.is_sealed)`;

/** The post with a duty that has least on its desk; equal ones by rank, so that the answer is the same every time. */
export async function findPostFor(tx: Tx, duty: Duty, officeId?: string | null): Promise<string | null> {
  const [found] = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(
      and(
        sql`${duty} = any(${posts.duties})`,
        isNull(posts.closedOn),
        isHeld,
        officeId ? eq(posts.officeId, officeId) : undefined,
      ),
    )
    .orderBy(load, asc(posts.rank), asc(posts.id))
    .limit(1);
  return found?.id ?? null;
}

/** The office a post belongs to; null for a leader's or a village's. */
export async function findOfficeOfPost(tx: Tx, postId: string): Promise<string | null> {
  const [found] = await tx.select({ officeId: posts.officeId }).from(posts).where(eq(posts.id, postId));
  return found?.officeId ?? null;
}

/** Is the post still there and held, so that work may come back to it? */
export async function isOpenPost(tx: Tx, postId: string | null): Promise<boolean> {
  if (!postId) return false;
  const found = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.id, postId), isNull(posts.closedOn), isHeld));
  return found.length > 0;
}

/** Posts to which work may be handed over, with who holds them and how much waits there already. */
export async function listPostsToHandOver(viewer: Viewer) {
  return db()
    .select({
      id: posts.id,
      name: posts.name,
      duties: posts.duties,
      officeName: sql<string | null>`(select o.name from offices o where o.id = posts.office_id)`,
      holder: sql<string>`(select p.name from post_holders h join people p on p.id = h.person_id
        where h.post_id = posts.id and ${today} between h.from_on and coalesce(h.until_on, 'infinity') limit 1)`,
      waiting: sql<number>`${load}::int`,
    })
    .from(posts)
    .where(and(visibleTo(viewer), isNull(posts.closedOn), isHeld))
    .orderBy(asc(posts.rank), asc(posts.name), asc(posts.id));
}
