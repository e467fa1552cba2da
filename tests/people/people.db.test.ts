import { and, eq, isNull, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { pool } from "@/db/pool";
import { findAccountOf, listStaffAccounts } from "@/db/queries/accounts-admin";
import { insertAssignment } from "@/db/queries/assignments";
import { listAttention } from "@/db/queries/attention";
import { listColleagues } from "@/db/queries/colleagues";
import { countLeftBehind, listLeftBehind } from "@/db/queries/hand-over";
import { leaderInCharge } from "@/db/queries/leader-in-charge";
import { findPerson, listPeople } from "@/db/queries/people";
import { findMatter, insertPortfolio, listPortfolioHistory, removeOverlap } from "@/db/queries/portfolios";
import { findHolding, insertHolding, updateHoldingEnd } from "@/db/queries/post-holders";
import { listPosts } from "@/db/queries/posts";
import { listPostsOfToday } from "@/db/queries/sessions";
import { insertStandIn, listDoneForMe, listStandIns, mayPlanFor } from "@/db/queries/stand-ins";
import { publishedWhoHandles } from "@/db/queries/who-handles";
import { accounts, matters, people, portfolios, postHolders, standIns } from "@/db/schema";
import { type CastName, cast } from "@/db/seed/cast";
import { plantTownship } from "@/db/seed/township";
import { type Duty, duties, type Viewer } from "@/domain/access";
import { addDays, dayOf } from "@/domain/calendar/day";
import { mapFaults } from "@/domain/portfolios/rules";
import { everyViewer, guest, staff, villager } from "../support/viewers";

const today = dayOf(new Date());
beforeAll(() => transaction((tx) => plantTownship(tx)), 120_000);

/** Somebody of the cast, as the session would make them. */
async function as(name: CastName): Promise<Viewer> {
  const { personId, accountId } = cast[name];
  const posts = await listPostsOfToday(personId);
  const held = [...new Set(posts.flatMap((post) => post.duties))] as Duty[];
  return { ...staff(name, held), personId, accountId, posts };
}

async function holdingOf(viewer: Viewer, name: CastName) {
  const [row] = await pool
    .select({ id: postHolders.id })
    .from(postHolders)
    .where(and(eq(postHolders.personId, cast[name].personId), isNull(postHolders.untilOn)));
  const holding = await findHolding(viewer, row?.id ?? "");
  if (!holding) throw new Error(`${name} holds nothing this viewer may see`);
  return holding;
}

describe("who sees people and accounts", () => {
  test.each(everyViewer)("%s", async (_, viewer) => {
    const mayRead = viewer.audiences.some((one) => ["sysAdmin", "secAdmin", "officeDirector"].includes(one));
    const list = await listPeople(viewer, { scope: "staff", search: "", page: 1 });
    expect(list.length > 0).toBe(mayRead);
    expect((await findPerson(viewer, cast.zhao.personId)) !== null).toBe(mayRead);
    const isSystem = viewer.audiences.includes("sysAdmin");
    expect((await listStaffAccounts(viewer, "all")).length > 0).toBe(isSystem);
    expect((await findAccountOf(viewer, cast.li.personId)) !== null).toBe(isSystem);
    expect((await listColleagues(viewer)).length > 0).toBe(viewer.kind === "staff");
    expect((await listPosts(viewer)).length > 0).toBe(viewer.kind === "staff");
  });

  test("numbers come masked, and a whole phone number finds its owner", async () => {
    const sys = await as("sys");
    const zhao = await findPerson(sys, cast.zhao.personId);
    expect(zhao?.maskedPhone).toBe("199****1001");
    expect(JSON.stringify(zhao)).not.toContain(cast.zhao.account);
    const found = await listPeople(sys, { scope: "villagers", search: cast.zhao.account, page: 1 });
    expect(found.map(({ name }) => name)).toContain("赵秀英");
  });

  test("the list is in the order of surnames as they are read", async () => {
    const list = await listPeople(await as("sys"), { scope: "staff", search: "", page: 1 });
    const keys = await pool
      .select({ id: people.id, pinyin: people.pinyin })
      .from(people)
      .then((rows) => new Map(rows.map(({ id, pinyin }) => [id, pinyin])));
    const order = list.map(({ id }) => keys.get(id) ?? "");
    expect(order).toEqual(order.toSorted());
  });

  test("a search with wildcards is taken literally", async () => {
    expect(await listPeople(await as("sys"), { scope: "staff", search: "%", page: 1 })).toEqual([]);
  });
});

test("each administrator is shown what they can mend, and nobody else anything", async () => {
  const vacant = newId();
  await pool.execute(sql`insert into posts (id, name, duties) values (${vacant}, '空岗', '{writer}')`);
  const shown = new Set((await listAttention(await as("sec"))).map(({ check }) => check));
  expect(shown).toContain("vacantPosts");
  expect(shown).toContain("unclearMatters");
  expect(shown).not.toContain("failedJobs");
  for (const viewer of [guest, villager("v"), staff("w", ["writer"])])
    expect(await listAttention(viewer)).toEqual([]);
  // What was planted lies before the first sealing.
  const audited = (await listAttention(staff("aud", ["auditAdmin"]))).map(({ check }) => check);
  expect(audited).toEqual(["unsealedEvents"]);
  await pool.execute(sql`update posts set closed_on = current_date where id = ${vacant}`);
});

describe("one holder at a time", () => {
  test("a second holder is refused in words, and by the database when two try at once", async () => {
    const { postId } = cast.qian;
    const second = { postId: postId ?? "", personId: cast.zheng.personId, fromOn: today, basis: "" };
    await expect(transaction((tx) => insertHolding(tx, second))).rejects.toMatchObject({
      key: "people.errors.postTaken",
    });
    await expect(pool.insert(postHolders).values(second)).rejects.toThrow();
  });

  test("of two who appoint to a vacant post in the same moment one is refused", async () => {
    const postId = newId();
    await pool.execute(sql`insert into posts (id, name, duties) values (${postId}, '新岗', '{writer}')`);
    const into = (name: CastName) =>
      transaction((tx) =>
        insertHolding(tx, { postId, personId: cast[name].personId, fromOn: today, basis: "" }),
      );
    const both = await Promise.allSettled([into("li"), into("he")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("stand-ins", () => {
  test("the stand-in has the absent one's post for just these days", async () => {
    const of = async () => (await listPostsOfToday(cast.he.personId)).filter(({ actingFor }) => actingFor);
    expect(await of()).toEqual([]);
    const plan = (fromOn: string, untilOn: string) => ({
      postId: cast.li.postId ?? "",
      absentPersonId: cast.li.personId,
      standInPersonId: cast.he.personId,
      fromOn,
      untilOn,
      reason: "学习",
    });
    await transaction((tx) => insertStandIn(tx, plan(addDays(today, -9), addDays(today, -1))));
    await transaction((tx) => insertStandIn(tx, plan(addDays(today, 1), addDays(today, 9))));
    expect(await of()).toEqual([]);
    const id = await transaction((tx) => insertStandIn(tx, plan(today, today)));
    expect(await of()).toMatchObject([{ postId: cast.li.postId, actingFor: { name: cast.li.name } }]);
    await pool.update(standIns).set({ isEnded: true }).where(eq(standIns.id, id));
    expect(await of()).toEqual([]);
  });

  test.each(everyViewer)("%s sees them only as staff", async (_, viewer) => {
    expect((await listStandIns(viewer)).length > 0).toBe(viewer.audiences.includes("staff"));
  });

  test("heads of stations plan for their own office, directors and leaders for all, nobody else", () => {
    const office = newId();
    for (const duty of duties) {
      const [own, other] = [{ officeId: office }, { officeId: newId() }];
      const viewer = staff(duty, [duty], { officeId: office });
      const anywhere = ["officeDirector", "mainLeader", "deputyLeader"].includes(duty);
      expect(mayPlanFor(viewer, other), duty).toBe(anywhere);
      expect(mayPlanFor(viewer, own), duty).toBe(anywhere || duty === "stationHead");
    }
  });

  test("what the stand-in did is shown to the absent one alone", async () => {
    expect(await listDoneForMe(guest)).toEqual([]);
    expect(await listDoneForMe(await as("lin"))).toEqual([]);
  });
});

describe("leaving a post (GW-67)", () => {
  test("work on the desk is found unless somebody follows; handed over, nothing is left", async () => {
    const lin = await as("lin");
    const holding = await holdingOf(lin, "zheng");
    const before = await transaction((tx) => countLeftBehind(tx, holding, today));
    const subjectId = newId();
    await transaction((tx) =>
      insertAssignment(tx, {
        subjectKind: "case",
        subjectId,
        step: "applications.review",
        desk: { postId: holding.postId },
        reason: "test",
      }),
    );
    await transaction((tx) =>
      insertAssignment(tx, {
        subjectKind: "case",
        subjectId,
        step: "applications.review",
        desk: { personId: holding.personId },
        reason: "test",
      }),
    );
    expect(await transaction((tx) => countLeftBehind(tx, holding, today))).toBe(before + 2);
    expect(await listLeftBehind(lin, holding, today)).toHaveLength(before + 2);
    expect(await listLeftBehind(staff("x", ["handler"]), holding, today)).toHaveLength(0);
  });

  test("a successor takes the post's work, what is personal still has to go", async () => {
    const lin = await as("lin");
    const holding = await holdingOf(lin, "zheng");
    await transaction(async (tx) => {
      await updateHoldingEnd(tx, holding, today);
      await insertHolding(tx, {
        postId: holding.postId,
        personId: cast.qian.personId,
        fromOn: addDays(today, 1),
        basis: "",
      });
    });
    expect(await transaction((tx) => countLeftBehind(tx, holding, today))).toBe(1);
  });

  test("an end that changed meanwhile is not overwritten", async () => {
    const holding = await holdingOf(await as("lin"), "sun");
    await transaction((tx) => updateHoldingEnd(tx, holding, addDays(today, 30)));
    await expect(transaction((tx) => updateHoldingEnd(tx, holding, today))).rejects.toMatchObject({
      key: "changedMeanwhile",
    });
  });
});

describe("the portfolio map", () => {
  test("finds one leader for every matter but the gap; the overlap says so", async () => {
    const viewer = await as("qian");
    const all = await pool.select({ id: matters.id }).from(matters).where(isNull(matters.closedOn));
    const rows = await pool.select().from(portfolios);
    const faults = mapFaults(
      all.map(({ id }) => id),
      rows,
      today,
    );
    expect(faults.map(({ kind }) => kind).sort()).toEqual(["noLeader", "overlap"]);
    for (const { id } of all) {
      const fault = faults.find(({ matterId }) => matterId === id);
      const leader = await leaderInCharge(viewer, id, today);
      if (fault?.kind === "noLeader") expect(leader).toBeNull();
      else expect(leader?.isOverlap).toBe(fault?.kind === "overlap");
    }
  });

  test("a change from a day on ends the old row the day before; an overlap is mended in one step", async () => {
    const lin = await as("lin");
    const all = await pool.select({ id: matters.id }).from(matters).where(isNull(matters.closedOn));
    const rows = await pool.select().from(portfolios);
    const overlap = mapFaults(
      all.map(({ id }) => id),
      rows,
      today,
    ).find(({ kind }) => kind === "overlap");
    const matter = await findMatter(lin, overlap?.matterId ?? "");
    if (!matter || !overlap) throw new Error("the township has an overlap");
    await transaction((tx) => removeOverlap(tx, matter, overlap.rowIds[0] ?? "", today));
    expect((await leaderInCharge(lin, matter.id, today))?.isOverlap).toBe(false);

    const from = addDays(today, 10);
    const leaderPostId = cast.chen.postId;
    await transaction((tx) =>
      insertPortfolio(tx, matter, {
        matterId: matter.id,
        leaderPostId,
        leadOfficeId: cast.lin.officeId,
        assistantPostIds: [],
        coOfficeIds: [],
        fromOn: from,
        basis: "",
      }),
    );
    expect((await leaderInCharge(lin, matter.id, from))?.postId).toBe(leaderPostId);
    const history = await listPortfolioHistory(lin, matter.id);
    const before = history.find(({ id }) => id === overlap.rowIds[0]);
    expect(before?.untilOn).toBe(addDays(from, -1));
  });

  test("everyday words find the office and its public phone, never a person's number", async () => {
    const [first] = await publishedWhoHandles("低保", today);
    expect(first?.officeName).toContain("民政");
    expect(first?.phone).toMatch(/^0\d{3}-\d{7}$/);
    const answers = JSON.stringify(await publishedWhoHandles("低保", today));
    expect(answers).not.toMatch(/1[3-9]\d{9}/);
    expect(await publishedWhoHandles("%%%", today)).toEqual([]);
    expect(await publishedWhoHandles("不存在的事情", today)).toEqual([]);
  });
});

test("who has left keeps no way in", async () => {
  const rows = await pool
    .select({ id: accounts.id })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(and(sql`${people.leftOn} <= current_date`, isNull(accounts.disabledAt)));
  expect(rows).toEqual([]);
});
