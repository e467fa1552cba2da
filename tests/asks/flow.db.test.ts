import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { findApplication } from "@/db/queries/applications";
import { findAsk, findOrigin, findTurnedKind } from "@/db/queries/asks";
import { listOpenDesks } from "@/db/queries/assignments";
import { listClocks } from "@/db/queries/clocks";
import { findConsultation } from "@/db/queries/consultations";
import { listEvents } from "@/db/queries/events";
import { findReport } from "@/db/queries/reports";
import { assignments, cases, events, outgoingMessages } from "@/db/schema";
import { type CastName, cast } from "@/db/seed/cast";
import { officeId } from "@/db/seed/people/offices";
import type { Viewer } from "@/domain/access";
import { type AskStep, askFlow, askStep } from "@/domain/asks/flow";
import { refusal } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { advance } from "@/server/applications/advance";
import { giveUpDraft } from "@/server/applications/giving-up";
import { advanceAsk } from "@/server/asks/advance";
import { fileAskFor } from "@/server/asks/filing";
import { turnAsk } from "@/server/asks/turn";
import { openTargets } from "@/server/asks/turning";
import { asViewer, plantedTownship } from "../support/township";
import { asked, turned } from "./steps";

const viewers = new Map<CastName, Viewer>();
const as = (who: CastName) => viewers.get(who) as Viewer;

beforeAll(async () => {
  await plantedTownship();
  for (const who of Object.keys(cast) as CastName[]) viewers.set(who, await asViewer(who));
}, 60_000);

const found = async (who: CastName, id: string) => {
  const ask = await findAsk(as(who), id);
  if (!ask) throw new Error("not seen");
  return ask;
};
const take = (who: CastName, id: string, step: Exclude<AskStep, "turn">, opinion = "", version?: number) =>
  transaction(async (tx) => {
    const shown = await findAsk(as(who), id);
    const at = version ?? shown?.case.version ?? 0;
    return advanceAsk({ viewer: as(who), tx, id, version: at, step, opinion });
  });

describe("from one sentence to what it is, under one number (public.md §4.1)", () => {
  test("a service application: a draft with the item chosen, handed in under the same number", async () => {
    const id = await asked(as("zhao"), "我八十了，听说有高龄津贴，怎么领");
    const before = (await found("zhao", id)).case;
    expect(before.title).not.toContain("八十");
    expect(before.receiptNo).toMatch(/^QH-/);
    const [sort] = await listClocks(await found("wang", id));
    expect(sort?.rule).toBe("ask.sort");

    await turned(as("wang"), id, { target: "application", item: "gaoling-jintie" });
    expect(await findAsk(as("zhao"), id)).toBeNull();
    expect(await findTurnedKind(as("zhao"), id)).toBe("application");
    expect(await findTurnedKind(as("feng"), id)).toBeNull();
    const draft = await findApplication(as("zhao"), id);
    if (!draft) throw new Error("the villager does not see the draft");
    expect(draft.case).toMatchObject({
      state: "draft",
      receiptNo: before.receiptNo,
      queryCode: before.queryCode,
    });
    expect(await findOrigin(draft)).toMatchObject({
      text: "我八十了，听说有高龄津贴，怎么领",
      reason: "按您说的转办",
    });
    const [desk] = await listOpenDesks(draft);
    expect(desk).toMatchObject({ personId: as("zhao").personId, step: "applications.handIn" });
    const event = await transaction((tx) =>
      advance({ viewer: as("zhao"), tx, id, version: draft.case.version, step: "handIn" }),
    );
    expect(event.toState).toBe("submitted");
    const after = await findApplication(as("wang"), id);
    expect(after?.case.receiptNo).toBe(before.receiptNo);
    expect((await listEvents(draft)).map(({ what }) => what)).not.toContain("applications.receive");
  });

  test("a draft that keeps a number is withdrawn, not wiped out", async () => {
    const id = await asked(as("zhao"), "低保怎么办");
    await turned(as("wang"), id, { target: "application", item: "dibao" });
    const draft = await findApplication(as("zhao"), id);
    if (!draft) throw new Error("not seen");
    await transaction((tx) => giveUpDraft(tx, as("zhao"), draft));
    const [row] = await pool.select().from(cases).where(eq(cases.id, id));
    expect(row).toMatchObject({ state: "withdrawn", receiptNo: draft.case.receiptNo });
    expect(row?.closedAt).not.toBeNull();
  });

  test("a question goes to the chosen office, its five days run from the day it was asked", async () => {
    const id = await asked(as("zhao"), "请问残疾人补贴哪天发");
    await turned(as("wang"), id, { target: "consultation", officeId: officeId("civil") });
    const thing = await findConsultation(as("qian"), id);
    expect(thing?.case).toMatchObject({ state: "assigned", officeId: officeId("civil") });
    expect(thing?.consultation).toMatchObject({ nature: "consultation", isAgreed: false });
    const clocks = thing ? await listClocks(thing) : [];
    expect(clocks.map(({ rule, stoppedAt }) => [rule, stoppedAt === null])).toEqual([
      ["consult.reply", true],
      ["ask.sort", false],
    ]);
  });

  test("a fault report keeps its place; without an office it waits for the dispatcher", async () => {
    const villageId = cast.zhao.villageId ?? "";
    const id = await asked(as("zhao"), "三组路灯不亮", { villageId, place: "水井旁" });
    await turned(as("lin"), id, { target: "report" });
    const thing = await findReport(as("wang"), id);
    expect(thing?.case.state).toBe("submitted");
    expect(thing?.report).toMatchObject({
      category: "streetLight",
      placeVillageId: villageId,
      place: "水井旁",
    });
  });

  test("every target that is offered can be reached, an unknown one cannot", async () => {
    expect(openTargets.length).toBeGreaterThanOrEqual(4);
    const id = await asked(as("zhao"), "随便问问");
    const version = (await found("wang", id)).case.version;
    await expect(turned(as("wang"), id, { target: "application", item: "no-such" })).rejects.toThrow(
      "noItem",
    );
    await expect(
      transaction((tx) =>
        turnAsk(tx, as("wang"), { id, version: version + 1, target: "suggestion", opinion: "x" }),
      ),
    ).rejects.toThrow("changedMeanwhile");
  });
});

