import "server-only";
import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { notices, people, postHolders, posts } from "@/db/schema";
import { likePattern, searchQueryText, searchWords } from "@/db/search";
import { can, type Viewer } from "@/domain/access";

const atMost = 8;
/** So many of the newest are tried before the index is asked. */
const newestTried = 500;

/** Staff find published notices, and those they wrote themselves in any state. */
function noticesVisibleTo(viewer: Viewer): SQL {
  if (!can(viewer, "search.read") || !viewer.personId) return sql`false`;
  return or(eq(notices.state, "published"), eq(notices.authorId, viewer.personId)) ?? sql`false`;
}

const columns = {
  id: notices.id,
  title: notices.title,
  state: notices.state,
  publishedAt: notices.publishedAt,
};
const newestFirst = [desc(notices.publishedAt), desc(notices.id)];

/**
 * Common words are looked for among the newest published notices, where they fill the few lines at once; only rare ones
 * ask the index, which would bring every match before it can sort them.
 */
export async function searchNotices(viewer: Viewer, query: string) {
  const text = searchQueryText(query);
  if (!text) return [];
  const exact = searchWords(query).map((word) => {
    const like = likePattern(word);
    return sql`(${notices.title} ilike ${like} or ${notices.body}::text ilike ${like})`;
  });
  const match = sql`${notices.search} @@ ${text}::tsquery`;
  const newest = db()
    .select({ id: notices.id })
    .from(notices)
    .where(and(noticesVisibleTo(viewer), eq(notices.state, "published")))
    .orderBy(...newestFirst)
    .limit(newestTried)
    .as("newest");
  const among = await db()
    .select(columns)
    .from(newest)
    .innerJoin(notices, eq(notices.id, newest.id))
    .where(and(match, ...exact))
    .orderBy(...newestFirst)
    .limit(atMost);
  if (among.length === atMost) return among;
  return db()
    .select(columns)
    .from(notices)
    .where(and(noticesVisibleTo(viewer), match, ...exact))
    .orderBy(...newestFirst)
    .limit(atMost);
}

/** Who holds which post today, by name, pinyin or post. */
export async function searchColleagues(viewer: Viewer, query: string) {
  const words = searchWords(query);
  if (!can(viewer, "search.read") || words.length === 0) return [];
  const found = words.map((word) => {
    const like = likePattern(word);
    const squeezed = likePattern(word.toLowerCase());
    return sql`(${people.name} ilike ${like} or ${posts.name} ilike ${like}
      or replace(${people.pinyin}, ' ', '') like ${squeezed})`;
  });
  return db()
    .select({
      id: postHolders.id,
      name: people.name,
      postName: posts.name,
      placeName: sql<
        string | null
      >`(select coalesce(o.name, v.name) from posts p left join offices o on o.id = p.office_id
        left join villages v on v.id = p.village_id where p.id = ${posts.id})`,
      phone: sql<string>`coalesce((select coalesce(o.phone, v.phone) from posts p left join offices o on o.id = p.office_id
        left join villages v on v.id = p.village_id where p.id = ${posts.id}), '')`,
    })
    .from(postHolders)
    .innerJoin(people, eq(people.id, postHolders.personId))
    .innerJoin(posts, eq(posts.id, postHolders.postId))
    .where(
      and(
        sql`(now() at time zone 'Asia/Shanghai')::date between ${postHolders.fromOn}
          and coalesce(${postHolders.untilOn}, 'infinity')`,
        ...found,
      ),
    )
    .orderBy(posts.rank)
    .limit(atMost);
}
