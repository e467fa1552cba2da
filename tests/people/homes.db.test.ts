import { and, eq, isNull, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { pool } from "@/db/pool";
import { closeAccountOf } from "@/db/queries/accounts-admin";
import { insertEvent } from "@/db/queries/events";
import { countUnread, listInbox, updateRead } from "@/db/queries/inbox";
import { countByDay, countByOffice, listDoneToday, listOverdueBelow } from "@/db/queries/lead-home";
import { listMyMatters, publishedNoticesOfVillage } from "@/db/queries/my-home";
import { searchColleagues, searchNotices } from "@/db/queries/office-search";
import { findPerson } from "@/db/queries/people";
import { listPostsOfToday } from "@/db/queries/sessions";
import { listDoneForMe } from "@/db/queries/stand-ins";
import {
  accounts,
  applications,
  cases,
  notices,
  outgoingMessages,
  serviceItems,
  sessions,
} from "@/db/schema";
import { type CastName, cast } from "@/db/seed/cast";
import { plantTownship } from "@/db/seed/township";
import type { Duty, Viewer } from "@/domain/access";
import { everyViewer, guest, staff, villager } from "../support/viewers";

beforeAll(() => transaction((tx) => plantTownship(tx)), 120_000);

/** Somebody of the cast, as the session would make them. */
async function as(name: CastName): Promise<Viewer> {
  const { personId, accountId, postId, villageId } = cast[name];
  if (!postId) return { ...villager(name, villageId), personId, accountId };
  const posts = await listPostsOfToday(personId);
  const held = [...new Set(posts.flatMap((post) => post.duties))] as Duty[];
  return { ...staff(name, held), personId, accountId, posts };
}

describe("a villager's home", () => {
  test("shows what is about them or was filed by them, and nobody else's", async () => {
    for (const name of ["zhao", "han", "feng"] as const) {
      const viewer = await as(name);
      const mine = await listMyMatters(viewer, 100);
      const owners = await pool
        .select({ id: cases.id })
        .from(cases)
        .where(
          and(
            sql`${cases.state} <> 'draft'`,
            sql`${viewer.personId} in (${cases.applicantId}, ${cases.filedById})`,
          ),
        );
      expect(mine.map(({ id }) => id).sort(), name).toEqual(owners.map(({ id }) => id).sort());
    }
    expect((await listMyMatters(await as("zhao"), 100)).length).toBeGreaterThan(0);
    expect(await listMyMatters(guest, 100)).toEqual([]);
  });

  test("what still runs comes before what rests", async () => {
    const states = (await listMyMatters(await as("zhao"), 100)).map(({ state }) => state);
    const firstResting = states.findIndex((state) => ["delivered", "archived", "withdrawn"].includes(state));
    const lastRunning = states.findLastIndex(
      (state) => !["delivered", "archived", "withdrawn"].includes(state),
    );
    if (firstResting >= 0 && lastRunning >= 0) expect(lastRunning).toBeLessThan(firstResting);
  });

  test("messages are read and marked by their owner only", async () => {
    const [zhao, han] = [await as("zhao"), await as("han")];
    await pool.insert(outgoingMessages).values({
      toPersonId: zhao.personId,
      channel: "inbox",
      subject: "低保",
      body: "请补一张照片",
    });
    const before = await countUnread(zhao);
    expect(before).toBeGreaterThan(0);
    const ids = (await listInbox(zhao, 1)).map(({ id }) => id);
    expect((await listInbox(han, 1)).filter(({ id }) => ids.includes(id))).toEqual([]);
    await transaction((tx) => updateRead(han, tx, ids));
    expect(await countUnread(zhao)).toBe(before);
    await transaction((tx) => updateRead(zhao, tx, ids));
    expect(await countUnread(zhao)).toBe(0);
    expect(await listInbox(guest, 1)).toEqual([]);
  });

  test("notices for staff or for another village never appear; one's own village comes first", async () => {
    const of = async (villageId: string | null) =>
      (await publishedNoticesOfVillage(villageId, 500)).map(({ id }) => id);
    const all = await pool
      .select({
        id: notices.id,
        audience: notices.audience,
        villageIds: notices.villageIds,
        state: notices.state,
      })
      .from(notices);
    const village = cast.zhao.villageId;
    const expected = all.filter(
      ({ audience, villageIds, state }) =>
        state === "published" &&
        (audience === "everyone" || (audience === "villages" && villageIds.includes(village ?? ""))),
    );
    expect((await of(village)).sort()).toEqual(expected.map(({ id }) => id).sort());
    const [first] = await publishedNoticesOfVillage(village, 1);
    if (expected.some(({ audience }) => audience === "villages")) expect(first?.isOfVillage).toBe(true);
  });
});

describe("a leader's home", () => {
  test.each(everyViewer)("%s sees figures only as a leader", async (_, viewer) => {
    const isLeader = viewer.audiences.some((one) => one === "mainLeader" || one === "deputyLeader");
    if (isLeader) return;
    expect(await listOverdueBelow(viewer)).toEqual([]);
    expect(await countByOffice(viewer)).toEqual([]);
    const days = await countByDay(viewer);
    expect(days.every(({ received, answered }) => received + answered === 0)).toBe(true);
  });

  test("a deputy sees the overdue matters of the own portfolio, the Party secretary all", async () => {
    const all = await listOverdueBelow(await as("zhou"), 500);
    expect(all.length).toBeGreaterThan(0);
    for (const name of ["chen", "luo"] as const) {
      const below = await listOverdueBelow(await as(name), 500);
      expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(below.map(({ id }) => id)));
      for (const { id } of below) {
        const [found] = await pool
          .select({
            ok: sql<boolean>`exists (select 1 from portfolios f where f.matter_id = ${serviceItems.matterId}
            and f.leader_post_id = ${cast[name].postId}
            and current_date between f.from_on and coalesce(f.until_on, 'infinity'))`,
          })
          .from(applications)
          .innerJoin(serviceItems, eq(serviceItems.id, applications.itemId))
          .where(eq(applications.caseId, id));
        expect(found?.ok).toBe(true);
      }
    }
  });

  test("what rests is never overdue, whatever clock runs beside it", async () => {
    for (const { id } of await listOverdueBelow(await as("zhou"), 500)) {
      const [found] = await pool.select({ state: cases.state }).from(cases).where(eq(cases.id, id));
      expect(["delivered", "archived", "withdrawn", "expired"]).not.toContain(found?.state);
    }
  });

  test("seven days, each once, and the sum is what came in", async () => {
    const days = await countByDay(await as("zhou"));
    expect(new Set(days.map(({ day }) => day)).size).toBe(7);
    const [all] = await pool
      .select({ n: sql<number>`count(*)::int` })
      .from(cases)
      .where(sql`${cases.submittedAt} >= (now() at time zone 'Asia/Shanghai')::date - 6`);
    expect(days.reduce((sum, { received }) => sum + received, 0)).toBe(all?.n);
  });

  test("what was done today is one's own", async () => {
    const zhou = await as("zhou");
    expect(await listDoneToday(guest)).toEqual([]);
    expect(await listDoneToday(zhou)).toEqual([]);
  });
});