describe("首问负责 (office.md §9)", () => {
  test("a clerk at the window who enters it owns it; channel and person are recorded; who has no account hears by SMS", async () => {
    const input = {
      text: "想问医保怎么交",
      place: "",
      name: "王老五",
      phone: "19900009999",
      channel: "phone" as const,
    };
    const id = await transaction(async (tx) => (await fileAskFor(tx, as("wang"), input)).id);
    const { case: it } = await found("wang", id);
    expect(it).toMatchObject({
      state: "sorting",
      channel: "phone",
      filerRelation: "windowClerk",
      applicantId: null,
    });
    expect(it.queryCode).toHaveLength(12);
    const [desk] = await listOpenDesks(await found("wang", id));
    expect(as("wang").posts.map(({ postId }) => postId)).toContain(desk?.postId);
    const told = await pool
      .select()
      .from(outgoingMessages)
      .where(eq(outgoingMessages.link, `/my/asks/${id}`));
    expect(told.map(({ channel, address }) => [channel, address])).toContainEqual(["sms", "19900009999"]);
  });

  test("answered at once: the answer is kept sealed with the ask, not in the history; it may be rated", async () => {
    const id = await asked(as("zhao"), "你们星期六上班吗");
    await expect(take("wang", id, "answer")).rejects.toThrow("asks.needs.answer");
    await take("wang", id, "answer", "赵秀英您好，星期六上午有人值班。");
    const ask = await found("zhao", id);
    expect(ask.case.state).toBe("answered");
    expect(ask.case.closedAt).not.toBeNull();
    expect(ask.ask.answer).toContain("星期六");
    expect(JSON.stringify(await listEvents(ask))).not.toContain("赵秀英");
    expect((await listClocks(ask)).map(({ rule }) => rule).sort()).toEqual(["ask.sort", "rating.open"]);
  });
});

class Undone extends Error {}
async function tried(work: () => Promise<unknown>): Promise<string> {
  try {
    await transaction(async () => {
      await work();
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return "done";
    if (error instanceof Refused) return error.key;
    throw error;
  }
  return "unreachable";
}

test("everybody × every state × every step: the lifecycle alone opens", async () => {
  const examples: [string, string][] = [];
  const open = async () => asked(as("zhao"), "问一句");
  examples.push(["submitted", await open()]);
  for (const [state, who, step] of [
    ["sorting", "wang", "take"],
    ["answered", "wang", "answer"],
    ["closed", "wang", "close"],
    ["withdrawn", "zhao", "withdraw"],
  ] as const) {
    const id = await open();
    await take(who, id, step, "说明");
    examples.push([state, id]);
  }
  const counted = () => Promise.all([pool.$count(cases), pool.$count(assignments), pool.$count(events)]);
  const before = await counted();
  const steps = (Object.keys(askFlow) as AskStep[]).filter((step) => step !== "turn");
  for (const [state, id] of examples)
    for (const [who, viewer] of viewers) {
      const seen = await findAsk(viewer, id);
      for (const step of seen ? steps : steps.slice(0, 1)) {
        const said = await tried(() => take(who, id, step as "take", "意见"));
        const why = seen ? refusal(askStep(step), viewer, seen.facts) : "notFound";
        const key = { forbidden: "form.forbidden", tooLate: "notOpenNow", notFound: "notFound" };
        expect(said, `${who} ${step} ${state}`).toBe(why === null ? "done" : key[why]);
      }
    }
  expect(await counted()).toEqual(before);
}, 60_000);
