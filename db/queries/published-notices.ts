import "server-only";
import { and, desc, eq, gt, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { noticeBoard } from "@/db/schema";
import { likePattern, searchQueryText, searchWords } from "@/db/search";
import { addMonths } from "@/domain/calendar/day";
import type { NoticeCategory } from "@/domain/notices/kinds";

/** The public board. Everybody may read it; drafts, reviews and staff notices are in other tables. */
// Written out, not as a parameter: the indexes are made for this very condition.
const isListed = sql`${noticeBoard.status} = 'current'`;
const isCurrent = and(isListed, or(isNull(noticeBoard.expireAt), gt(noticeBoard.expireAt, sql`now()`)));
const today = sql`(now() at time zone 'Asia/Shanghai')::date`;

export type BoardFilter = {
  category?: NoticeCategory | undefined;
  villageId?: string | undefined;
  /** `2026-11`. */
  month?: string | undefined;
  words?: string | undefined;
};
export const boardPageSize = 20;
/** Further back than this one looks by month, category or words. */
export const mostPages = 50;
/** Counting stops here: "1000+". */
export const mostCounted = 1000;
/** Up to so many matches are fetched and sorted; of more the newest are tried one by one. Counting is not free either. */
const fewMatches = mostCounted;
const newestTried = 3000;

const columns = {
  id: noticeBoard.noticeId,
  title: noticeBoard.title,
  category: noticeBoard.category,
  summary: noticeBoard.summary,
  villageIds: noticeBoard.villageIds,
  publishedAt: noticeBoard.publishedAt,
  changedAt: noticeBoard.changedAt,
  officeName: sql<string>`(select name from offices where offices.id = ${noticeBoard.officeId})`,
};
export type NoticeLine = {
  id: string;
  title: string;
  category: NoticeCategory;
  summary: string;
  villageIds: string[];
  publishedAt: Date;
  changedAt: Date;
  officeName: string;
};
type BoardPage = { rows: NoticeLine[]; count: number };
const newest = [desc(noticeBoard.publishedAt), desc(noticeBoard.noticeId)];

function filtered({ category, villageId, month }: BoardFilter): SQL | undefined {
  const first = month ? `${month}-01` : "";
  return and(
    isCurrent,
    category ? eq(noticeBoard.category, category) : undefined,
    villageId ? sql`${noticeBoard.villageIds} @> array[${villageId}]::uuid[]` : undefined,
    month ? sql`${noticeBoard.publishedAt} >= ${`${first}T00:00:00+08:00`}::timestamptz` : undefined,
    month
      ? sql`${noticeBoard.publishedAt} < ${`${addMonths(first, 1)}T00:00:00+08:00`}::timestamptz`
      : undefined,
  );
}

/** Words of three signs and more need a look at the text itself: their pieces may stand apart. */
function exact(words: string): SQL[] {
  return searchWords(words)
    .filter((word) => !/^[A-Za-z0-9]/.test(word) && [...word].length > 2)
    .map((word) => sql`${noticeBoard.words} like ${likePattern(word)}`);
}

/** One page of the board, newest first, with how many there are (at most `mostCounted` + 1). */
export async function publishedNoticeList(filter: BoardFilter, page: number): Promise<BoardPage> {
  const offset = (Math.min(page, mostPages) - 1) * boardPageSize;
  if (filter.words) return searchBoard(filter, filter.words, offset);
  const isWhole = !filter.category && !filter.villageId && !filter.month;
  const where = and(filtered(filter), isWhole ? isNotPinned : undefined);
  const rows = await db()
    .select(columns)
    .from(noticeBoard)
    .where(where)
    .orderBy(...newest)
    .limit(boardPageSize)
    .offset(offset);
  return { rows, count: await countUpTo(where, mostCounted) };
}

async function countUpTo(where: SQL | undefined, most: number): Promise<number> {
  const some = db()
    .select({ one: sql`1` })
    .from(noticeBoard)
    .where(where)
    .limit(most + 1)
    .as("some");
  const [found] = await db().select({ count: sql<number>`count(*)::int` }).from(some);
  return found?.count ?? 0;
}

/**
 * Rare words: all matches by the index, then sorted. Common ones: the newest notices one by one until the page is full.
 * PostgreSQL cannot choose well between the two: pieces of one word always come together, and it reckons they do not.
 */
async function searchBoard(filter: BoardFilter, words: string, offset: number): Promise<BoardPage> {
  const query = searchQueryText(words);
  if (!query) return { rows: [], count: 0 };
  const match = sql`${noticeBoard.search} @@ ${query}::tsquery`;
  const looks = exact(words);
  const where = and(filtered(filter), match);
  const candidates = await countUpTo(where, fewMatches);
  if (candidates > fewMatches) {
    const rows = await triedOneByOne(filter, [match, ...looks], offset);
    if (rows.length === boardPageSize) return { rows, count: mostCounted + 1 };
  }
  const rows = await sorted(and(where, ...looks), offset);
  const isExact = looks.length === 0 || candidates > mostCounted;
  const count = isExact ? candidates : await countUpTo(and(where, ...looks), mostCounted);
  return { rows, count: Math.min(count, mostCounted + 1) };
}

async function sorted(where: SQL | undefined, offset: number): Promise<NoticeLine[]> {
  const found = db()
    .$with("found")
    .as(
      db().select({ id: noticeBoard.noticeId, at: noticeBoard.publishedAt }).from(noticeBoard).where(where),
    );
  const ids = await db()
    .with(found)
    .select({ id: found.id })
    .from(found)
    .orderBy(desc(found.at), desc(found.id))
    .limit(boardPageSize)
    .offset(offset);
  return linesOf(ids.map(({ id }) => id));
}

async function triedOneByOne(filter: BoardFilter, tests: SQL[], offset: number): Promise<NoticeLine[]> {
  const ids = await db().execute<{ notice_id: string }>(sql`
    select notice_id from (
      select notice_id, published_at, search, words from ${noticeBoard} where ${filtered(filter)}
      order by published_at desc, notice_id desc limit ${newestTried}
    ) notice_board where ${and(...tests)}
    order by published_at desc, notice_id desc limit ${boardPageSize} offset ${offset}`);
  return linesOf(ids.map((row) => row.notice_id));
}

async function linesOf(ids: readonly string[]): Promise<NoticeLine[]> {
  if (ids.length === 0) return [];
  const list = sql`array[${sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )}]`;
  return db()
    .select(columns)
    .from(noticeBoard)
    .where(sql`${noticeBoard.noticeId} = any(${list})`)
    .orderBy(...newest);
}

const isNotPinned = sql`(${noticeBoard.pinnedUntil} is null or ${noticeBoard.pinnedUntil} < ${today})`;

/** What is pinned today stands on top of the whole board, the newest first. */
export async function publishedPinned(): Promise<NoticeLine[]> {
  return db()
    .select(columns)
    .from(noticeBoard)
    .where(and(isCurrent, sql`${noticeBoard.pinnedUntil} >= ${today}`))
    .orderBy(...newest)
    .limit(5);
}

/** The newest of the board, pinned ones included: for feeds. */
export async function publishedLatest(limit: number): Promise<NoticeLine[]> {
  return db()
    .select(columns)
    .from(noticeBoard)
    .where(isCurrent)
    .orderBy(...newest)
    .limit(limit);
}

/** First and last month on the board, `2026-11`; null while it is empty. */
export async function publishedMonths(): Promise<{ from: string; until: string } | null> {
  const month = (at: SQL) => sql<string | null>`to_char(${at} at time zone 'Asia/Shanghai', 'YYYY-MM')`;
  const [found] = await db()
    .select({
      from: month(sql`min(${noticeBoard.publishedAt})`),
      until: month(sql`max(${noticeBoard.publishedAt})`),
    })
    .from(noticeBoard)
    .where(isListed);
  return found?.from && found.until ? { from: found.from, until: found.until } : null;
}
