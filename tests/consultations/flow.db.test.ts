import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { listOpenDesks } from "@/db/queries/assignments";
import { listClocks } from "@/db/queries/clocks";
import {
  findConsultation,
  publishedQuestion,
  publishedQuestions,
  publishedTopics,
} from "@/db/queries/consultations";
import { listLearnedRoutes } from "@/db/queries/learned-routes";
import { assignments, cases, events } from "@/db/schema";
import { type CastName, cast } from "@/db/seed/cast";
import { officeId } from "@/db/seed/people/offices";
import type { Viewer } from "@/domain/access";
import { type ConsultationStep, consultationFlow, consultationStep } from "@/domain/consultations/flow";
import { publicationFlow, type QuestionStep, questionStep } from "@/domain/consultations/publishing";
import { refusal } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { advanceConsultation } from "@/server/consultations/advance";
import { advanceQuestion, changeConsent } from "@/server/consultations/publish";
import { holderOf } from "../asks/steps";
import { asViewer, plantedTownship } from "../support/township";
import { publish, sent, step } from "./steps";

const viewers = new Map<CastName, Viewer>();
const as = (who: CastName) => viewers.get(who) as Viewer;
const civil = officeId("civil");

beforeAll(async () => {
  await plantedTownship();
  for (const who of Object.keys(cast) as CastName[]) viewers.set(who, await asViewer(who));
}, 60_000);

const found = async (id: string) => {
  const thing = await findConsultation(as("wang"), id);
  if (!thing) throw new Error("not seen");
  return thing;
};
const desk = async (id: string) => {
  const open = (await listOpenDesks(await found(id))).at(-1);
  return { ...open, holder: await holderOf(open?.postId ?? "") };
};
/** Answered by the civil affairs station; who drafted it, who released it. */
async function answered(input: Parameters<typeof sent>[1] = {}) {
  const id = await sent(as("zhao"), input);
  await step(as("wang"), id, "assign", { officeId: civil });
  const drafter = (await desk(id)).holder;
  await step(drafter, id, "draft", { answer: "每月十五号发放。", verdict: "adopted" });
  const head = (await desk(id)).holder;
  await step(head, id, "release");
  return { id, drafter, head };
}
const masked = { title: "补贴哪天发", text: "补贴每月哪天发？", answer: "每月十五号发放。" };

describe("asked, assigned, drafted, released (public.md §11 consult.reply)", () => {
  test("five working days from hand-in; who writes the answer does not release it; the road is learned", async () => {
    const id = await sent(as("zhao"));
    expect((await listClocks(await found(id))).map(({ rule }) => rule)).toEqual(["consult.reply"]);
    await expect(step(as("wang"), id, "assign")).rejects.toThrow("consultations.needs.officeId");
    await step(as("wang"), id, "assign", { officeId: civil });
    const drafter = (await desk(id)).holder;
    await step(drafter, id, "draft", { answer: "每月十五号。" });
    await expect(step(drafter, id, "release")).rejects.toThrow("form.forbidden");
    const head = (await desk(id)).holder;
    expect(head.personId).not.toBe(drafter.personId);
    await step(head, id, "sendBack", { opinion: "写清发到哪张卡" });
    await step(drafter, id, "draft", { answer: "每月十五号发到一卡通。" });
    await step(head, id, "release");
    const thing = await found(id);
    expect(thing.case.state).toBe("answered");
    expect(thing.consultation.answer).toBe("每月十五号发到一卡通。");
    const clocks = new Map((await listClocks(thing)).map((clock) => [clock.rule, clock]));
    expect(clocks.get("consult.reply")).toMatchObject({ wasLate: false });
    expect(clocks.get("rating.open")?.stoppedAt).toBeNull();
    const learned = await listLearnedRoutes(as("wang"), "consultation");
    expect(learned.some((road) => road.officeId === civil && road.hits > 0)).toBe(true);
  });

  test("a suggestion is adopted, partly, or not, and why", async () => {
    const id = await sent(as("zhao"), { nature: "suggestion", text: "建议给老人补贴设专窗" });
    await step(as("wang"), id, "assign", { officeId: civil });
    const drafter = (await desk(id)).holder;
    await expect(step(drafter, id, "draft", { answer: "采纳" })).rejects.toThrow(
      "consultations.needs.verdict",
    );
    await step(drafter, id, "draft", { answer: "下月起设专窗。", verdict: "adopted" });
    expect((await found(id)).consultation.verdict).toBe("adopted");
  });
});

describe("首问负责: not ours (office.md §9)", () => {
  test("back to who sent it, twice; then the director decides and it stands", async () => {
    const id = await sent(as("zhao"), { text: "请问村里的公墓归谁管" });
    const wrong = [officeId("farm"), officeId("health")];
    for (const [times, office] of wrong.entries()) {
      const dispatcher = times === 0 ? as("wang") : (await desk(id)).holder;
      await step(dispatcher, id, "assign", { officeId: office });
      const handler = (await desk(id)).holder;
      await expect(step(handler, id, "returnWrong")).rejects.toThrow("consultations.needs.opinion");
      await step(handler, id, "returnWrong", { opinion: "殡葬归社会事务办" });
      expect((await found(id)).returns).toBe(times + 1);
    }
    const last = await desk(id);
    expect(last.reason).toBe("consultations.why.directorDecides");
    expect(last.holder.personId).toBe(as("lin").personId);
    await expect(step(as("wang"), id, "assign", { officeId: officeId("social") })).rejects.toThrow(
      "form.forbidden",
    );
    await step(as("lin"), id, "assign", { officeId: officeId("social") });
    const handler = (await desk(id)).holder;
    await expect(step(handler, id, "returnWrong", { opinion: "不归我" })).rejects.toThrow("form.forbidden");
    const missed = (await listLearnedRoutes(as("wang"), "consultation")).filter(({ misses }) => misses > 0);
    expect(missed.map((road) => road.officeId)).toEqual(expect.arrayContaining(wrong));
  });
});

