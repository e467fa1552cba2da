import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { findComplaint, listComplaints } from "@/db/queries/disclosure-complaints";
import { findItem, type Item } from "@/db/queries/disclosure-items";
import { publishedDues, publishedItems } from "@/db/queries/published-disclosure";
import { assignments, cases, clocks, disclosureItems, events, outgoingMessages } from "@/db/schema";
import { type CastName, cast } from "@/db/seed/cast";
import { villageId } from "@/db/seed/people/villages";
import type { Viewer } from "@/domain/access";
import {
  type ComplaintFacts,
  type ComplaintState,
  type ComplaintStep,
  complaintFlow,
  complaintSteps,
} from "@/domain/disclosure/complaints";
import { openSteps } from "@/domain/flow";
import { complaintPaper } from "@/server/disclosure/complaint-paper";
import { advanceComplaint, fileComplaint } from "@/server/disclosure/complaints";
import { asViewer, plantedTownship } from "../support/township";

const names = ["zhao", "feng", "lin", "cun", "jian", "zhou", "chen", "sun", "qian", "wang"] as const;
const who = {} as Record<(typeof names)[number], Viewer>;
const liuxi = villageId("liuxi");
let published = "";
beforeAll(async () => {
  await plantedTownship();
  for (const name of names) who[name] = await asViewer(name);
  published =
    (await publishedItems(liuxi, "villageAffairs", 1)).find(({ state }) => state === "published")?.id ?? "";
}, 60_000);

const filed = (changes: object = {}, by: CastName = "zhao") =>
  transaction(async (tx) => {
    const text = "公开的人数比我们组实际的多，请核对。";
    const input = {
      villageId: liuxi,
      itemId: published,
      ground: "untrue" as const,
      text,
      phone: "",
      ...changes,
    };
    return (await fileComplaint(tx, who[by as "zhao"], input)).id;
  });
const take = (
  name: (typeof names)[number],
  id: string,
  step: ComplaintStep,
  opinion = "",
  version?: number,
) =>
  transaction(async (tx) => {
    const it = await findComplaint(who[name], id);
    return advanceComplaint({
      viewer: who[name],
      tx,
      id,
      step,
      opinion,
      version: version ?? it?.case.version ?? 0,
    });
  });
const deskOf = async (id: string) =>
  (
    await pool
      .select()
      .from(assignments)
      .where(and(eq(assignments.subjectId, id), isNull(assignments.endedAt)))
  )[0];

