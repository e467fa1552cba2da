import { and, eq, isNull } from "drizzle-orm";
import readSheet from "read-excel-file/node";
import { extractText } from "unpdf";
import { createTranslator } from "use-intl/core";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { publishedItem, publishedItems } from "@/db/queries/published-disclosure";
import { findDecision, publishedDecision, publishedDecisions } from "@/db/queries/village-decisions";
import { disclosureItems, disclosureVersions, villageDecisions, villages } from "@/db/schema";
import { cast } from "@/db/seed/cast";
import { villageId } from "@/db/seed/people/villages";
import type { Viewer } from "@/domain/access";
import { addDays, dayOf } from "@/domain/calendar/day";
import { type DecisionStep, stateOf } from "@/domain/disclosure/decisions";
import { StepRecorded } from "@/domain/disclosure/input";
import { messages } from "@/messages";
import { beginDecision, recordStep } from "@/server/disclosure/decisions";
import { disclosureFiles, meetingMinutes, meetingPhotos } from "@/server/disclosure/file-subject";
import { disclosurePaper } from "@/server/disclosure/paper";
import { disclosureSheet } from "@/server/disclosure/sheet";
import { asViewer, plantedTownship } from "../support/township";

vi.mock("next-intl/server", () => ({
  getLocale: async () => "zh-CN",
  getTranslations: async (namespace: string) =>
    createTranslator({ locale: "zh-CN", messages: messages["zh-CN"], namespace: namespace as "disclosure" }),
}));

const liuxi = villageId("liuxi");
const today = dayOf(new Date());
const who = {} as Record<"cun" | "jian" | "lin" | "feng" | "qian", Viewer>;
beforeAll(async () => {
  await plantedTownship();
  for (const name of ["cun", "jian", "lin", "feng", "qian"] as const) who[name] = await asViewer(name);
}, 60_000);

/** The village's current posting of a list, and the whole names in it. */
async function posting() {
  const line = (await publishedItems(liuxi, "finance", 1)).find(
    ({ kind, state }) => kind === "socialAid" && state === "published",
  );
  const [row] = await pool
    .select()
    .from(disclosureItems)
    .where(eq(disclosureItems.id, line?.id ?? ""));
  const names = (JSON.parse(row?.rows ?? "[]") as { name: string }[]).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(3);
  return { id: line?.id ?? "", names };
}

describe("a list leaves the village's desk masked, whatever the way (public.md §8.2)", () => {
  test("page, paper and table show masked names and never a whole one", async () => {
    const { id, names } = await posting();
    const item = await publishedItem(liuxi, id);
    const page = JSON.stringify(item);
    const paper = await disclosurePaper(liuxi, id);
    const { text } = await extractText(new Uint8Array(paper?.pdf ?? []), { mergePages: true });
    const sheet = await disclosureSheet(liuxi, id);
    const cells = JSON.stringify(await readSheet(sheet?.body as Buffer));
    for (const name of names) for (const shown of [page, text, cells]) expect(shown).not.toContain(name);
    for (const { name } of item?.rows ?? []) {
      expect(name).toMatch(/\*/);
      expect(cells).toContain(name);
      expect(text.replaceAll(" ", "")).toContain(name);
    }
    expect(text).toContain("村务监督委员会主任");
    expect(text.replaceAll(/\s/g, "")).toContain(`/villages/${liuxi}/items/${id}`);
  });
  test("a sheet for the wall is A3; what is over has no names on paper and no table any more", async () => {
    const { id } = await posting();
    const paper = await disclosurePaper(liuxi, id);
    expect(paper?.pdf.toString("latin1")).toMatch(/MediaBox\s*\[0 0 841\.8\d* 1190\.5\d*\]/);
    const gone = (await publishedItems(liuxi, "finance", 1)).find(({ state }) => state === "takenDown");
    const old = await disclosurePaper(liuxi, gone?.id ?? "");
    const { text } = await extractText(new Uint8Array(old?.pdf ?? []), { mergePages: true });
    expect(text).toContain("合计");
    expect(text).not.toContain("姓名");
    expect(await disclosureSheet(liuxi, gone?.id ?? "")).toBeNull();
  });
  test("what is withdrawn, unpublished or another village's has neither paper nor table; garbage is nothing", async () => {
    const [withdrawn] = await pool
      .select()
      .from(disclosureItems)
      .where(eq(disclosureItems.state, "withdrawn"));
    expect(await disclosurePaper(withdrawn?.villageId ?? "", withdrawn?.id ?? "")).toBeNull();
    const [draft] = await pool.select().from(disclosureItems).where(eq(disclosureItems.state, "opinion"));
    expect(await disclosurePaper(draft?.villageId ?? "", draft?.id ?? "")).toBeNull();
    const { id } = await posting();
    expect(await disclosurePaper(villageId("shimen"), id)).toBeNull();
    for (const bad of ["x", "' or 1=1", "00000000-0000-7000-8000-00000000dead"])
      expect(await disclosureSheet(liuxi, bad)).toBeNull();
  });
  test("attachments: the clerk puts them on a draft; before publication only the village's two posts read them", async () => {
    const [draft] = await pool
      .select()
      .from(disclosureItems)
      .where(and(eq(disclosureItems.villageId, liuxi), eq(disclosureItems.state, "draft")));
    const id = draft?.id ?? "";
    expect(await disclosureFiles.mayAttach(who.cun, id, "disclosure")).not.toBeNull();
    for (const name of ["jian", "lin", "qian"] as const)
      expect(await disclosureFiles.mayAttach(who[name], id, "disclosure"), name).toBeNull();
    const file = { subjectId: id, id: "x" } as Parameters<typeof disclosureFiles.mayRead>[1];
    expect(await disclosureFiles.mayRead(who.jian, file)).toBe(true);
    expect(await disclosureFiles.mayRead(who.lin, file)).toBe(false);
  });
});

