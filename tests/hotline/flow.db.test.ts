import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { listOpenDesks } from "@/db/queries/assignments";
import { listClocks } from "@/db/queries/clocks";
import { findOrder, listReplies } from "@/db/queries/hotline";
import { listPunctuality, listRepeatCallers } from "@/db/queries/hotline-overview";
import { cases, people, postHolders } from "@/db/schema";
import { type CastName, cast } from "@/db/seed/cast";
import { officeId } from "@/db/seed/people/offices";
import type { Viewer } from "@/domain/access";
import { refusal } from "@/domain/flow";
import { type OrderStep, orderSteps, stepOf } from "@/domain/hotline/flow";
import { OrderInput } from "@/domain/hotline/input";
import type { Given } from "@/domain/hotline/rules";
import { momentInField } from "@/domain/hotline/text";
import { Refused } from "@/domain/outcome";
import { advanceOrder } from "@/server/hotline/advance";
import { beginEntry, enterOrder } from "@/server/hotline/enter";
import { asViewer, plantedTownship, viewerOf } from "../support/township";

let he: Viewer;
let lin: Viewer;
const everybody = new Map<CastName, Viewer>();
let running = 0;

beforeAll(async () => {
  await plantedTownship();
  for (const who of Object.keys(cast) as CastName[]) everybody.set(who, await asViewer(who));
  he = everybody.get("he") as Viewer;
  lin = everybody.get("lin") as Viewer;
}, 60_000);

/** An order that 12345 dispatched an hour ago. */
const entered = (more: Record<string, string> = {}) =>
  transaction(async (tx) => {
    running += 1;
    const input = OrderInput.parse({
      hotlineNo: `T2026-${1000 + running}`,
      ...{ title: "村口路灯不亮", orderClass: "complaint", level: "normal" },
      dispatchedAt: momentInField(new Date(Date.now() - 3_600_000)),
      ...{ callerName: "赵秀英", callerPhone: "19900001001", content: "路灯坏了三天，晚上看不见路" },
      ...more,
    });
    return (await enterOrder(tx, he, input, await beginEntry(tx, he))).subjectId;
  });
const take = (viewer: Viewer, id: string, step: OrderStep, given: Given = {}) =>
  transaction(async (tx) => {
    const seen = await findOrder(viewer, id);
    return advanceOrder({ viewer, tx, id, step, given, version: seen?.case.version ?? 0 });
  });
const seen = async (id: string) => {
  const order = await findOrder(lin, id);
  if (!order) throw new Error("not seen");
  return order;
};
const holderOf = async (id: string): Promise<Viewer> => {
  const [desk] = await listOpenDesks(await seen(id));
  const [holder] = await pool
    .select({ personId: people.id, name: people.name })
    .from(postHolders)
    .innerJoin(people, eq(people.id, postHolders.personId))
    .where(eq(postHolders.postId, desk?.postId ?? ""));
  if (!holder) throw new Error("nobody holds it");
  return viewerOf({ ...holder, isStaff: true });
};
const key = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error instanceof Refused ? error.key : String(error)),
  );
const contact = (): Given => ({
  ...{ replyText: "路灯已经修好，当晚试亮。", contactedBy: "经办人", contactWay: "phone" },
  ...{ contactedAt: new Date(), contactResult: "accepts" },
});
const assigned = async (more?: Record<string, string>) => {
  const id = await entered(more);
  await take(he, id, "sign");
  await take(he, id, "assign", { officeId: officeId("social") });
  return id;
};
const replied = async (id: string) => {
  const handler = await holderOf(id);
  await take(handler, id, "startHandling");
  await take(handler, id, "draftReply", contact());
  await take(he, id, "reply");
};