describe("举报未公开 (村民委员会组织法 Art. 31)", () => {
  test("handed in: number, query code, its own clock, the director's desk; the village sees nothing of it", async () => {
    const id = await filed();
    const mine = await findComplaint(who.zhao, id);
    expect(mine?.case).toMatchObject({ state: "submitted", applicantName: cast.zhao.name, channel: "web" });
    expect(mine?.case.receiptNo).toMatch(/^QH-\d{8}-\d{4}$/);
    expect(mine?.case.queryCode).toHaveLength(12);
    const [clock] = await pool.select().from(clocks).where(eq(clocks.subjectId, id));
    expect(clock).toMatchObject({ rule: "village.complaint", amount: 15, unit: "WD" });
    expect(await deskOf(id)).toMatchObject({
      postId: cast.lin.postId,
      step: "disclosureComplaints.accept",
      dueOn: clock?.dueOn,
    });
    for (const name of ["feng", "cun", "jian", "chen", "sun", "qian", "wang"] as const)
      expect(await findComplaint(who[name], id), name).toBeNull();
    expect((await listComplaints(who.lin, 1)).map((one) => one.id)).toContain(id);
    expect(await listComplaints(who.cun, 1)).toEqual([]);
    expect(await complaintPaper(who.zhao, id, "receipt.pdf")).not.toBeNull();
    expect(await complaintPaper(who.lin, id, "receipt.pdf"), "the code is the complainant's").toBeNull();
  });

  test("only what readers can see can be pointed at", async () => {
    const [draft] = await pool
      .select()
      .from(disclosureItems)
      .where(
        and(
          eq(disclosureItems.villageId, liuxi),
          eq(disclosureItems.state, "draft"),
          isNull(disclosureItems.dueOn),
        ),
      )
      .limit(1);
    if (draft) await expect(filed({ itemId: draft.id })).rejects.toThrow("chooseOne");
    await expect(filed({ villageId: villageId("shimen") })).rejects.toThrow("chooseOne");
    await expect(filed({ villageId: "00000000-0000-7000-8000-00000000dead" })).rejects.toThrow("chooseOne");
    const [due] = await publishedDues(villageId("longtan"));
    expect(
      await filed({ villageId: villageId("longtan"), itemId: due?.id, ground: "notPublished" }),
    ).toBeTruthy();
    expect(await filed({ itemId: "" })).toBeTruthy();
  });

  test("every step × person × state", async () => {
    const allowed: Record<string, string[]> = {
      submitted: ["lin accept", "lin decline", "zhao withdraw"],
      investigating: ["lin answer", "lin decline", "lin order", "zhao withdraw"],
      ordered: ["lin answer"],
      answered: [],
    };
    const id = await filed();
    for (const [state, next] of [
      ["submitted", () => take("lin", id, "accept")],
      ["investigating", () => take("lin", id, "order", "请核对人数")],
      ["ordered", () => take("lin", id, "answer", "村里已更正")],
      ["answered", null],
    ] as const) {
      const may: string[] = [];
      for (const name of names) {
        const it = await findComplaint(who[name], id);
        const open = it
          ? openSteps<ComplaintStep, ComplaintState, ComplaintFacts>(complaintFlow, who[name], it.facts)
          : [];
        may.push(...open.map((step) => `${name} ${step}`));
        for (const step of complaintSteps)
          if (!open.includes(step))
            await expect(take(name, id, step, "理由")).rejects.toThrow(/notFound|form.forbidden|notOpenNow/);
      }
      expect(may.sort(), state).toEqual(allowed[state]);
      await next?.();
    }
    expect((await pool.select().from(cases).where(eq(cases.id, id)))[0]?.closedAt).not.toBeNull();
  }, 60_000);

  test("an order reaches the item with its reason, never with who complained; the complainant is told each time", async () => {
    const id = await filed({
      itemId: (await publishedItems(liuxi, "partyAffairs", 1)).find(({ state }) => state === "published")?.id,
    });
    const itemId = (await findComplaint(who.zhao, id))?.itemId ?? "";
    await take("lin", id, "accept");
    await expect(take("lin", id, "order")).rejects.toThrow("needsOpinion");
    await take("lin", id, "order", "党费金额请按收据核对");
    const item = (await findItem(who.cun, itemId)) as Item;
    expect(item).toMatchObject({ oversight: "ordered", oversightNote: "党费金额请按收据核对" });
    expect(await deskOf(itemId)).toMatchObject({ postId: cast.cun.postId, step: "disclosure.correct" });
    const deeds = await pool.select().from(events).where(eq(events.subjectId, itemId));
    expect(JSON.stringify(deeds)).not.toContain(cast.zhao.name);
    expect(
      deeds.some(
        ({ what, actorId }) => what === "disclosure.orderCorrection" && actorId === cast.lin.personId,
      ),
    ).toBe(true);
    await expect(take("lin", id, "answer")).rejects.toThrow("needsOpinion");
    await take("lin", id, "answer", "村里已按收据更正，谢谢您的反映。");
    expect(await findComplaint(who.zhao, id)).toMatchObject({ answer: "村里已按收据更正，谢谢您的反映。" });
    const told = (await pool.select().from(outgoingMessages)).filter(
      ({ link, channel }) => link === `/my/complaints/${id}` && channel === "inbox",
    );
    expect(told.map(({ toPersonId }) => toPersonId)).toEqual([
      cast.zhao.personId,
      cast.zhao.personId,
      cast.zhao.personId,
    ]);
    expect(await deskOf(id)).toBeUndefined();
    const [clock] = await pool.select().from(clocks).where(eq(clocks.subjectId, id));
    expect(clock?.wasLate).toBe(false);
    expect(await complaintPaper(who.zhao, id, "answer.pdf")).not.toBeNull();
    expect(await complaintPaper(who.feng, id, "answer.pdf")).toBeNull();
  });

  test("two clicks are one step; withdrawn it lies on no desk", async () => {
    const id = await filed();
    const both = await Promise.allSettled([take("lin", id, "accept"), take("lin", id, "accept")]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(take("lin", id, "answer", "好", 1)).rejects.toThrow("changedMeanwhile");
    await take("zhao", id, "withdraw");
    expect(await deskOf(id)).toBeUndefined();
    expect((await findComplaint(who.lin, id))?.case.state).toBe("withdrawn");
  });
});