describe("published only with consent, masked, by a second pair of eyes (public.md §8.2)", () => {
  test("from consent to the public page; the public query sees nothing but the masked words", async () => {
    const { id, drafter, head } = await answered();
    expect(await publishedQuestion(id)).toBeNull();
    await expect(publish(head, id, "publish")).rejects.toThrow("notOpenNow");
    await publish(drafter, id, "mask", { ...masked, topic: "assistance" });
    await expect(publish(drafter, id, "publish")).rejects.toThrow("form.forbidden");
    expect((await desk(id)).step).toBe("consultations.publish");
    const event = await publish(head, id, "publish");
    expect(event).toMatchObject({ publicChange: "questions" });
    const shown = await publishedQuestion(id);
    expect(shown).toMatchObject({ ...masked, topic: "assistance" });
    expect(JSON.stringify(shown)).not.toContain(cast.zhao.name);
    expect((await publishedQuestions({ ways: ["补贴哪天"] }, 1)).rows.map((row) => row.id)).toContain(id);
    expect((await publishedQuestions({ ways: ["没有这句话"] }, 1)).rows).toEqual([]);
    expect((await publishedTopics()).get("assistance")).toBeGreaterThan(0);
    await publish(head, id, "takeDown", { opinion: "政策变了" });
    expect(await publishedQuestion(id)).toBeNull();
  });

  test("name and numbers stop it, at masking", async () => {
    const { id, drafter } = await answered();
    for (const text of [`${cast.zhao.name}问补贴`, "打 19900001001 问补贴", "11010519491231002X 的补贴"])
      await expect(publish(drafter, id, "mask", { ...masked, text })).rejects.toThrow(
        "consultations.errors.personal",
      );
    await expect(publish(drafter, id, "mask", { ...masked, title: "" })).rejects.toThrow("needs.title");
  });

  test("without consent nobody can begin; given later it begins, taken back it is gone", async () => {
    const { id, drafter, head } = await answered({ isAgreed: false });
    await expect(publish(drafter, id, "mask", masked)).rejects.toThrow("notOpenNow");
    const consent = (who: CastName, isAgreed: boolean) =>
      transaction((tx) => changeConsent(tx, as(who), id, isAgreed));
    await expect(consent("feng", true)).rejects.toThrow("notFound");
    await expect(consent("wang", true)).rejects.toThrow("notFound");
    await consent("zhao", true);
    await publish(drafter, id, "mask", masked);
    await publish(head, id, "publish");
    expect(await publishedQuestion(id)).not.toBeNull();
    await consent("zhao", false);
    expect(await publishedQuestion(id)).toBeNull();
    expect((await found(id)).consultation).toMatchObject({ publicText: null, publication: "none" });
    await expect(publish(drafter, id, "mask", masked)).rejects.toThrow("notOpenNow");
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
const told = { forbidden: "form.forbidden", tooLate: "notOpenNow" };

test("everybody × every state × every step, of the matter and of its publication", async () => {
  const submitted = await sent(as("zhao"));
  const assigned = await sent(as("zhao"));
  await step(as("wang"), assigned, "assign", { officeId: civil });
  const drafted = await sent(as("zhao"));
  await step(as("wang"), drafted, "assign", { officeId: civil });
  await step((await desk(drafted)).holder, drafted, "draft", { answer: "答复" });
  const withdrawn = await sent(as("zhao"));
  await step(as("zhao"), withdrawn, "withdraw");
  const { id: open, drafter } = await answered();
  const { id: waiting } = await answered();
  await publish(drafter, waiting, "mask", masked);
  const counted = () => Promise.all([pool.$count(cases), pool.$count(assignments), pool.$count(events)]);
  const before = await counted();
  const given = { opinion: "意见", officeId: civil, answer: "答复", verdict: "partly" as const };
  for (const id of [submitted, assigned, drafted, withdrawn, open, waiting])
    for (const [who, viewer] of viewers) {
      const seen = await findConsultation(viewer, id);
      const version = seen?.case.version ?? 0;
      // Who does not see it has nothing to try: one step stands for all.
      const most = seen ? undefined : 1;
      for (const name of (Object.keys(consultationFlow) as ConsultationStep[]).slice(0, most)) {
        const said = await tried(() =>
          transaction((tx) => advanceConsultation({ viewer, tx, id, version, step: name, given })),
        );
        const why = seen ? refusal(consultationStep(name), viewer, seen.facts) : "notFound";
        expect(said, `${who} ${name}`).toBe(why === null ? "done" : why === "notFound" ? why : told[why]);
      }
      for (const name of (Object.keys(publicationFlow) as QuestionStep[]).slice(0, most)) {
        const said = await tried(() =>
          transaction((tx) =>
            advanceQuestion({ viewer, tx, id, version, step: name, given: { ...masked, opinion: "意见" } }),
          ),
        );
        const why = seen ? refusal(questionStep(name), viewer, seen.question) : "notFound";
        expect(said, `${who} ${name}`).toBe(why === null ? "done" : why === "notFound" ? why : told[why]);
      }
    }
  expect(await counted()).toEqual(before);
}, 60_000);
