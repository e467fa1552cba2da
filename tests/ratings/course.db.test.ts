import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { findApplication } from "@/db/queries/applications";
import { findAssignment, listOpenDesks } from "@/db/queries/assignments";
import { listClocks } from "@/db/queries/clocks";
import { insertEvent } from "@/db/queries/events";
import { publishedRatingLines, publishedRatingMonths } from "@/db/queries/rating-counts";
import { findCaseOfSheet, findOwnCase, findPassedCase, findRating } from "@/db/queries/ratings";
import { findOutcome, findRater, findRectification, findRectificationOf } from "@/db/queries/rectifications";
import { insertTrackingPass } from "@/db/queries/tracking";
import { assignments, cases, outgoingMessages, ratings, rectifications } from "@/db/schema";
import { cast } from "@/db/seed/cast";
import type { Viewer } from "@/domain/access";
import { dayOf } from "@/domain/calendar/day";
import { mayKnowWho, type RectificationStep } from "@/domain/ratings/flow";
import { rateByCode, rateCase, rateOnPaper } from "@/server/cases/rating";
import { digestOf } from "@/server/digest";
import { rectify } from "@/server/ratings/rectify";
import { handedIn, take as takeStep } from "../applications/steps";
import { asViewer, plantedTownship } from "../support/township";
import { guest } from "../support/viewers";

type Who = "zhao" | "han" | "feng" | "wang" | "qian" | "chen" | "lin" | "he" | "zhou" | "li";
const who = {} as Record<Who, Viewer>;
beforeAll(async () => {
  await plantedTownship();
  for (const name of ["zhao", "han", "feng", "wang", "qian", "chen", "lin", "he", "zhou", "li"] as const)
    who[name] = await asViewer(name);
}, 60_000);

/** A step with its event, as the door of the action records it: who had a hand in a matter is read from there. */
const take: typeof takeStep = (viewer, ...rest) =>
  transaction(async (tx) => {
    const made = await takeStep(viewer, ...rest);
    const { subjectKind, subjectId, what, post } = made;
    await insertEvent(tx, {
      ...{ subjectKind, subjectId, what, permission: "applications.receive" },
      actorId: viewer.personId,
      actorPostId: post?.postId ?? null,
    });
    return made;
  });

/** Delivered just now; handled by the window (wang), the station (qian) and the leader in charge (chen). */
async function delivered(): Promise<string> {
  const id = await handedIn(who.zhao);
  await take(who.wang, id, "receive");
  await take(who.wang, id, "accept");
  await take(who.qian, id, "startReview");
  await take(who.qian, id, "propose", { result: "approved", text: "符合规定" });
  await take(who.chen, id, "approve");
  await take(who.wang, id, "deliver", { how: "本人领取" });
  return id;
}
const own = async (viewer: Viewer, id: string) => {
  const found = await findOwnCase(viewer, id);
  if (!found) throw new Error("not theirs");
  return found;
};
const rated = (id: string, grade: number, words = "") =>
  transaction(async (tx) => rateCase(tx, who.zhao, await own(who.zhao, id), { grade, words }));
const rectificationOf = async (id: string) => {
  const [row] = await pool.select().from(rectifications).where(eq(rectifications.caseId, id));
  return row;
};
const step = (
  viewer: Viewer,
  id: string,
  name: RectificationStep,
  given: { text?: string; postId?: string; grade?: number } = {},
) =>
  transaction(async (tx) => {
    const version = (await findRectification(viewer, id))?.row.version ?? 0;
    return rectify(tx, viewer, { id, version, step: name, text: given.text ?? "说了什么", ...given });
  });
const deskPost = async (id: string) =>
  (
    await pool
      .select({ postId: assignments.postId })
      .from(assignments)
      .where(and(eq(assignments.subjectId, id), isNull(assignments.endedAt)))
  ).map(({ postId }) => postId);

