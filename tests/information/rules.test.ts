import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { announcedYears, calendarRows } from "@/db/seed/calendar";
import { can, type Duty } from "@/domain/access";
import { workCalendar } from "@/domain/calendar/work-calendar";
import { extensionRefusal } from "@/domain/clocks/extending";
import { reckon } from "@/domain/clocks/reckon";
import { limitOf, ruleOn } from "@/domain/clocks/rules";
import { refusal } from "@/domain/flow";
import type { InformationFacts } from "@/domain/information/facts";
import { feeOf } from "@/domain/information/fee";
import { expectedStep, informationFlow, informationSteps, stepOf } from "@/domain/information/flow";
import { RequestInput } from "@/domain/information/input";
import { applicantTypes } from "@/domain/information/kinds";
import { outcomeFacts, outcomeKeys, reportRows, rowOf, writtenOutcomes } from "@/domain/information/outcomes";
import { receiptDay } from "@/domain/information/receipt-day";
import { type Counted, imbalance, isBalanced, reportTable } from "@/domain/information/report";
import { moveRefusal } from "@/domain/information/rules";
import { sameness } from "@/domain/information/similar";
import { informationStates, restingStates } from "@/domain/information/states";
import { everyViewer, idOf, staff, villager } from "../support/viewers";

const facts = (more: Partial<InformationFacts> = {}): InformationFacts => ({
  state: "inReview",
  filedById: idOf("somebody"),
  applicantId: idOf("somebody"),
  officeId: idOf("office"),
  deskPostIds: [],
  correctionCount: 0,
  isExtended: false,
  draftedById: idOf("drafter"),
  reply: null,
  isSecrecyCleared: false,
  isFeeOn: false,
  ...more,
});
const reply = (outcome: (typeof outcomeKeys)[number], isMajor = false) => ({
  ...{ outcome, isMajor },
  text: "事实",
  basis: "",
  body: "",
});

describe("who may take which step (public.md §9A)", () => {
  const fitting = facts({ reply: reply("notExist"), isFeeOn: true });
  test.each(informationSteps)("%s: person × state", (name) => {
    const step = stepOf(name);
    for (const [who, viewer] of everyViewer)
      for (const state of informationStates) {
        const it = { ...fitting, state };
        const said = refusal(step, viewer, it);
        if (!can(viewer, step.by)) expect(said, `${who} ${state}`).toBe("forbidden");
        else if (!step.from.includes(state)) expect(said, `${who} ${state}`).toBe("tooLate");
        else expect(["forbidden", null], `${who} ${state}`).toContain(said);
      }
  });

  const approvers: [outcome: (typeof outcomeKeys)[number], isMajor: boolean, duty: Duty, may: boolean][] = [
    ["alreadyPublic", false, "officeDirector", true],
    ["notExist", false, "officeDirector", false],
    ["notExist", false, "deputyLeader", true],
    ["notExist", true, "deputyLeader", false],
    ["notExist", true, "mainLeader", true],
    ["stateSecret", false, "deputyLeader", false],
    ["stateSecret", false, "mainLeader", true],
  ];
  test.each(approvers)("a reply %s (major: %s) before %s: %s", (outcome, isMajor, duty, may) => {
    const it = facts({ state: "draftReply", reply: reply(outcome, isMajor) });
    expect(refusal(stepOf("approve"), staff("x", [duty]), it)).toBe(may ? null : "forbidden");
  });

  test("nobody approves what they drafted, and nothing is given before the secrecy officer has seen it", () => {
    const director = staff("drafter", ["officeDirector"]);
    const given = facts({ state: "draftReply", reply: reply("provided") });
    expect(refusal(stepOf("approve"), director, { ...given, isSecrecyCleared: true })).toBe("forbidden");
    const other = staff("other", ["officeDirector"]);
    expect(refusal(stepOf("approve"), other, given)).toBe("forbidden");
    expect(refusal(stepOf("passSecrecy"), staff("s", ["secrecyOfficer"]), given)).toBeNull();
    expect(refusal(stepOf("approve"), other, { ...given, isSecrecyCleared: true })).toBeNull();
  });

  test("a correction is asked for once; only whose it is, or the office for paper, corrects (第三十条)", () => {
    const clerk = staff("c", ["registryClerk"]);
    const confirmed = facts({ state: "receiptConfirmed" });
    expect(refusal(stepOf("requestCorrection"), clerk, confirmed)).toBeNull();
    expect(refusal(stepOf("requestCorrection"), clerk, { ...confirmed, correctionCount: 1 })).toBe(
      "forbidden",
    );
    const asked = facts({ state: "correctionRequested" });
    expect(refusal(stepOf("correct"), villager("stranger"), asked)).toBe("forbidden");
    expect(refusal(stepOf("correct"), villager("somebody"), asked)).toBeNull();
  });

  test("a station works on what lies on its desk only; fees only when switched on", () => {
    const handler = staff("h", ["handler"], { postId: idOf("desk") });
    expect(refusal(stepOf("draftReply"), handler, facts())).toBe("forbidden");
    expect(refusal(stepOf("draftReply"), handler, facts({ deskPostIds: [idOf("desk")] }))).toBeNull();
    const writer = staff("w", ["writer"]);
    expect(refusal(stepOf("noticeFee"), writer, facts())).toBe("forbidden");
    expect(refusal(stepOf("noticeFee"), writer, facts({ isFeeOn: true }))).toBeNull();
  });

  test("every state leads on or rests, and every expected step starts there", () => {
    const left = new Set(informationSteps.flatMap((name) => [...informationFlow[name].from] as string[]));
    for (const state of informationStates) if (!left.has(state)) expect(restingStates).toContain(state);
    for (const [state, step] of Object.entries(expectedStep))
      expect(stepOf(step).from as readonly string[]).toContain(state);
  });
});

