import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { findApplication } from "@/db/queries/applications";
import { listOpenDesks } from "@/db/queries/assignments";
import { listClocks } from "@/db/queries/clocks";
import { publishedCourse } from "@/db/queries/tracking";
import { assignments, cases, outgoingMessages, people, postHolders, rectifications } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import { addDays, dayOf } from "@/domain/calendar/day";
import { rateCase } from "@/server/cases/rating";
import { asViewer, plantedTownship, viewerOf } from "../support/township";
import { draftOf, handedIn, take } from "./steps";

let zhao: Viewer;
let han: Viewer;
let feng: Viewer;
let wang: Viewer;
let chen: Viewer;
let lin: Viewer;
const later = addDays(dayOf(new Date()), 20);
const slug = "dibao";

beforeAll(async () => {
  await plantedTownship();
  [zhao, han, feng, wang, chen, lin] = (await Promise.all(
    (["zhao", "han", "feng", "wang", "chen", "lin"] as const).map(asViewer),
  )) as [Viewer, Viewer, Viewer, Viewer, Viewer, Viewer];
}, 60_000);

const found = async (viewer: Viewer, id: string) => {
  const application = await findApplication(viewer, id);
  if (!application) throw new Error("not seen");
  return application;
};
/** Whoever has it on the desk now. */
const holderOf = async (id: string): Promise<Viewer> => {
  const [desk] = await listOpenDesks(await found(wang, id));
  const [holder] = await pool
    .select({ personId: people.id, name: people.name })
    .from(postHolders)
    .innerJoin(people, eq(people.id, postHolders.personId))
    .where(eq(postHolders.postId, desk?.postId ?? ""));
  if (!holder) throw new Error(`nobody holds ${desk?.postName}`);
  return viewerOf({ ...holder, isStaff: true });
};
const toProposal = async (result: "approved" | "rejected" = "approved") => {
  const id = await handedIn(zhao, slug);
  await take(wang, id, "receive");
  await take(wang, id, "accept");
  const qian = await holderOf(id);
  await take(qian, id, "startReview");
  await take(qian, id, "propose", {
    result,
    text: "情况属实",
    reasons: "收入超过标准",
    remedies: "60 日内可申请复议",
  });
  return { id, qian };
};

describe("an application from hand-in to rating (public.md §4.4)", () => {
  test("every move changes the state, the desk, the clocks, leaves one event and tells the villager", async () => {
    const { id } = await toProposal();
    const [desk] = await listOpenDesks(await found(wang, id));
    expect(chen.posts.map(({ postId }) => postId)).toContain(desk?.postId);
    await take(chen, id, "approve");
    await take(wang, id, "deliver", { how: "本人领取" });
    const application = await found(zhao, id);
    expect(application.case.state).toBe("delivered");
    expect(application.application.decision).toMatchObject({ result: "approved", text: "情况属实" });
    expect(await listOpenDesks(application)).toEqual([]);
    const clocks = new Map((await listClocks(application)).map((clock) => [clock.rule, clock]));
    expect(clocks.get("service.supplementNotice")?.stoppedAt).not.toBeNull();
    expect(clocks.get("service.promise")).toMatchObject({ wasLate: false });
    expect(clocks.get("rating.open")?.stoppedAt).toBeNull();
    const what = await pool
      .select({ body: outgoingMessages.body })
      .from(outgoingMessages)
      .where(and(eq(outgoingMessages.link, `/my/applications/${id}`), eq(outgoingMessages.channel, "inbox")));
    expect(what).toHaveLength(7);

    await transaction((tx) => rateCase(tx, zhao, application, { grade: 1, words: "太慢" }));
    const [bad] = await pool
      .select({ postId: assignments.postId, step: assignments.step })
      .from(assignments)
      .innerJoin(rectifications, eq(rectifications.id, assignments.subjectId))
      .where(and(eq(rectifications.caseId, id), isNull(assignments.endedAt)));
    expect(lin.posts.map(({ postId }) => postId)).toContain(bad?.postId);
    expect(bad?.step).toBe("ratings.assign");
    await expect(
      transaction((tx) => rateCase(tx, zhao, application, { grade: 5, words: "" })),
    ).rejects.toThrow("notRateable");
  });

  test("who proposed does not decide, not even as stand-in; sent back it lies with the same handler", async () => {
    const { id, qian } = await toProposal();
    await expect(take(qian, id, "approve")).rejects.toThrow();
    await expect(take(lin, id, "approve")).rejects.toThrow("form.forbidden");
    await expect(take(chen, id, "sendBack")).rejects.toThrow("applications.needs.opinion");
    await take(chen, id, "sendBack", { opinion: "请再入户核实" });
    const [desk] = await listOpenDesks(await found(qian, id));
    expect(qian.posts.map(({ postId }) => postId)).toContain(desk?.postId);
  });

  test("a leader who agrees with a proposed refusal takes over its reasons; against it only with words", async () => {
    const { id } = await toProposal("rejected");
    await expect(take(chen, id, "approve")).rejects.toThrow("applications.errors.against");
    await take(chen, id, "reject");
    const { application } = await found(zhao, id);
    expect(application.decision).toMatchObject({
      result: "rejected",
      reasons: "收入超过标准",
      remedies: "60 日内可申请复议",
    });
  });
});