describe("四议两公开 (public.md §3.2)", () => {
  const meeting = {
    place: "村委会会议室",
    due: "40",
    present: "32",
    votesFor: "30",
    votesAgainst: "1",
    abstentions: "1",
  };
  const given: Record<DecisionStep, object> = {
    proposal: { ...meeting, due: "5", present: "5", heldOn: addDays(today, -40) },
    consultation: { ...meeting, due: "9", present: "8", heldOn: addDays(today, -40) },
    partyReview: { ...meeting, heldOn: addDays(today, -30), announcedOn: addDays(today, -34) },
    resolution: { ...meeting, heldOn: addDays(today, -20), form: "representatives" },
    resolutionPublished: { place: "村公开栏", heldOn: addDays(today, -19), postedUntil: addDays(today, -12) },
    resultPublished: { place: "村公开栏", heldOn: addDays(today, -1), note: "已完工" },
  };
  const begun = () =>
    transaction((tx) =>
      beginDecision(tx, who.cun, {
        ...{ villageId: liuxi, title: "一组水渠整修", matter: "publicWelfare" },
        summary: "整修水渠 300 米，用集体收益 2 万元。",
      }),
    );
  const write = async (viewer: Viewer, id: string, step: DecisionStep, changes: object = {}) => {
    const version = (await findDecision(viewer, id))?.version ?? 0;
    const input = StepRecorded.parse({ id, version, step, ...given[step], ...changes });
    return transaction((tx) => recordStep(tx, viewer, input));
  };

  test("written down step by step; everybody reads it from the posting on", async () => {
    const id = await begun();
    await expect(write(who.cun, id, "partyReview")).rejects.toThrow("notItsTurn");
    for (const step of ["proposal", "consultation", "partyReview", "resolution"] as const)
      await write(who.cun, id, step);
    expect(await publishedDecision(liuxi, id)).toBeNull();
    await expect(
      write(who.cun, id, "resolutionPublished", { postedUntil: addDays(today, -13) }),
    ).rejects.toThrow("tooShortPosting");
    const told = await write(who.cun, id, "resolutionPublished");
    expect(told).toMatchObject({ publicChange: "disclosure", subjectKind: "decision" });
    expect((await publishedDecisions(liuxi, 1)).map((one) => one.id)).toContain(id);
    await expect(write(who.cun, id, "resolutionPublished")).rejects.toThrow("isPublished");
    await expect(write(who.cun, id, "resolution", { votesFor: "20" })).rejects.toThrow("notItsTurn");
    await write(who.cun, id, "resultPublished");
    const done = await publishedDecision(liuxi, id);
    expect(done && stateOf(done.records, done.rules)).toBe("done");
    expect(await publishedDecision(villageId("shimen"), id)).toBeNull();
  });
  test("only the village's own clerk writes; a slip is mended before the next step; numbers must add up", async () => {
    const id = await begun();
    for (const name of ["jian", "lin", "feng", "qian"] as const)
      await expect(write(who[name], id, "proposal"), name).rejects.toThrow("notFound");
    await write(who.cun, id, "proposal");
    await write(who.cun, id, "consultation");
    await expect(write(who.cun, id, "partyReview", { votesFor: "31" })).rejects.toThrow("faults.votes");
    await write(who.cun, id, "partyReview", { votesFor: "19", votesAgainst: "12" });
    const failed = await findDecision(who.cun, id);
    expect(failed && stateOf(failed.records, failed.rules)).toBe("rejected");
    await expect(write(who.cun, id, "resolution")).rejects.toThrow("notItsTurn");
    await write(who.cun, id, "partyReview");
    await write(who.cun, id, "resolution");
  });
  test("minutes and photos hang on a step that is written down; another's clerk and the township add none", async () => {
    const [decision] = await pool
      .select()
      .from(villageDecisions)
      .where(eq(villageDecisions.villageId, liuxi));
    const id = decision?.id ?? "";
    expect(await meetingMinutes.mayAttach(who.cun, id, "minutes:proposal")).not.toBeNull();
    expect(await meetingPhotos.mayAttach(who.cun, id, "meetingPhoto:proposal")).not.toBeNull();
    expect(await meetingMinutes.mayAttach(who.cun, id, "meetingPhoto:proposal")).toBeNull();
    expect(await meetingMinutes.mayAttach(who.lin, id, "minutes:proposal")).toBeNull();
    expect(await findDecision(who.qian, id)).toBeNull();
  });
});

test("the demo township: twelve boards, one overdue, one ordered, one corrected, one list taken down", async () => {
  const items = await pool.select().from(disclosureItems);
  expect(new Set(items.map((one) => one.villageId)).size).toBe((await pool.select().from(villages)).length);
  expect(items.length).toBeGreaterThan(110);
  const overdue = items.filter(({ dueOn, publishedAt }) => !publishedAt && dueOn !== null && dueOn < today);
  expect(overdue).toHaveLength(1);
  expect(items.filter(({ oversight }) => oversight === "ordered")).toHaveLength(1);
  expect(items.filter(({ state }) => state === "takenDown")).toHaveLength(1);
  expect(await pool.$count(disclosureVersions, eq(disclosureVersions.version, 2))).toBe(1);
  for (const { publishedAt, updatedAt } of items) expect((publishedAt ?? updatedAt) <= new Date()).toBe(true);
  const [opinion] = await pool
    .select()
    .from(disclosureItems)
    .where(
      and(
        eq(disclosureItems.villageId, liuxi),
        eq(disclosureItems.state, "opinion"),
        isNull(disclosureItems.publishedAt),
      ),
    );
  expect(opinion?.writerIds).toEqual([cast.cun.personId]);
});
