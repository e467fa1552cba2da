import "server-only";
import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Shown, shown, type Tx } from "@/db/client";
import { isId } from "@/db/ids";
import { people, postHolders, posts, standIns } from "@/db/schema";
import { can, type Duty, type Viewer } from "@/domain/access";
import type { Day } from "@/domain/calendar/day";
import { Refused } from "@/domain/outcome";
import type { Span } from "@/domain/people/spans";

/** Who sees the history of posts: the administrators of people and posts, those who arrange a hand-over, and one's own. */
function visibleTo(viewer: Viewer): SQL {
  if (can(viewer, "people.read") || can(viewer, "posts.handOver")) return sql`true`;
  return viewer.personId ? eq(postHolders.personId, viewer.personId) : sql`false`;
}

const columns = {
  id: postHolders.id,
  postId: postHolders.postId,
  personId: postHolders.personId,
  fromOn: postHolders.fromOn,
  untilOn: postHolders.untilOn,
  basis: postHolders.basis,
  postName: posts.name,
  duties: posts.duties,
  personName: people.name,
};

const selected = () =>
  db()
    .select(columns)
    .from(postHolders)
    .innerJoin(posts, eq(posts.id, postHolders.postId))
    .innerJoin(people, eq(people.id, postHolders.personId));

export async function listHoldingsOfPerson(viewer: Viewer, personId: string) {
  return selected()
    .where(and(visibleTo(viewer), eq(postHolders.personId, personId)))
    .orderBy(desc(postHolders.fromOn));
}

export async function listHoldingsOfPost(viewer: Viewer, postId: string) {
  return selected()
    .where(and(visibleTo(viewer), eq(postHolders.postId, postId)))
    .orderBy(desc(postHolders.fromOn));
}

/** Who holds a post today that this viewer may hand over, with how much waits on its desk. */
export async function listHoldingsToday(viewer: Viewer) {
  const openWork = sql<number>`(select count(*)::int from assignments a where a.ended_at is null and not a.is_sealed
    and (a.post_id = ${postHolders.postId} or a.person_id = ${postHolders.personId}))`;
  return db()
    .select({ ...columns, openWork })
    .from(postHolders)
    .innerJoin(posts, eq(posts.id, postHolders.postId))
    .innerJoin(people, eq(people.id, postHolders.personId))
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

export async function findHolding(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const [found] = await selected().where(and(visibleTo(viewer), eq(postHolders.id, id)));
  return shown(found);
}
export type Holding = NonNullable<Awaited<ReturnType<typeof findHolding>>>;

/**
 * The duties a person has on any day of a span, through posts held or stood in for: for the rule of 三员分立. One post
 * may be left out: the one that is about to change.
 */
export async function listDutiesHeld(
  tx: Tx,
  personId: string,
  span: Span,
  withoutPostId: string | null = null,
): Promise<Duty[]> {
  const until = span.untilOn ?? "infinity";
  const days = sql`daterange(${span.fromOn}::date, ${until}::date, '[]')`;
  const held = await tx
    .select({ duties: posts.duties })
    .from(postHolders)
    .innerJoin(posts, eq(posts.id, postHolders.postId))
    .where(
      and(
        eq(postHolders.personId, personId),
        isNull(posts.closedOn),
        sql`${posts.id} is distinct from ${withoutPostId}`,
        sql`daterange(${postHolders.fromOn}, ${postHolders.untilOn}, '[]') && ${days}`,
      ),
    );
  const lent = await tx
    .select({ duties: posts.duties })
    .from(standIns)
    .innerJoin(posts, eq(posts.id, standIns.postId))
    .where(
      and(
        eq(standIns.standInPersonId, personId),
        eq(standIns.isEnded, false),
        sql`daterange(${standIns.fromOn}, ${standIns.untilOn}, '[]') && ${days}`,
      ),
    );
  return [...new Set([...held, ...lent].flatMap(({ duties }) => duties))];
}

/** Puts a person into a post. The database refuses a second holder on the same day, also when two try at once. */
export async function insertHolding(
  tx: Tx,
  holding: { postId: string; personId: string; fromOn: Day; untilOn?: Day | null; basis: string },
): Promise<string> {
  const days = sql`daterange(${holding.fromOn}::date, ${holding.untilOn ?? "infinity"}::date, '[]')`;
  await tx.execute(sql`select 1 from posts where id = ${holding.postId} for update`);
  const [taken] = await tx
    .select({ name: people.name })
    .from(postHolders)
    .innerJoin(people, eq(people.id, postHolders.personId))
    .where(
      and(
        eq(postHolders.postId, holding.postId),
        sql`daterange(${postHolders.fromOn}, ${postHolders.untilOn}, '[]') && ${days}`,
      ),
    )
    .limit(1);
  if (taken) throw new Refused("people.errors.postTaken", { name: taken.name }, "postId");
  const [made] = await tx.insert(postHolders).values(holding).returning({ id: postHolders.id });
  if (!made) throw new Error("insert returned no row");
  return made.id;
}

/** Ends a holding on a day; only if nobody else has changed its end meanwhile. */
export async function updateHoldingEnd(tx: Tx, holding: Shown<Holding>, untilOn: Day): Promise<void> {
  const same = holding.untilOn ? eq(postHolders.untilOn, holding.untilOn) : isNull(postHolders.untilOn);
  const ended = await tx
    .update(postHolders)
    .set({ untilOn })
    .where(and(eq(postHolders.id, holding.id), same))
    .returning({ id: postHolders.id });
  if (ended.length === 0) throw new Refused("changedMeanwhile");
}