describe("who may rate (public.md §4.5)", () => {
  test("whose matter it is, once, and nobody else; the handler never sees the grade", async () => {
    const id = await delivered();
    for (const other of [who.feng, who.wang, who.qian, guest])
      expect(await findOwnCase(other, id)).toBeNull();
    await rated(id, 4, "挺好");
    await expect(rated(id, 1)).rejects.toThrow("ratings.errors.notRateable");
    const application = await findApplication(who.qian, id);
    if (!application) throw new Error("the handler sees the matter");
    expect((await findRating(who.qian, application))?.isTheirs).toBe(false);
    expect(await rectificationOf(id), "a good rating needs nothing").toBeUndefined();
  });

  test("with the query code once, without an account; staff do not rate their own house", async () => {
    const id = await delivered();
    const pass = digestOf(`pass-${id}`);
    await transaction((tx) => insertTrackingPass(tx, { digest: pass, caseId: id }));
    const rate = (viewer: Viewer) =>
      transaction(async (tx) => {
        const thing = await findPassedCase(tx, pass);
        if (!thing) throw new Error("no pass");
        return rateByCode(tx, viewer, thing, { grade: 2, words: "等太久" });
      });
    await expect(rate(who.wang)).rejects.toThrow("notRateable");
    await rate(guest);
    await expect(rate(guest)).rejects.toThrow("notRateable");
    await expect(rated(id, 5)).rejects.toThrow("notRateable");
    const [row] = await pool.select().from(ratings).where(eq(ratings.caseId, id));
    expect(row).toMatchObject({ grade: 2, channel: "code", ratedById: null, enteredById: null });
    expect(await transaction((tx) => findPassedCase(tx, digestOf("no such pass")))).toBeNull();
  });

  test("on paper only by somebody who had no hand in the matter, and it says who entered it", async () => {
    const id = await delivered();
    const [row] = await pool.select().from(cases).where(eq(cases.id, id));
    const enter = (viewer: Viewer) =>
      transaction(async (tx) => {
        const thing = await findCaseOfSheet(viewer, row?.receiptNo ?? "");
        if (!thing) throw new Error("no such sheet");
        return rateOnPaper(tx, viewer, thing, { grade: 5, words: "" });
      });
    await expect(enter(who.wang)).rejects.toThrow("ratings.errors.notByYou");
    await expect(enter(who.qian)).rejects.toThrow("no such sheet");
    await enter(who.he);
    const [made] = await pool.select().from(ratings).where(eq(ratings.caseId, id));
    expect(made).toMatchObject({ channel: "paper", ratedById: null, enteredById: cast.he.personId });
    await expect(enter(who.he)).rejects.toThrow("ratings.errors.notRateable");
  });
});