describe("what a step needs", () => {
  const known = {
    today: "2026-03-10",
    mustSign: false,
    submittedOn: "2026-03-02",
    givenCount: 0,
    redactedCount: 0,
    consultDueOn: "2026-03-20",
  };
  test("silence counts only after the last day; partial disclosure only with redacted copies", () => {
    expect(moveRefusal("endThirdParty", { answer: "silent" }, known)?.field).toBe("answer");
    expect(moveRefusal("endThirdParty", { answer: "silent" }, { ...known, today: "2026-03-21" })).toBeNull();
    const partly = { outcome: "partlyProvided", text: "部分公开" } as const;
    expect(moveRefusal("draftReply", partly, { ...known, givenCount: 3 })?.key).toMatch(/noRedacted/);
    expect(moveRefusal("draftReply", partly, { ...known, redactedCount: 1 })).toBeNull();
    expect(moveRefusal("draftReply", { outcome: "provided", text: "见附件" }, known)?.key).toMatch(
      /noCopies/,
    );
  });
  test("letters that must name another body do", () => {
    for (const outcome of writtenOutcomes.filter((key) => outcomeFacts(key).namesBody)) {
      expect(moveRefusal("draftReply", { outcome, text: "理由" }, known)?.field).toBe("body");
      expect(moveRefusal("draftReply", { outcome, text: "理由", body: "县档案馆" }, known)).toBeNull();
    }
  });
  test("registered post counts from its signature (第三十一条)", () => {
    const days = { submittedOn: "2026-03-04", signedOn: "2026-03-03", confirmedOn: "2026-03-09" };
    expect(receiptDay("window", days)).toBe("2026-03-04");
    expect(receiptDay("post", days)).toBe("2026-03-03");
    expect(receiptDay("letter", days)).toBe("2026-03-09");
    expect(receiptDay("web", days)).toBe("2026-03-09");
    expect(moveRefusal("confirmReceipt", {}, { ...known, mustSign: true })?.field).toBe("signedOn");
    expect(
      moveRefusal("confirmReceipt", { signedOn: "2026-03-11" }, { ...known, mustSign: true })?.field,
    ).toBe("signedOn");
  });
  test("no purpose is asked for", () => {
    expect(Object.keys(RequestInput.shape).join()).not.toMatch(/purpose|reason|use/i);
  });
});