describe("一次性告知", () => {
  const items = [{ key: "application", name: "申请书", what: "没有签字" }];

  test("one notice lists everything; the second needs a leader or the director, and a reason", async () => {
    const id = await handedIn(zhao, slug);
    await take(wang, id, "receive");
    await expect(take(wang, id, "askSupplement", { dueOn: later })).rejects.toThrow(
      "applications.needs.items",
    );
    await take(wang, id, "askSupplement", { items, dueOn: later });
    const [desk] = await listOpenDesks(await found(zhao, id));
    expect(desk).toMatchObject({ personId: zhao.personId, dueOn: later });
    await take(zhao, id, "supply");
    await expect(take(wang, id, "askSupplement", { items, dueOn: later })).rejects.toThrow("form.forbidden");
    await expect(take(lin, id, "askAgain", { items, dueOn: later })).rejects.toThrow(
      "applications.needs.opinion",
    );
    await take(lin, id, "askAgain", { items, dueOn: later, opinion: "又发现新情况" });
    const clocks = (await listClocks(await found(zhao, id))).filter(
      ({ rule }) => rule === "service.supplementNotice",
    );
    expect(clocks).toHaveLength(2);
    expect(clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
  });
});

describe("special procedures stop the promise", () => {
  test("the clock stands still, the reason is kept, afterwards it runs on", async () => {
    const id = await handedIn(zhao, slug);
    await take(wang, id, "receive");
    await take(wang, id, "accept");
    const qian = await holderOf(id);
    await take(qian, id, "startReview");
    await take(qian, id, "startSpecial", { kind: "posting", opinion: "村内公示", dueOn: later });
    const promise = async () =>
      (await listClocks(await found(qian, id))).find(({ rule }) => rule === "service.promise");
    expect((await promise())?.pauses).toMatchObject([{ until: null, reason: "村内公示" }]);
    await take(qian, id, "endSpecial", { opinion: "无异议" });
    expect((await promise())?.pauses[0]?.until).not.toBeNull();
  });
});

describe("two people, two clicks, strangers", () => {
  test("of two clerks on one button one is told; the row moved once", async () => {
    const id = await handedIn(zhao, slug);
    const { version } = (await found(wang, id)).case;
    const tries = await Promise.allSettled([
      take(wang, id, "receive", {}, version),
      take(lin, id, "receive", {}, version),
    ]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await listOpenDesks(await found(wang, id))).toHaveLength(1);
  });

  test("an old page moves nothing", async () => {
    const id = await handedIn(zhao, slug);
    const { version } = (await found(wang, id)).case;
    await take(wang, id, "receive");
    await expect(take(wang, id, "accept", {}, version)).rejects.toThrow("changedMeanwhile");
  });

  test("a stranger neither sees nor moves it; a draft is its writer's alone", async () => {
    const id = await handedIn(zhao, slug);
    expect(await findApplication(feng, id)).toBeNull();
    await expect(take(feng, id, "withdraw")).rejects.toThrow("notFound");
    const draft = await draftOf(han, slug, { relation: "relative", kinship: "parent" });
    expect(await findApplication(zhao, draft)).toBeNull();
    expect(await findApplication(wang, draft)).toBeNull();
  });

  test("a tracking pass that was never given shows nothing", async () => {
    expect(await publishedCourse("0".repeat(64))).toBeNull();
  });
});

test("50 hand in at the same moment: numbers without gap, each once", async () => {
  const drafts = await Promise.all(Array.from({ length: 50 }, () => draftOf(zhao, slug)));
  await Promise.all(drafts.map((id) => take(zhao, id, "handIn")));
  const rows = await pool.select({ receiptNo: cases.receiptNo }).from(cases);
  const numbers = rows
    .flatMap(({ receiptNo }) =>
      receiptNo?.includes(dayOf(new Date()).replaceAll("-", "")) ? [receiptNo] : [],
    )
    .map((receiptNo) => Number(receiptNo.split("-")[2]))
    .sort((a, b) => a - b);
  expect(numbers.length).toBeGreaterThanOrEqual(50);
  expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
}, 60_000);