describe("a bad rating", () => {
  test("goes from the director to somebody else, is put right, called back and closed; the first grade stays", async () => {
    const id = await delivered();
    await rated(id, 1, "跑了三趟");
    const it = await rectificationOf(id);
    if (!it) throw new Error("no rectification");
    for (const handler of [who.wang, who.qian, who.chen])
      expect(await findRectification(handler, it.id), "whoever handled it does not see it").toBeNull();
    expect(await findRectification(who.he, it.id), "nobody before it is theirs").toBeNull();
    const first = await findRectification(who.lin, it.id);
    if (!first) throw new Error("the director sees it");
    expect(mayKnowWho(who.lin, first.facts)).toBe(false);
    expect(JSON.stringify({ ...first, desks: [] })).not.toMatch(/赵秀英|19900001001/);
    const [clock] = await listClocks(first);
    expect(clock).toMatchObject({ rule: "rating.badFix", amount: 15, unit: "WD", stoppedAt: null });

    await expect(step(who.lin, it.id, "assign", { postId: cast.qian.postId ?? "" })).rejects.toThrow(
      "involved",
    );
    await expect(step(who.lin, it.id, "assign")).rejects.toThrow("chooseOne");
    await expect(step(who.lin, it.id, "fix")).rejects.toThrow("notOpenNow");
    await step(who.lin, it.id, "assign", { postId: cast.he.postId ?? "" });
    expect(await deskPost(it.id)).toEqual([cast.he.postId]);
    const theirs = await findRectification(who.he, it.id);
    expect(theirs && mayKnowWho(who.he, theirs.facts)).toBe(true);
    expect(theirs && (await findRater(theirs))).toMatchObject({
      name: "赵秀英",
      personId: cast.zhao.personId,
    });
    await expect(step(who.lin, it.id, "contact")).rejects.toThrow("forbidden");
    await expect(step(who.he, it.id, "contact", { text: "" })).rejects.toThrow("fillIn");
    await step(who.he, it.id, "contact");
    await step(who.he, it.id, "fix", { text: "告知单已改" });
    await step(who.lin, it.id, "sendBack");
    expect(await deskPost(it.id)).toEqual([cast.he.postId]);
    await step(who.he, it.id, "contact");
    await step(who.he, it.id, "explain", { text: "说明了政策" });
    await expect(step(who.he, it.id, "revisit")).rejects.toThrow("forbidden");
    await step(who.lin, it.id, "revisit", { grade: 4 });
    await step(who.lin, it.id, "uphold", { text: "属实" });
    expect(await deskPost(it.id)).toEqual([]);
    const [end] = await listClocks(first);
    expect(end).toMatchObject({ wasLate: false });
    const [kept] = await pool.select().from(ratings).where(eq(ratings.caseId, id));
    expect(kept).toMatchObject({ grade: 1, words: "跑了三趟" });
    const rating = await findRating(who.zhao, await own(who.zhao, id));
    expect(rating && (await findOutcome(rating))).toMatchObject({
      state: "upheld",
      answer: "说明了政策",
      revisitGrade: 4,
      verdict: "属实",
    });
    const told = (await pool.select().from(outgoingMessages)).filter(({ body }) => body.includes("不满意"));
    expect(new Set(told.map(({ toPersonId }) => toPersonId))).toEqual(new Set([cast.zhao.personId]));
    expect(await findRectificationOf(who.qian, await own(who.zhao, id))).toBeNull();
  });

  test("two people on one button: one of them is told", async () => {
    const id = await delivered();
    await rated(id, 2);
    const it = await rectificationOf(id);
    const assign = (postId: string | null) =>
      transaction((tx) =>
        rectify(tx, who.lin, {
          id: it?.id ?? "",
          version: 1,
          step: "assign",
          text: "",
          postId: postId ?? "",
        }),
      );
    await assign(cast.he.postId);
    await expect(assign(cast.li.postId)).rejects.toThrow("changedMeanwhile");
  });

  test("a director who had a hand in the matter neither gets nor sees it: another leader does", async () => {
    const id = await handedIn(who.zhao);
    await take(who.lin, id, "receive");
    await take(who.wang, id, "accept");
    await take(who.qian, id, "startReview");
    await take(who.qian, id, "propose", { result: "approved", text: "符合规定" });
    await take(who.chen, id, "approve");
    await take(who.wang, id, "deliver", { how: "本人领取" });
    await rated(id, 1);
    const it = await rectificationOf(id);
    expect(await findRectification(who.lin, it?.id ?? "")).toBeNull();
    const [desk] = await deskPost(it?.id ?? "");
    expect(who.lin.posts.map(({ postId }) => postId)).not.toContain(desk);
    expect(await findRectification(who.zhou, it?.id ?? "")).not.toBeNull();
    const open = await listOpenDesks({ id: it?.id ?? "" } as Parameters<typeof listOpenDesks>[0]);
    expect(await findAssignment(who.qian, open[0]?.id ?? "")).toBeNull();
  });
});

test("months that still run are not published; lines name offices and items, no person", async () => {
  const thisMonth = dayOf(new Date()).slice(0, 7);
  expect(await publishedRatingMonths(thisMonth)).not.toContain(thisMonth);
  const lines = await publishedRatingLines(thisMonth);
  expect(lines.length).toBeGreaterThan(0);
  expect(JSON.stringify(lines)).not.toMatch(/赵秀英|1990000/);
});