describe("the limits (政府信息公开条例 第三十条 to 第三十四条)", () => {
  const calendar = workCalendar(calendarRows, announcedYears);
  const rule = limitOf(ruleOn("disclosure.reply", "2026-03-02"));
  const due = (more: Partial<Parameters<typeof reckon>[0]> = {}) =>
    reckon({ rule, startedOn: "2026-03-02", calendar, ...more }).dueOn;

  test("20 working days from Monday 2026-03-02 end on 2026-03-30", () => expect(due()).toBe("2026-03-30"));
  test("received before the Spring Festival of 2026 the count goes round the holiday", () => {
    // 02-12, 02-13, 02-14 (make-up Saturday), then from 02-24 on; 02-28 is a make-up Saturday too.
    expect(due({ startedOn: "2026-02-11" })).toBe("2026-03-17");
  });
  test("a correction begins the count anew on the day it comes", () => {
    expect(due({ restarts: [{ on: "2026-03-16", reason: "补正" }] })).toBe(due({ startedOn: "2026-03-16" }));
  });
  test("two consultations stand apart and neither counts", () => {
    const pauses = [
      { from: "2026-03-06", until: "2026-03-13", reason: "第三方" },
      { from: "2026-03-17", until: "2026-03-19", reason: "共同制作" },
    ];
    // Five working days (03-09 … 03-13) and two (03-18, 03-19) do not count: seven after 2026-03-30.
    expect(due({ pauses })).toBe("2026-04-09");
  });
  test("prolonged on the last day still, not on the day after; once, and 20 working days at most", () => {
    const wish = (on: string, amount = 20, granted = 0) =>
      extensionRefusal({
        rule: ruleOn("disclosure.reply", "2026-03-02"),
        dueOn: "2026-03-30",
        granted: Array.from({ length: granted }, () => ({
          on: "2026-03-20",
          amount: 5,
          unit: "WD" as const,
          reason: "",
        })),
        asked: { on, amount, unit: "WD" },
      });
    expect(wish("2026-03-30")).toBeNull();
    expect(wish("2026-03-31")).toBe("tooLate");
    expect(wish("2026-03-30", 21)).toBe("tooLong");
    expect(wish("2026-03-30", 5, 1)).toBe("tooOften");
    const extensions = [{ on: "2026-03-30", amount: 20, unit: "WD" as const, reason: "" }];
    expect(due({ extensions }) > "2026-04-24").toBe(true);
  });
});

describe("the annual report (国办公开办函〔2021〕30号)", () => {
  test("every outcome has one row and every row an outcome", () => {
    const rows = reportRows.map(({ key }) => key);
    for (const outcome of outcomeKeys) expect(rows).toContain(rowOf(outcome));
    expect([...new Set(outcomeKeys.map(rowOf))].sort()).toEqual([...rows].sort());
  });

  const day = fc
    .integer({ min: 0, max: 1200 })
    .map((n) => new Date(Date.UTC(2023, 6, 1) + n * 86_400_000).toISOString().slice(0, 10));
  const request = fc
    .record({
      applicantType: fc.constantFrom(...applicantTypes),
      receivedOn: day,
      length: fc.option(fc.integer({ min: 0, max: 400 })),
      outcome: fc.constantFrom(...outcomeKeys),
    })
    .map(({ applicantType, receivedOn, length, outcome }): Counted => {
      const ended = length === null ? null : new Date(Date.parse(receivedOn) + length * 86_400_000);
      const endedOn = ended?.toISOString().slice(0, 10) ?? null;
      return { applicantType, receivedOn, endedOn, outcome: endedOn ? outcome : null };
    });

  test("一 + 二 = 三 + 四 in every column of every year, and what is carried forward comes back", () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 60 }), (requests) => {
        for (const year of [2023, 2024, 2025, 2026]) {
          const table = reportTable(year, requests);
          expect(imbalance(table).total).toBe(0);
          expect(isBalanced(table)).toBe(true);
          expect(reportTable(year + 1, requests).carriedOver).toEqual(table.carriedForward);
        }
      }),
      { numRuns: 100 },
    );
  });
  test("what ended without an outcome shows as a difference", () => {
    const lost = {
      applicantType: "natural",
      receivedOn: "2025-03-01",
      endedOn: "2025-04-01",
      outcome: null,
    } as const;
    expect(imbalance(reportTable(2025, [lost]))).toMatchObject({ natural: 1, business: 0, total: 1 });
  });
});

describe("the fee scale", () => {
  test.each([
    ["perPage", 30, 0],
    ["perPage", 31, 10],
    ["perPage", 120, 1100],
    ["perPage", 201, 70 * 10 + 100 * 20 + 40],
    ["perRequest", 10, 0],
    ["perRequest", 12, 200],
    ["perRequest", 35, 3000],
    ["perRequest", 41, 2000 + 2000 + 300],
  ] as const)("%s %i costs %i yuan", (basis, count, yuan) => expect(feeOf(basis, count)).toBe(yuan));
});

test("two ways to write the same name are the same", () => {
  expect(sameness("《土地征收公告》（2025）")).toBe(sameness("土地征收公告 2025"));
});
