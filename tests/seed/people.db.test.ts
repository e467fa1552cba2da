import { verify } from "@node-rs/argon2";
import { and, count, eq, isNull, lte, or, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { accounts, calendarDays, people, portfolios, posts, standIns } from "@/db/schema";
import { blindIndex } from "@/db/sealing";
import { cast, demoPassword } from "@/db/seed/cast";
import { seedCalendar } from "@/db/seed/install-calendar";
import { plantPeople } from "@/db/seed/people/plant";

beforeAll(() => transaction(plantPeople), 60_000);

test("each of the cast can be found by account name or by phone, with the one password", async () => {
  for (const member of Object.values(cast)) {
    const key = member.postId
      ? eq(accounts.accountName, member.account)
      : eq(accounts.phoneIndex, blindIndex(member.account));
    const [found] = await pool.select().from(accounts).where(key);
    expect(found?.personId, member.name).toBe(member.personId);
  }
  const [one] = await pool.select().from(accounts).limit(1);
  expect(await verify(one?.passwordHash ?? "", demoPassword)).toBe(true);
});

test("names and phones come back as written", async () => {
  const [zhao] = await pool.select().from(people).where(eq(people.id, cast.zhao.personId));
  expect(zhao).toMatchObject({ name: "赵秀英", phone: cast.zhao.account, pinyin: "zhao xiu ying" });
});

test("exactly one matter overlaps today", async () => {
  const rows = await pool
    .select({ matterId: portfolios.matterId, number: count() })
    .from(portfolios)
    .where(
      and(
        lte(portfolios.fromOn, sql`current_date`),
        or(isNull(portfolios.untilOn), sql`until_on >= current_date`),
      ),
    )
    .groupBy(portfolios.matterId);
  expect(rows.filter(({ number }) => number > 1)).toHaveLength(1);
});

test("two stand-ins run today", async () => {
  const running = await pool.select().from(standIns).where(sql`current_date between from_on and until_on`);
  expect(running).toHaveLength(2);
});

test("posts are ranked, the Party secretary first", async () => {
  const [first] = await pool.select().from(posts).orderBy(posts.rank).limit(1);
  expect(first?.id).toBe(cast.zhou.postId);
});

test("the calendar may be entered twice", async () => {
  await transaction(seedCalendar);
  await transaction(seedCalendar);
  expect((await pool.select().from(calendarDays)).length).toBeGreaterThan(50);
});
