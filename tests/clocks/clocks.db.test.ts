import { beforeEach, describe, expect, test } from "vitest";
import { db, shown, transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { insertAssignment } from "@/db/queries/assignments";
import { publishedCalendar } from "@/db/queries/calendar";
import {
  extendClock,
  listClocks,
  listNextClocks,
  pauseClock,
  restartClock,
  resumeClock,
  startClock,
  stopClock,
} from "@/db/queries/clocks";
import { assignments, people } from "@/db/schema";

const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
let subjectId = "";
const subject = () => {
  const row = shown({ id: subjectId });
  if (!row) throw new Error("no subject");
  return row;
};
const start = (rule: string, day: string, given?: { amount: number; unit: "WD" | "CD" }) =>
  transaction((tx) =>
    startClock(tx, { subjectKind: "case", subjectId }, rule, { at: at(day), ...(given && { given }) }),
  );

beforeEach(() => {
  subjectId = newId();
});

test("a clock keeps the day, the calendar's version and the mark of a year without notice", async () => {
  const clock = await start("disclosure.reply", "2026-09-21");
  const calendar = await publishedCalendar();
  expect(clock).toMatchObject({
    dueOn: "2026-10-26",
    isProvisional: false,
    calendarVersion: calendar.version,
  });
  expect(await start("petition.finish", "2026-12-21")).toMatchObject({
    dueOn: "2027-02-19",
    isProvisional: true,
  });
});

test("a late evening in Shanghai is the same day, whatever UTC says", async () => {
  const clock = await transaction((tx) =>
    startClock(tx, { subjectKind: "case", subjectId }, "petition.objection", {
      at: new Date("2026-03-02T23:59:00+08:00"),
    }),
  );
  expect([clock.startedOn, clock.dueOn]).toEqual(["2026-03-02", "2026-03-09"]);
});

test("a promise takes the amount of the item; without one it does not start (优化营商环境条例 36)", async () => {
  expect(await start("service.promise", "2026-03-02", { amount: 10, unit: "WD" })).toMatchObject({
    amount: 10,
    dueOn: "2026-03-16",
  });
  await expect(start("service.promise", "2026-03-02")).rejects.toThrow("serviceItem");
});

test("a limit in hours keeps its exact end", async () => {
  const clock = await start("secret.incidentReport", "2026-03-02");
  expect(clock.dueAt).toEqual(at("2026-03-03"));
});

describe("pause, resume, extend, restart", () => {
  test("twelve working days with a third party move the last day by twelve (政府信息公开条例 33)", async () => {
    await start("disclosure.reply", "2026-03-02");
    await transaction((tx) =>
      pauseClock(tx, subject(), "disclosure.reply", { at: at("2026-03-09"), reason: "征求第三方意见" }),
    );
    await transaction((tx) =>
      pauseClock(tx, subject(), "disclosure.reply", { at: at("2026-03-10"), reason: "再点一次" }),
    );
    const resumed = await transaction((tx) =>
      resumeClock(tx, subject(), "disclosure.reply", at("2026-03-25")),
    );
    expect(resumed.dueOn).toBe("2026-04-16");
    expect(resumed.pauses).toEqual([{ from: "2026-03-09", until: "2026-03-25", reason: "征求第三方意见" }]);
  });
  test("an extension is appended, a correction starts anew", async () => {
    await start("disclosure.reply", "2026-03-02");
    const extended = await transaction((tx) =>
      extendClock(tx, subject(), "disclosure.reply", {
        at: at("2026-03-30"),
        amount: 20,
        unit: "WD",
        reason: "情况复杂",
      }),
    );
    expect(extended.dueOn).toBe("2026-04-28");
    const anew = await transaction((tx) =>
      restartClock(tx, subject(), "disclosure.reply", { at: at("2026-04-01"), reason: "收到补正" }),
    );
    expect(anew.dueOn).toBe("2026-04-30");
  });
  test("the desk that showed the old day shows the new one; another day stays", async () => {
    const { dueOn } = await start("disclosure.reply", "2026-03-02");
    const personId = newId();
    await db().insert(people).values({ id: personId, name: "测试" });
    const put = (due: string) =>
      transaction((tx) =>
        insertAssignment(tx, {
          subjectKind: "case",
          subjectId,
          step: "applications.review",
          desk: { personId },
          reason: "",
          dueOn: due,
        }),
      );
    const [same, other] = [await put(dueOn), await put("2026-03-05")];
    await transaction((tx) =>
      extendClock(tx, subject(), "disclosure.reply", {
        at: at("2026-03-03"),
        amount: 1,
        unit: "WD",
        reason: "",
      }),
    );
    const rows = await db().select({ id: assignments.id, dueOn: assignments.dueOn }).from(assignments);
    expect(rows.find(({ id }) => id === same)?.dueOn).toBe("2026-03-31");
    expect(rows.find(({ id }) => id === other)?.dueOn).toBe("2026-03-05");
  });
});

describe("stopping", () => {
  test.each([
    ["2026-03-30", false],
    ["2026-03-31", true],
  ])("on %s it was late: %s", async (day, late) => {
    await start("disclosure.reply", "2026-03-02");
    const stopped = await transaction((tx) => stopClock(tx, subject(), "disclosure.reply", at(day)));
    expect(stopped.wasLate).toBe(late);
  });
  test("a stopped clock takes no more changes", async () => {
    await start("disclosure.reply", "2026-03-02");
    await transaction((tx) => stopClock(tx, subject(), "disclosure.reply", at("2026-03-10")));
    await expect(transaction((tx) => stopClock(tx, subject(), "disclosure.reply"))).rejects.toThrow(
      "clocks.errors.notRunning",
    );
  });
});

test("running clocks come first; a list gets the one that ends next", async () => {
  await start("petition.notice", "2026-03-02");
  await start("petition.finish", "2026-03-02");
  await start("petition.objection", "2026-03-02");
  await transaction((tx) => stopClock(tx, subject(), "petition.objection", at("2026-03-03")));
  expect((await listClocks(subject())).map(({ rule }) => rule)).toEqual([
    "petition.notice",
    "petition.finish",
    "petition.objection",
  ]);
  expect((await listNextClocks([subject()])).get(subjectId)?.rule).toBe("petition.notice");
});
