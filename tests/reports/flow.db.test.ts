import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { pool } from "@/db/pool";
import { listOpenDesks } from "@/db/queries/assignments";
import { listClocks } from "@/db/queries/clocks";
import { updatePublicity } from "@/db/queries/files";
import { findReportToJoin, insertMeToo } from "@/db/queries/me-toos";
import { findReport, publishedReport, publishedReports } from "@/db/queries/reports";
import { assignments, cases, events, files, outgoingMessages } from "@/db/schema";
import { type CastName, cast } from "@/db/seed/cast";
import { officeId } from "@/db/seed/people/offices";
import type { Viewer } from "@/domain/access";
import { addDays, dayOf } from "@/domain/calendar/day";
import { refusal } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { faultFlow, type ReportStep, reportStep } from "@/domain/reports/flow";
import { placePhotos } from "@/domain/reports/kinds";
import { casePhotos } from "@/server/photos/file-subject";
import { advanceReport } from "@/server/reports/advance";
import { holderOf } from "../asks/steps";
import { asViewer, plantedTownship } from "../support/township";
import { reported, step } from "./steps";

const viewers = new Map<CastName, Viewer>();
const as = (who: CastName) => viewers.get(who) as Viewer;
const land = officeId("land");
const soon = addDays(dayOf(new Date()), 3);
const publicText = "柳溪村路灯不亮";

beforeAll(async () => {
  await plantedTownship();
  for (const who of Object.keys(cast) as CastName[]) viewers.set(who, await asViewer(who));
}, 60_000);

const found = async (id: string) => {
  const thing = await findReport(as("wang"), id);
  if (!thing) throw new Error("not seen");
  return thing;
};
const holder = async (id: string) => holderOf((await listOpenDesks(await found(id))).at(-1)?.postId ?? "");
async function assigned(input: Parameters<typeof reported>[1] = {}) {
  const id = await reported(as("zhao"), input);
  await step(as("wang"), id, "assign", { officeId: land, publicText });
  return { id, handler: await holder(id) };
}

describe("from the report to the repair", () => {
  test("assigned with a public line, under way with a day, mended with words; clocks, desks, messages", async () => {
    const id = await reported(as("zhao"));
    expect((await listClocks(await found(id))).map(({ rule }) => rule)).toEqual(["report.mend"]);
    await expect(step(as("wang"), id, "assign", { officeId: land })).rejects.toThrow("needs.publicText");
    await step(as("wang"), id, "assign", { officeId: land, publicText });
    const handler = await holder(id);
    await expect(step(handler, id, "start", { dueOn: "2020-01-01" })).rejects.toThrow("dayPast");
    await step(handler, id, "start", { dueOn: soon });
    await step(handler, id, "mend", { opinion: "换了灯头和线" });
    const thing = await found(id);
    expect(thing.case.state).toBe("mended");
    expect(await listOpenDesks(thing)).toEqual([]);
    const clocks = new Map((await listClocks(thing)).map((clock) => [clock.rule, clock]));
    expect(clocks.get("report.mend")).toMatchObject({ wasLate: false });
    expect(clocks.get("rating.open")?.stoppedAt).toBeNull();
  });

  test("not mended: the reporter says so, it goes on under the same number and its days begin anew", async () => {
    const { id, handler } = await assigned();
    await step(handler, id, "mend", { opinion: "修好了" });
    const { receiptNo } = (await found(id)).case;
    await expect(step(as("feng"), id, "reopen", { opinion: "没修好" })).rejects.toThrow("notFound");
    await expect(step(as("zhao"), id, "reopen")).rejects.toThrow("reports.needs.opinion");
    await step(as("zhao"), id, "reopen", { opinion: "昨晚又不亮" });
    const thing = await found(id);
    expect(thing.case).toMatchObject({ state: "assigned", receiptNo, closedAt: null });
    expect(thing.report.text).toContain("昨晚又不亮");
    expect((await holder(id)).personId).toBe(handler.personId);
    const running = (await listClocks(thing)).filter(({ stoppedAt }) => stoppedAt === null);
    expect(running.map(({ rule }) => rule)).toEqual(["report.mend"]);
  });
});