test("what a stand-in did is shown to the absent one, with who did it", async () => {
  const [target] = await pool.select({ id: cases.id, title: cases.title }).from(cases).limit(1);
  await transaction((tx) =>
    insertEvent(tx, {
      subjectKind: "case",
      subjectId: target?.id ?? newId(),
      what: "applications.approve",
      permission: "applications.decide",
      actorId: cast.luo.personId,
      actorPostId: cast.chen.postId,
      actingForId: cast.chen.personId,
      detail: {},
    }),
  );
  const done = await listDoneForMe(await as("chen"));
  expect(done[0]).toMatchObject({ title: target?.title, actorName: cast.luo.name });
  expect(await listDoneForMe(await as("luo"))).toEqual([]);
});

test("whoever leaves has no account and no session any more", async () => {
  const sys = await as("sys");
  const person = await findPerson(sys, cast.zheng.personId);
  if (!person) throw new Error("the township has him");
  await pool.insert(sessions).values({
    id: newId(),
    publicId: newId(),
    accountId: cast.zheng.accountId,
    expiresAt: new Date(Date.now() + 60_000),
  });
  await transaction((tx) => closeAccountOf(tx, person));
  const [account] = await pool.select().from(accounts).where(eq(accounts.id, cast.zheng.accountId));
  expect(account?.disabledAt).not.toBeNull();
  const open = and(eq(sessions.accountId, cast.zheng.accountId), isNull(sessions.revokedAt));
  expect(await pool.$count(sessions, open)).toBe(0);
});

describe("the office's search", () => {
  test.each(everyViewer)("%s finds only as staff", async (_, viewer) => {
    const isStaff = viewer.audiences.includes("staff");
    expect((await searchNotices(viewer, "低保")).length > 0).toBe(isStaff);
    expect((await searchColleagues(viewer, "钱小燕")).length > 0).toBe(isStaff);
  });
  test("by pinyin, by post, by nothing", async () => {
    const lin = await as("lin");
    expect((await searchColleagues(lin, "qianxiaoyan"))[0]?.name).toBe("钱小燕");
    expect((await searchColleagues(lin, "党委书记")).map(({ name }) => name)).toContain("周建国");
    expect(await searchColleagues(lin, "%")).toEqual([]);
    expect(await searchNotices(lin, "'; drop table people; --")).toEqual([]);
  });
  test("somebody else's draft is not found", async () => {
    const [draft] = await pool.select().from(notices).where(eq(notices.state, "draft")).limit(1);
    const found = await searchNotices(await as("jian"), draft?.title ?? "");
    expect(found.map(({ id }) => id)).not.toContain(draft?.id);
  });
});