test("signed, assigned, replied, dissatisfied, redone, red card, instructed, settled (public.md §5)", async () => {
  const id = await assigned();
  await replied(id);
  const first = (await listClocks(await seen(id))).filter(({ rule }) => rule === "hotline.reply");
  expect(first).toMatchObject([{ amount: 5, unit: "WD", wasLate: false }]);
  await take(he, id, "enterCallback", { resolved: false, satisfied: false });
  expect(await key(take(he, id, "close"))).toBe("form.forbidden");
  expect(await key(take(he, id, "raiseRedCard", { opinion: "仍未解决" }))).toBe("form.forbidden");
  await take(he, id, "redo", { opinion: "现场没有修好" });
  expect((await listClocks(await seen(id))).filter(({ stoppedAt }) => !stoppedAt)).toHaveLength(1);
  await replied(id);
  await take(he, id, "enterCallback", { resolved: true, satisfied: false });
  expect(await key(take(he, id, "redo", { opinion: "再办" }))).toBe("form.forbidden");
  await take(he, id, "raiseRedCard", { opinion: "重办后仍不满意" });
  const leader = await holderOf(id);
  expect(leader.audiences).toContain("mainLeader");
  await take(leader, id, "instruct", { opinion: "社会事务办三天内到场" });
  await replied(id);
  await take(he, id, "enterCallback", { resolved: true, satisfied: true });
  await take(he, id, "close");
  const order = await seen(id);
  expect(order.case).toMatchObject({ state: "closed", closedAt: expect.any(Date) });
  expect(order.order.redoCount).toBe(2);
  expect(await listReplies(order)).toHaveLength(3);
  expect(await listOpenDesks(order)).toEqual([]);
}, 30_000);

test("not ours twice: then the director decides, and nobody sends it back", async () => {
  const id = await assigned();
  for (const office of ["farm", "land"] as const) {
    await take(await holderOf(id), id, "notOurs", { opinion: "不属本单位职责" });
    if (office === "farm") await take(he, id, "assign", { officeId: officeId(office) });
  }
  expect(await key(take(he, id, "assign", { officeId: officeId("land") }))).toBe("form.forbidden");
  await take(lin, id, "assign", { officeId: officeId("land") });
  expect(await key(take(await holderOf(id), id, "notOurs", { opinion: "也不是" }))).toBe("form.forbidden");
});

test("given back with a basis: the deputy leader agrees, and it rests", async () => {
  const id = await entered();
  expect(await key(take(he, id, "askReturn"))).toBe("hotline.needs.opinion");
  await take(he, id, "askReturn", { opinion: "不在本镇辖区" });
  await take(await holderOf(id), id, "approveReturn");
  expect((await seen(id)).case).toMatchObject({ state: "returned", closedAt: expect.any(Date) });
});

test("more time: once, and never for an emergency; a number is taken in once", async () => {
  const id = await assigned();
  const handler = await holderOf(id);
  await take(handler, id, "startHandling");
  const before = (await listClocks(await seen(id))).find(({ rule }) => rule === "hotline.reply")?.dueOn ?? "";
  await take(handler, id, "askExtension", { days: 5, opinion: "等施工队" });
  await take(lin, id, "approveExtension");
  const after = (await listClocks(await seen(id))).find(({ rule }) => rule === "hotline.reply")?.dueOn ?? "";
  expect(after > before).toBe(true);
  expect(await key(take(handler, id, "askExtension", { days: 5, opinion: "再等" }))).toBe("form.forbidden");
  const urgent = await assigned({ level: "urgent", hotlineNo: "T2026-9999" });
  expect((await seen(urgent)).facts.isExtendable).toBe(false);
  expect(await key(entered({ hotlineNo: "T2026-9999" }))).toBe("hotline.errors.numberTaken");
});

test("person × step: the lifecycle alone opens; a caller is found again without being named", async () => {
  const id = await assigned();
  for (const [who, viewer] of everybody) {
    const order = await findOrder(viewer, id);
    for (const step of order ? orderSteps : orderSteps.slice(0, 1)) {
      const why = order ? refusal(stepOf(step), viewer, order.facts) : "notFound";
      if (why === null) continue;
      const expected = { forbidden: "form.forbidden", tooLate: "notOpenNow", notFound: "notFound" }[why];
      expect(await key(take(viewer, id, step)), `${who} ${step}`).toBe(expected);
    }
  }
  for (const who of ["zhao", "feng"] as const)
    expect(await findOrder(everybody.get(who) as Viewer, id)).toBeNull();
  const callers = await listRepeatCallers(lin, new Date(0));
  expect(callers[0]?.times).toBeGreaterThan(1);
  expect((await listPunctuality(lin, new Date(0))).length).toBeGreaterThan(0);
  expect(await pool.$count(cases, eq(cases.kind, "workOrder"))).toBeGreaterThan(5);
}, 30_000);
