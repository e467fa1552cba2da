import { and, eq, isNull, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { findItem } from "@/db/queries/disclosure-items";
import { countItems, listItems, listVillageBoards } from "@/db/queries/disclosure-lists";
import {
  publishedBoards,
  publishedDues,
  publishedItem,
  publishedItems,
} from "@/db/queries/published-disclosure";
import {
  assignments,
  clocks,
  disclosureItems,
  disclosureVersions,
  events,
  outgoingMessages,
} from "@/db/schema";
import { cast } from "@/db/seed/cast";
import { staff } from "@/db/seed/people/staff";
import { idOf } from "@/db/seed/stable";
import type { Viewer } from "@/domain/access";
import { addDays, dayOf } from "@/domain/calendar/day";
import { recurringKinds } from "@/domain/disclosure/kinds";
import { type ItemStep, itemSteps, type OversightStep } from "@/domain/disclosure/states";
import { fromPlain } from "@/domain/rich-text";
import { advanceItem } from "@/server/disclosure/advance";
import { beginItem, importList, writeItem } from "@/server/disclosure/drafting";
import { keepDisclosureTime } from "@/server/disclosure/keep-time";
import { overseeItem } from "@/server/disclosure/oversee";
import { remindVillages } from "@/server/disclosure/remind";
import { asViewer, plantedTownship, viewerOf } from "../support/township";

const who = {} as Record<"cun" | "jian" | "lin" | "zhou" | "sun" | "qian" | "zhao" | "shimenClerk", Viewer>;
const liuxi = cast.cun.villageId ?? "";
const today = dayOf(new Date());

beforeAll(async () => {
  await plantedTownship();
  for (const name of ["cun", "jian", "lin", "zhou", "sun", "qian", "zhao"] as const)
    who[name] = await asViewer(name);
  const other = staff.find(({ posts }) => posts.includes("clerk:shimen"));
  who.shimenClerk = await viewerOf({
    personId: idOf(`person:${other?.key}`),
    name: other?.name ?? "",
    isStaff: true,
  });
}, 60_000);

const seen = async (viewer: Viewer, id: string) => {
  const item = await findItem(viewer, id);
  if (!item) throw new Error("not seen");
  return item;
};
const take = (viewer: Viewer, id: string, step: ItemStep, opinion = "", version?: number) =>
  transaction(async (tx) => {
    const item = await findItem(viewer, id);
    return advanceItem({ viewer, tx, id, step, opinion, version: version ?? item?.version ?? 0 });
  });
const oversee = (viewer: Viewer, id: string, step: OversightStep, opinion = "") =>
  transaction((tx) => overseeItem({ viewer, tx, id, step, opinion }));
const deskOf = async (id: string) => {
  const open = await pool
    .select()
    .from(assignments)
    .where(and(eq(assignments.subjectId, id), isNull(assignments.endedAt)));
  expect(open.length, "never on two desks").toBeLessThanOrEqual(1);
  return open[0];
};
const written = (id: string, version: number, rest: object = {}) => ({
  ...{ id, version, title: "柳溪村稻谷补贴发放公示", publisher: "villageCommittee" as const },
  ...{ periodFrom: addDays(today, -3), periodTo: addDays(today, -3), legalBasis: "" },
  body: fromPlain("按确权面积核定，每亩补贴七十元，已经打卡发放。"),
  ...{ contact: "村委会", approverName: "韩立本", approvedOn: today, postingTo: addDays(today, 30) },
  ...{ correction: "", next: "on" as const },
  ...rest,
});
const sheet =
  "户主姓名\t身份证号\t组\t面积\t金额\n赵秀英\t110101199003070011\t3 组\t3.2 亩\t224.00\n欧阳建国\t\t4 组\t1 亩\t70";

/** A subsidy batch with its list, drafted by the clerk. */
async function drafted(rest: object = {}): Promise<string> {
  const id = await transaction((tx) =>
    beginItem(tx, who.cun, {
      ...{ kind: "farmSubsidy", title: "柳溪村稻谷补贴发放公示", villageId: liuxi },
      happenedOn: addDays(today, -3),
    }),
  );
  await transaction(async (tx) =>
    writeItem(tx, who.cun, written(id, (await seen(who.cun, id)).version, rest)),
  );
  await transaction(async (tx) =>
    importList(tx, who.cun, { id, version: (await seen(who.cun, id)).version, sheet }),
  );
  return id;
}
async function published(rest: object = {}): Promise<string> {
  const id = await drafted(rest);
  await take(who.cun, id, "requestOpinion");
  await take(who.jian, id, "agree", "情况属实，同意公开。");
  await take(who.cun, id, "publish");
  return id;
}

describe("from the clerk's desk to the board", () => {
  test("drafted, opinion, published: desks, clock, frozen copy with masked names", async () => {
    const id = await drafted();
    expect(await deskOf(id)).toMatchObject({ postId: cast.cun.postId, step: "disclosure.requestOpinion" });
    const [clock] = await pool.select().from(clocks).where(eq(clocks.subjectId, id));
    expect(clock).toMatchObject({ rule: "village.batch", amount: 10, unit: "WD", stoppedAt: null });
    expect((await seen(who.cun, id)).dueOn).toBe(clock?.dueOn);
    await take(who.cun, id, "requestOpinion");
    expect(await deskOf(id)).toMatchObject({ postId: cast.jian.postId, dueOn: clock?.dueOn });
    await expect(take(who.jian, id, "agree")).rejects.toThrow("needsOpinion");
    await expect(take(who.cun, id, "publish", "", 3)).rejects.toThrow("notOpenNow");
    await take(who.jian, id, "agree", "数字与台账一致，同意公开。");
    expect(await publishedItem(liuxi, id)).toBeNull();
    await take(who.cun, id, "publish");
    expect(await deskOf(id)).toBeUndefined();
    const [stopped] = await pool.select().from(clocks).where(eq(clocks.subjectId, id));
    expect(stopped).toMatchObject({ wasLate: false });

    const board = await publishedItem(liuxi, id);
    expect(board?.rows.map(({ name }) => name)).toEqual(["赵*英", "欧阳*国"]);
    expect(board?.aggregate).toEqual({ count: 2, amount: 29_400 });
    expect(board?.facts).toMatchObject({
      ...{ approverName: "韩立本", opinion: "数字与台账一致，同意公开。", opinionByName: cast.jian.name },
      ...{ contact: "村委会", feedbackUntil: addDays(today, 10), postingTo: addDays(today, 30) },
    });
    const [copy] = await pool.select().from(disclosureVersions).where(eq(disclosureVersions.itemId, id));
    expect(JSON.stringify(copy), "no whole name lies in the public copy").not.toMatch(
      /赵秀英|欧阳建国|110101/,
    );
    const [raw] = await pool.execute<{ rows: string }>(
      sql`select rows from disclosure_items where id = ${id}`,
    );
    expect(raw?.rows, "whole names lie sealed").toMatch(/^v1\./);
    expect((await publishedItems(liuxi, "finance", 1)).map((one) => one.id)).toContain(id);
    expect((await publishedItems(liuxi, "partyAffairs", 1)).map((one) => one.id)).not.toContain(id);
    expect(await publishedItem(cast.feng.villageId ?? "", id), "not on another village's board").toBeNull();
  });

  test("an objection leads back to the clerk and needs its reason; what is changed needs a new opinion", async () => {
    const id = await drafted();
    await take(who.cun, id, "requestOpinion");
    await take(who.jian, id, "object", "面积与确权证不符");
    expect(await deskOf(id)).toMatchObject({ postId: cast.cun.postId, reason: "disclosure.why.object" });
    await take(who.cun, id, "requestOpinion");
    await take(who.jian, id, "agree", "同意");
    await take(who.cun, id, "recall");
    await transaction(async (tx) => writeItem(tx, who.cun, written(id, (await seen(who.cun, id)).version)));
    expect(await seen(who.cun, id)).toMatchObject({ opinion: "", opinionById: null, state: "draft" });
    await expect(take(who.cun, id, "publish")).rejects.toThrow("notOpenNow");
  });

  test("unfinished it does not go on; personal numbers stop the opinion, secrecy stops it at once", async () => {
    const id = await drafted({ approverName: "" });
    await expect(take(who.cun, id, "requestOpinion")).rejects.toThrow("disclosure.faults.approver");
    const phone = await drafted({ body: fromPlain("有疑问打 13812345678 找经办人，按面积核定补贴。") });
    await take(who.cun, phone, "requestOpinion");
    await expect(take(who.jian, phone, "agree", "同意")).rejects.toThrow("noticeDesk.errors.findings");
    const secret = await drafted({ body: fromPlain("机密★5年 某项工作的安排，请阅后收回。") });
    await expect(take(who.cun, secret, "requestOpinion")).rejects.toThrow("noticeDesk.errors.secrecy");
  });

  test("two clicks are one step; what somebody else wrote meanwhile must be read", async () => {
    const id = await drafted();
    await expect(take(who.cun, id, "requestOpinion", "", 1)).rejects.toThrow("changedMeanwhile");
    const both = await Promise.allSettled([
      take(who.cun, id, "requestOpinion"),
      take(who.cun, id, "requestOpinion"),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("a correction is visible; dropped, the text and the list are the published ones again", async () => {
    const id = await published();
    await take(who.cun, id, "correct");
    await transaction(async (tx) =>
      writeItem(
        tx,
        who.cun,
        written(id, (await seen(who.cun, id)).version, { body: fromPlain("每亩补贴八十元，其余不变。") }),
      ),
    );
    await transaction(async (tx) =>
      importList(tx, who.cun, {
        id,
        version: (await seen(who.cun, id)).version,
        sheet: "姓名,金额\n韩冬,80",
      }),
    );
    expect(JSON.stringify((await publishedItem(liuxi, id))?.body), "readers keep the first").toContain(
      "七十元",
    );
    await expect(take(who.cun, id, "requestOpinion")).rejects.toThrow("disclosure.faults.correction");
    await take(who.cun, id, "dropCorrection");
    const back = await seen(who.cun, id);
    expect(JSON.stringify(back.body)).toContain("七十元");
    expect(back.rows.map(({ name }) => name)).toEqual(["赵秀英", "欧阳建国"]);

    await take(who.cun, id, "correct");
    await transaction(async (tx) =>
      writeItem(
        tx,
        who.cun,
        written(id, (await seen(who.cun, id)).version, { correction: "标准改为七十一元" }),
      ),
    );
    await take(who.cun, id, "requestOpinion");
    await take(who.jian, id, "agree", "同意");
    await take(who.cun, id, "publish");
    expect(await publishedItem(liuxi, id)).toMatchObject({ version: 2 });
  });

  test("withdrawn it says why; nothing of it is left to read", async () => {
    const id = await published();
    await expect(take(who.cun, id, "withdraw")).rejects.toThrow("needsOpinion");
    await take(who.cun, id, "withdraw", "面积有误");
    expect(await publishedItem(liuxi, id)).toMatchObject({
      state: "withdrawn",
      withdrawnReason: "面积有误",
      rows: [],
    });
  });
});

describe("the township (public.md §3.1: it does not edit)", () => {
  test("takes no step of the village's, sees no draft and no whole name, and changes only its own columns", async () => {
    const id = await drafted();
    const hidden = await seen(who.lin, id);
    expect(hidden).toMatchObject({ isPrivy: false, rows: [], body: { content: [] } });
    for (const viewer of [who.lin, who.zhou, who.sun])
      for (const step of itemSteps)
        await expect(take(viewer, id, step, "理由")).rejects.toThrow(/forbidden|notOpenNow/);
    await expect(transaction((tx) => writeItem(tx, who.lin, written(id, hidden.version)))).rejects.toThrow(
      "notOpenNow",
    );
    expect(await findItem(who.qian, id)).toBeNull();
    expect(await findItem(who.shimenClerk, id)).toBeNull();
    expect(await findItem(who.zhao, id)).toBeNull();

    const open = await published();
    expect((await seen(who.lin, open)).rows.map(({ name }) => name)).toEqual(["赵*英", "欧阳*国"]);
    const row = async () =>
      (await pool.select().from(disclosureItems).where(eq(disclosureItems.id, open)))[0];
    const before = await row();
    await oversee(who.lin, open, "comment", "请把面积的计算方法也写上");
    await oversee(who.lin, open, "orderCorrection", "第三组的面积与确权证不符");
    const after = await row();
    const { oversight, oversightNote, orderedAt, orderDueOn, updatedAt, ...same } = after as NonNullable<
      typeof after
    >;
    expect(before).toMatchObject(same);
    expect({ oversight, oversightNote }).toEqual({
      oversight: "ordered",
      oversightNote: "第三组的面积与确权证不符",
    });
    expect([orderedAt, orderDueOn, updatedAt].every(Boolean)).toBe(true);
  });

  test("an order lies on the clerk's desk with its clock, readers see it; the correction answers it, the office settles it", async () => {
    const id = await published();
    await expect(oversee(who.lin, id, "orderCorrection")).rejects.toThrow("needsOpinion");
    await expect(oversee(who.sun, id, "orderCorrection", "不对")).rejects.toThrow("forbidden");
    await oversee(who.lin, id, "orderCorrection", "金额与发放表不符");
    const item = await seen(who.cun, id);
    expect(await deskOf(id)).toMatchObject({
      postId: cast.cun.postId,
      step: "disclosure.correct",
      dueOn: item.orderDueOn,
    });
    expect(await publishedItem(liuxi, id)).toMatchObject({
      oversight: "ordered",
      orderDueOn: item.orderDueOn,
    });
    await take(who.cun, id, "correct");
    await expect(take(who.cun, id, "dropCorrection")).rejects.toThrow("forbidden");
    await transaction(async (tx) =>
      writeItem(
        tx,
        who.cun,
        written(id, (await seen(who.cun, id)).version, { correction: "金额按发放表更正" }),
      ),
    );
    await take(who.cun, id, "requestOpinion");
    await take(who.jian, id, "agree", "已核对");
    await take(who.cun, id, "publish");
    expect(await seen(who.lin, id)).toMatchObject({ oversight: "answered" });
    expect(await deskOf(id)).toMatchObject({ postId: cast.lin.postId, step: "disclosure.settle" });
    const running = await pool
      .select()
      .from(clocks)
      .where(and(eq(clocks.subjectId, id), isNull(clocks.stoppedAt)));
    expect(running).toHaveLength(0);
    await oversee(who.lin, id, "settle", "已核对，与发放表一致");
    expect(await deskOf(id)).toBeUndefined();
    expect((await publishedItem(liuxi, id))?.oversight).toBe("settled");
    const told = await pool
      .select()
      .from(outgoingMessages)
      .where(eq(outgoingMessages.link, `/office/disclosure/${id}`));
    expect(
      told.some(
        ({ toPersonId, body }) => toPersonId === cast.cun.personId && body.includes("金额与发放表不符"),
      ),
    ).toBe(true);
  });

  test("sees every village by its light; the clerk and the director only their own", async () => {
    expect(await listVillageBoards(who.lin)).toHaveLength(12);
    expect((await listVillageBoards(who.cun)).map(({ id }) => id)).toEqual([liuxi]);
    const overdue = await listItems(who.lin, { tab: "overdue" }, 1);
    expect(overdue.some(({ villageName }) => villageName === "龙潭村")).toBe(true);
    expect((await countItems(who.lin)).overdue).toBe(overdue.length);
    expect(
      (await listItems(who.cun, { tab: "all" }, 1)).every(({ villageName }) => villageName === "柳溪村"),
    ).toBe(true);
    expect(await listItems(who.qian, { tab: "all" }, 1)).toEqual([]);
    expect((await listItems(who.jian, { tab: "desk" }, 1)).map(({ state }) => state)).toContain("opinion");
  });
});

describe("the calendar's work", () => {
  const run = () => transaction((tx) => keepDisclosureTime({ tx, payload: {}, isLastTry: false }));

  test("a period's items are made once for every village, with clock and desk, by however many runners", async () => {
    await pool.execute(sql`delete from assignments where subject_kind = 'disclosure' and subject_id in
      (select id from disclosure_items where kind = 'pay')`);
    await pool.execute(
      sql`delete from clocks where subject_id in (select id from disclosure_items where kind = 'pay')`,
    );
    await pool.execute(
      sql`delete from disclosure_versions where item_id in (select id from disclosure_items where kind = 'pay')`,
    );
    await pool.execute(sql`delete from disclosure_items where kind = 'pay'`);
    const ours = sql`kind = 'pay'`;
    await Promise.all([run(), run(), run()]);
    await run();
    const made = await pool.select().from(disclosureItems).where(ours);
    expect(made).toHaveLength(12);
    for (const { id, state, dueOn, villageId } of made) {
      expect(state).toBe("due");
      const [clock] = await pool.select().from(clocks).where(eq(clocks.subjectId, id));
      expect(clock).toMatchObject({ rule: "village.general", dueOn });
      expect(await deskOf(id)).toMatchObject({ step: "disclosure.begin", dueOn });
      expect((await publishedDues(villageId)).map((one) => one.id)).toContain(id);
    }
    const told = await pool.select().from(events).where(eq(events.what, "disclosure.fallDue"));
    expect(told).toHaveLength(12);
    expect((await publishedBoards()).every(({ waiting }) => waiting > 0)).toBe(true);
  });

  test("the unique period knows every kind that comes back", async () => {
    const [found] = await pool.execute<{ indexdef: string }>(
      sql`select indexdef from pg_indexes where indexname = 'disclosure_items_period'`,
    );
    for (const kind of recurringKinds) expect(found?.indexdef).toContain(`'${kind}'`);
  });

  test("on the day after, the names are gone from every copy, the sum stays; once", async () => {
    const id = await published();
    await run();
    expect((await publishedItem(liuxi, id))?.rows).toHaveLength(2);
    const yesterday = addDays(today, -1);
    await pool.execute(sql`update disclosure_versions set facts = jsonb_set(facts, '{postingTo}', to_jsonb(${yesterday}::text))
      where item_id = ${id}`);
    const late = await publishedItem(liuxi, id);
    expect(late, "the day counts, even when the job has not come round").toMatchObject({
      rows: [],
      isOver: true,
    });
    await Promise.all([run(), run()]);
    const [copy] = await pool.select().from(disclosureVersions).where(eq(disclosureVersions.itemId, id));
    expect(copy).toMatchObject({ rows: [], aggregate: { count: 2, amount: 29_400 } });
    expect(await publishedItem(liuxi, id)).toMatchObject({ state: "takenDown", aggregate: { count: 2 } });
    const deeds = await pool
      .select()
      .from(events)
      .where(and(eq(events.subjectId, id), eq(events.what, "disclosure.takeDown")));
    expect(deeds).toHaveLength(1);
    expect((await seen(who.cun, id)).rows, "the village keeps its own file").toHaveLength(2);
  });

  test("whoever has an overdue item on the desk is reminded once, and the office's director with them", async () => {
    const remind = () => transaction((tx) => remindVillages({ tx, payload: {}, isLastTry: false }));
    const overdue = async () =>
      (await pool.select().from(outgoingMessages)).filter(
        ({ body, channel }) => channel === "inbox" && body.includes("已经逾期"),
      );
    await Promise.all([remind(), remind()]);
    const first = await overdue();
    expect(first.some(({ toPersonId }) => toPersonId === cast.lin.personId)).toBe(true);
    expect(first.length).toBeGreaterThanOrEqual(2);
    await remind();
    expect(await overdue()).toHaveLength(first.length);
  });
});