describe("what everybody sees", () => {
  test("nothing before somebody has looked; then the office's line, never reporter, words or exact place", async () => {
    const id = await reported(as("zhao"));
    expect(await publishedReport(id)).toBeNull();
    await step(as("wang"), id, "assign", { officeId: land, publicText });
    const shown = JSON.stringify(await publishedReport(id));
    expect(shown).toContain(publicText);
    for (const secret of [cast.zhao.name, "水井旁", "三组路灯不亮", cast.zhao.personId])
      expect(shown, secret).not.toContain(secret);
    expect((await publishedReports({ isMended: false }, 1)).rows.map((row) => row.id)).toContain(id);
  });

  test("the reporter's name or a number in the public words stops the step", async () => {
    const id = await reported(as("zhao"));
    for (const text of [`${cast.zhao.name}家门口路灯`, "路灯坏，电话 19900001001"])
      await expect(step(as("wang"), id, "assign", { officeId: land, publicText: text })).rejects.toThrow(
        "reports.errors.personal",
      );
  });

  test("photos only after they were released, and no more after they were hidden", async () => {
    const { id } = await assigned();
    const thing = await found(id);
    const photo = newId();
    await pool.insert(files).values({
      ...{ id: photo, subjectKind: "case", subjectId: id, purpose: placePhotos, name: "a.jpg" },
      ...{ mediaType: "image/jpeg", bytes: 10, sha256: "0".repeat(64), uploadedById: as("zhao").personId },
    });
    expect((await publishedReport(id))?.photoIds).toEqual([]);
    await transaction((tx) => updatePublicity(tx, thing, placePhotos, true));
    expect((await publishedReport(id))?.photoIds).toEqual([photo]);
    await transaction((tx) => updatePublicity(tx, thing, placePhotos, false));
    expect((await publishedReport(id))?.photoIds).toEqual([]);
  });

  test("who may add photos: the reporter while it is open, the handler of the repair, nobody else", async () => {
    const { id, handler } = await assigned();
    const may = async (viewer: Viewer, purpose: string) =>
      (await casePhotos.mayAttach(viewer, id, purpose)) !== null;
    expect(await may(as("zhao"), placePhotos)).toBe(true);
    expect(await may(as("feng"), placePhotos)).toBe(false);
    expect(await may(handler, placePhotos)).toBe(false);
    expect(await may(handler, "photo:mended")).toBe(true);
    await step(handler, id, "mend", { opinion: "修好了" });
    expect(await may(as("zhao"), placePhotos)).toBe(false);
    expect(await may(handler, "photo:mended")).toBe(true);
  });
});

test("me too: once for each villager, not for one's own, told when it is mended", async () => {
  const { id, handler } = await assigned();
  const join = (who: CastName) =>
    transaction(async (tx) => {
      const report = await findReportToJoin(as(who), id);
      if (!report) throw new Refused("notFound");
      await insertMeToo(tx, report, as(who).personId ?? "");
    });
  expect(await findReportToJoin(as("wang"), id)).toBeNull();
  expect(await findReportToJoin(as("zhao"), id)).toMatchObject({ isOwn: true });
  await join("feng");
  await expect(join("feng")).rejects.toThrow("reports.errors.joined");
  await join("han");
  expect((await publishedReport(id))?.meToo).toBe(2);
  await step(handler, id, "mend", { opinion: "修好了" });
  const told = await pool
    .select({ to: outgoingMessages.toPersonId })
    .from(outgoingMessages)
    .where(and(eq(outgoingMessages.link, `/reports/${id}`), eq(outgoingMessages.channel, "inbox")));
  expect(told.map(({ to }) => to).sort()).toEqual([as("feng").personId, as("han").personId].sort());
  expect(await findReportToJoin(as("feng"), id)).toBeNull();
});

test("not ours: two returns, then the director (office.md §9)", async () => {
  const { id } = await assigned();
  await step(await holder(id), id, "returnWrong", { opinion: "不归我们" });
  await step(as("wang"), id, "assign", { officeId: officeId("farm"), publicText });
  await step(await holder(id), id, "returnWrong", { opinion: "也不归我们" });
  expect((await holder(id)).personId).toBe(as("lin").personId);
  await expect(step(as("wang"), id, "assign", { officeId: land, publicText })).rejects.toThrow(
    "form.forbidden",
  );
  await step(as("lin"), id, "assign", { officeId: land, publicText });
  await expect(step(await holder(id), id, "returnWrong", { opinion: "还是不归" })).rejects.toThrow(
    "form.forbidden",
  );
});

class Undone extends Error {}
test("everybody × every state × every step: the lifecycle alone opens", async () => {
  const examples = [await reported(as("zhao"))];
  for (const last of [[], ["start"], ["start", "mend"], ["close"], ["withdraw"]] as ReportStep[][]) {
    const { id, handler } = await assigned();
    for (const name of last) {
      const who = name === "close" ? as("wang") : name === "withdraw" ? as("zhao") : handler;
      await step(who, id, name, { opinion: "说明", dueOn: soon });
    }
    examples.push(id);
  }
  const counted = () => Promise.all([pool.$count(cases), pool.$count(assignments), pool.$count(events)]);
  const before = await counted();
  const given = { opinion: "意见", officeId: land, publicText, dueOn: soon };
  const told = { forbidden: "form.forbidden", tooLate: "notOpenNow", notFound: "notFound" };
  for (const id of examples)
    for (const [who, viewer] of viewers) {
      const seen = await findReport(viewer, id);
      // Who does not see it has nothing to try: one step stands for all.
      for (const name of (Object.keys(faultFlow) as ReportStep[]).slice(0, seen ? undefined : 1)) {
        const said = await transaction(async (tx) => {
          await advanceReport({ viewer, tx, id, version: seen?.case.version ?? 0, step: name, given });
          throw new Undone();
        }).catch((error) => {
          if (error instanceof Undone) return "done";
          if (error instanceof Refused) return error.key;
          throw error;
        });
        const why = seen ? refusal(reportStep(name), viewer, seen.facts) : "notFound";
        expect(said, `${who} ${name}`).toBe(why === null ? "done" : told[why]);
      }
    }
  expect(await counted()).toEqual(before);
}, 60_000);
