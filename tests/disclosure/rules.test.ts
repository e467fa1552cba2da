import { describe, expect, test } from "vitest";
import { announcedYears, calendarRows } from "@/db/seed/calendar";
import { workCalendar } from "@/domain/calendar/work-calendar";
import { reckon } from "@/domain/clocks/reckon";
import { ruleOn } from "@/domain/clocks/rules";
import { draftFaults } from "@/domain/disclosure/input";
import { itemKinds, recurringKinds, templateOf, templates } from "@/domain/disclosure/kinds";
import { lightOf, worst } from "@/domain/disclosure/lights";
import { lastPeriod, periodBefore, periodName } from "@/domain/disclosure/periods";
import { aggregateOf, fenOf, maskedRows, readList, rowOf, yuan } from "@/domain/disclosure/rows";
import { fromPlain } from "@/domain/rich-text";

const calendar = workCalendar(calendarRows, announcedYears);
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`);
const dueOf = (key: string, startedOn: string) => {
  const { amount, unit } = ruleOn(key, startedOn);
  return reckon({ rule: { amount: amount ?? 0, unit }, startedOn, calendar }).dueOn;
};

describe("what comes back by itself (public.md §3.1 Art. 30, §3.3)", () => {
  test.each([
    ["quarterly", "2026-11-25", "2026-07-01", "2026-09-30"],
    ["quarterly", "2026-10-01", "2026-07-01", "2026-09-30"],
    ["quarterly", "2026-09-30", "2026-04-01", "2026-06-30"],
    ["quarterly", "2026-02-03", "2025-10-01", "2025-12-31"],
    ["yearly", "2026-01-01", "2025-01-01", "2025-12-31"],
  ] as const)("%s on %s: %s to %s", (frequency, on, from, to) => {
    expect(lastPeriod(frequency, on)).toEqual({ from, to });
  });
  test("the period before, and what it is called", () => {
    expect(periodBefore({ from: "2026-01-01", to: "2026-03-31" })).toEqual({
      from: "2025-10-01",
      to: "2025-12-31",
    });
    expect(periodBefore({ from: "2025-01-01", to: "2025-12-31" })).toEqual({
      from: "2024-01-01",
      to: "2024-12-31",
    });
    expect(periodName({ from: "2026-07-01", to: "2026-09-30" })).toMatchObject({
      key: "quarter",
      quarter: 3,
    });
    expect(periodName({ from: "2026-01-01", to: "2026-03-31" }).key).toBe("quarter");
    expect(periodName({ from: "2025-01-01", to: "2025-12-31" }).key).toBe("year");
    expect(periodName({ from: "2026-07-02", to: "2026-09-30" }).key).toBe("days");
  });
  test("what happens at any time has no period of its own", () => {
    expect(lastPeriod("batch", "2026-11-25")).toBeNull();
    expect(recurringKinds).toEqual(["partyWork", "implementation", "assistance", "pay"]);
  });
});

describe("due days (public.md §11 village.general, §3.3 template)", () => {
  test.each([
    ["village.general", "2026-09-30", "2026-12-30"],
    ["village.general", "2026-02-28", "2026-05-28"],
    ["village.general", "2025-06-30", "2025-09-30"],
    // Saturday 14 and 28 February are worked; 15 to 23 are the Spring Festival.
    ["village.batch", "2026-02-09", "2026-02-28"],
    ["village.batch", "2026-11-09", "2026-11-23"],
  ])("%s from %s: %s", (rule, from, due) => expect(dueOf(rule, from)).toBe(due));
  test("three months that end on a Sunday end on Monday; in the National Day week after it", () => {
    expect(dueOf("village.general", "2026-01-31")).toBe("2026-04-30");
    expect(dueOf("village.general", "2026-05-31")).toBe("2026-08-31");
    expect(dueOf("village.general", "2026-07-05")).toBe("2026-10-08");
    expect(dueOf("village.general", "2026-03-07")).toBe("2026-06-08");
  });
  test("every template names a rule that exists, and lists stand for a while", () => {
    for (const kind of itemKinds) {
      const { clock, list, postingDays, feedbackDays } = templateOf(kind);
      if (clock) expect(ruleOn(clock, "2026-11-25").key).toBe(clock);
      expect(list === null).toBe(postingDays === 0);
      expect(feedbackDays).toBeGreaterThan(0);
    }
    expect(templates.homestead.postingDays).toBeGreaterThanOrEqual(7);
    expect(templates.socialAid.postingDays).toBe(7);
  });
});

describe("lights: amber with three working days left, red after the day (public.md §3.3)", () => {
  test.each([
    ["2026-03-02", "2026-02-13", "normal"],
    // Left after 25 February: 26, 27, Saturday 28 (worked), 2 March = four.
    ["2026-03-02", "2026-02-25", "normal"],
    ["2026-03-02", "2026-02-26", "near"],
    ["2026-03-02", "2026-03-02", "near"],
    ["2026-03-02", "2026-03-03", "overdue"],
    // A weekend lies between: Friday, and Monday to Wednesday.
    ["2026-11-25", "2026-11-19", "normal"],
    ["2026-11-25", "2026-11-20", "near"],
    ["2026-11-25", "2026-11-21", "near"],
    // The whole Spring Festival lies between: 14 (worked), 24 and 25 February are left.
    ["2026-02-25", "2026-02-13", "near"],
    ["2026-02-26", "2026-02-13", "normal"],
  ] as const)("due %s on %s: %s", (due, on, light) => {
    expect(lightOf(due, noon(on), calendar)).toBe(light);
  });
  test("a village is as its worst item; with nothing open it is up to date", () => {
    expect(worst(["normal", "overdue", "near"])).toBe("overdue");
    expect(worst(["near", "normal"])).toBe("near");
    expect(worst([])).toBe("normal");
  });
});

describe("lists of persons (public.md §8.2)", () => {
  const rows = [
    { name: "欧阳建国", group: "3 组", what: "稻谷补贴", quantity: "3.2 亩", amount: 123_450 },
    { name: "张三", group: "", what: "", quantity: "", amount: null },
  ];
  test("names are masked, masking twice changes nothing, the sum is exact", () => {
    expect(maskedRows(rows).map(({ name }) => name)).toEqual(["欧阳*国", "张*"]);
    expect(maskedRows(maskedRows(rows))).toEqual(maskedRows(rows));
    expect(aggregateOf(rows)).toEqual({ count: 2, amount: 123_450 });
    expect(aggregateOf([{ ...rows[1], amount: null } as (typeof rows)[number]])).toEqual({
      count: 1,
      amount: null,
    });
  });
  test.each([
    ["1,234.5", 123_450],
    ["￥80元", 8_000],
    ["0.05", 5],
    ["-3.10", -310],
    ["三百", undefined],
    ["1.234", undefined],
    ["1e9", undefined],
  ])("%s is %s fen", (text, fen) => expect(fenOf(text)).toBe(fen));
  test("fen as yuan", () => {
    expect([yuan(123_450), yuan(5), yuan(-310), yuan(100_000_000)]).toEqual([
      "1,234.50",
      "0.05",
      "-3.10",
      "1,000,000.00",
    ]);
  });
  test("a table is read by its heads; ID and card numbers are left behind unread", () => {
    const read = readList([
      ["青禾镇柳溪村补贴名单"],
      ["序号", "户主姓名", "身份证号", "银行卡号", "面积", "金额（元）", "组别"],
      ["1", "赵秀英", "110101199003070011", "6222021234567890123", "3.2", "285.63", "3 组"],
      ["", "", "", "", "", "", ""],
      ["2", "", "", "", "1", "9", ""],
      ["3", "韩冬", "", "", "1", "九元", ""],
    ]);
    expect(read?.rows).toEqual([
      { name: "赵秀英", group: "3 组", what: "", quantity: "3.2", amount: 28_563 },
    ]);
    expect(read?.faults).toEqual([
      { line: 5, fault: "name" },
      { line: 6, fault: "amount" },
    ]);
    expect(JSON.stringify(read)).not.toMatch(/11010119|62220212/);
    expect(readList([["没有", "表头"]])).toBeNull();
  });
  test("a long number typed into any cell is refused", () => {
    for (const cell of ["110101199003070011", "6222 0212 3456 7890 123", "13812345678"])
      expect(rowOf(["赵秀英", "", cell, "", ""], 4)).toEqual({ line: 4, fault: "number" });
    expect(rowOf(["赵秀英", "", "2026-11 批次", "12.5 亩", "10"], 4)).toMatchObject({ amount: 1_000 });
  });
});

test("what is missing before an item goes to the supervision committee", () => {
  const full = {
    kind: "farmSubsidy" as const,
    title: "柳溪村稻谷补贴公示",
    body: fromPlain("按确权面积核定，每亩补贴七十元。"),
    ...{ periodFrom: "2026-11-01", periodTo: "2026-11-01", contact: "村委会 0300-8620201" },
    ...{ approverName: "韩立本", approvedOn: "2026-11-20", postingTo: "2026-12-20", correction: "" },
    publishedVersion: null,
    rows: [{ name: "赵秀英", group: "", what: "", quantity: "", amount: 100 }],
  };
  expect(draftFaults(full, "2026-11-25")).toEqual([]);
  expect(draftFaults({ ...full, postingTo: null }, "2026-11-25")).toEqual(["posting"]);
  expect(draftFaults({ ...full, approverName: "" }, "2026-11-25")).toEqual(["approver"]);
  expect(draftFaults({ ...full, approvedOn: "2026-11-26" }, "2026-11-25")).toEqual(["approvedLater"]);
  expect(draftFaults({ ...full, periodFrom: "2026-12-01" }, "2026-11-25")).toEqual(["periodOrder"]);
  expect(draftFaults({ ...full, kind: "partyWork" }, "2026-11-25")).toEqual(["rows"]);
  expect(draftFaults({ ...full, publishedVersion: 1 }, "2026-11-25")).toEqual(["correction"]);
});
