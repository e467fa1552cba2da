import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assetWarning, paymentOf, standingOf } from "@/domain/finance/assets";
import { accountClasses, movesCash } from "@/domain/finance/classes";
import { corrections, type KeyedLine } from "@/domain/finance/corrected";
import { parseYuan, yuan } from "@/domain/finance/money";
import { maskedParty } from "@/domain/finance/party";
import { periodOf, periodsOver, periodWith } from "@/domain/finance/periods";
import { shownWords, wordsFault } from "@/domain/finance/questions";
import { balancesOf, totalsOf } from "@/domain/finance/totals";
import { voucherOf } from "@/domain/finance/vouchers";
import { reportTitle } from "@/server/finance/open-periods";

describe("money", () => {
  test.each([
    ["1,234.5", 123450],
    ["￥１２３４．５０元", 123450],
    ["0.30000000000000004", 30],
    ["-12.30", -1230],
    ["1,23", null],
    ["3万", null],
    ["1e5", null],
    ["0.305", null],
    ["", null],
    ["99999999999999", null],
  ])("%s → %s", (text, fen) => expect(parseYuan(text)).toBe(fen));

  test("what is written is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 }), (fen) => {
        expect(parseYuan(yuan(fen))).toBe(fen === 0 ? 0 : fen);
      }),
    );
    expect(yuan(1234567890)).toBe("12,345,678.90");
    expect(yuan(-5)).toBe("-0.05");
  });
});

describe("balances", () => {
  const entry = fc.record({
    accountClass: fc.constantFrom(...accountClasses),
    incomeFen: fc.nat(1_000_000),
    expenseFen: fc.nat(1_000_000),
  });

  test("the last balance is the closing balance, and a period continued is one period", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.array(entry),
        fc.array(entry),
        (opening, a, b) => {
          const whole = totalsOf(opening, [...a, ...b]);
          const first = totalsOf(opening, a);
          const second = totalsOf(first.closingFen, b);
          expect(second.closingFen).toBe(whole.closingFen);
          expect(first.incomeFen + second.incomeFen).toBe(whole.incomeFen);
          const moving = balancesOf(opening, [...a, ...b]).filter((balance) => balance !== null);
          expect(moving.at(-1) ?? opening).toBe(whole.closingFen);
        },
      ),
    );
  });

  test("the order of lines changes balances between, never the end; statements change nothing", () => {
    fc.assert(
      fc.property(fc.array(entry), (lines) => {
        const { closingFen } = totalsOf(100, lines);
        expect(totalsOf(100, lines.toReversed()).closingFen).toBe(closingFen);
        expect(
          totalsOf(
            100,
            lines.filter(({ accountClass }) => movesCash(accountClass)),
          ).closingFen,
        ).toBe(closingFen);
      }),
    );
  });
});

describe("periods", () => {
  test("keys are read, everything else is none", () => {
    expect(periodOf("2026-q3")).toMatchObject({ startOn: "2026-07-01", endOn: "2026-09-30" });
    expect(periodOf("2026-12")).toMatchObject({ startOn: "2026-12-01", endOn: "2026-12-31" });
    for (const bad of ["2026-q5", "2026-00", "2026-13", "26-q1", "2026q1", "2026-q1x", ""])
      expect(periodOf(bad)).toBeNull();
  });
  test("the last periods that are over", () => {
    expect(periodsOver("2026-11-23", "quarterly", 2).map(({ key }) => key)).toEqual(["2026-q2", "2026-q3"]);
    expect(periodsOver("2027-01-01", "quarterly", 1)[0]?.key).toBe("2026-q4");
    expect(periodsOver("2026-01-15", "monthly", 2).map(({ key }) => key)).toEqual(["2025-11", "2025-12"]);
  });
  test("periods follow each other without gap, every day is in one", () => {
    for (const frequency of ["quarterly", "monthly"] as const)
      fc.assert(
        fc.property(
          fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true }),
          (date) => {
            const day = date.toISOString().slice(0, 10);
            const period = periodWith(day, frequency);
            expect(period.startOn <= day && day <= period.endOn).toBe(true);
            expect(periodOf(period.key)).toEqual(period);
          },
        ),
      );
  });
  test("a period has a name for desks", () => {
    const period = periodOf("2026-q3");
    if (period) expect(reportTitle("柳溪村", period)).toBe("柳溪村 2026年第三季度财务公开");
  });
});

describe("what may be public", () => {
  test.each([
    ["云溪县供电公司", "云溪县供电公司"],
    ["青禾种植专业合作社", "青禾种植专业合作社"],
    ["李小明", "李*明"],
    ["张三、李小明", "张*、李*明"],
    ["张三家庭农场", "张****场"],
    ["公司老板李四", "公****四"],
    ["", ""],
  ])("%s → %s", (name, shown) => expect(maskedParty(name)).toBe(shown));

  test("numbers of persons are refused in a question, names we know are masked", () => {
    expect(wordsFault("为什么给 138 1234 5678 打钱")).toBe("finance.errors.private.phone");
    expect(wordsFault("身份证 11010519491231002X 的人是谁")).toBe("finance.errors.private.idNumber");
    expect(wordsFault("这笔水渠维修花在哪里了")).toBeNull();
    expect(shownWords("给李小明的钱，李小明家没有修渠", ["李小明", ""])).toBe("给李*明的钱，李*明家没有修渠");
  });
});

test.each([
  ["记-012.jpg", "记-012"],
  ["记012_2.JPG", "记-012"],
  ["记-012（第2页）.png", "记-012"],
  ["7-1.jpg", "7-1"],
  ["7-12.jpg", "7-12"],
  ["IMG_2031.jpg", null],
  [".jpg", null],
])("the picture %s shows voucher %s", (name, voucher) =>
  expect(voucherOf(name, ["记-012", "7-1", "7-12", ""])).toBe(voucher),
);

test("a correction shows old and new of what differs, with its reason", () => {
  const line = (more: Partial<KeyedLine>): KeyedLine => ({
    ...{
      key: "k",
      accountClass: "expense",
      on: "2026-07-01",
      voucherNo: "1",
      summary: "电费",
      counterparty: "甲",
    },
    ...{ incomeFen: 0, expenseFen: 5, handler: "", approver: "", correction: "" },
    ...more,
  });
  expect(corrections([line({})], [line({ correction: "x" })])).toEqual([]);
  expect(corrections([line({})], [line({ expenseFen: 6, correction: "记错" })])).toEqual([
    { key: "k", voucherNo: "1", reason: "记错", changes: [{ field: "expenseFen", before: 5, after: 6 }] },
  ]);
});

describe("contracts", () => {
  const today = "2026-11-25";
  test.each([
    ["2027-03-01", null, null],
    ["2027-02-23", null, "d90"],
    ["2027-02-23", "d90", null],
    ["2026-12-25", "d90", "d30"],
    ["2026-12-05", "d30", null],
    ["2026-12-02", "d30", "d7"],
    ["2026-11-25", "d7", null],
    ["2026-11-24", "d7", "over"],
    ["2026-11-01", "over", null],
    ["2026-12-01", null, "d7"],
  ] as const)("ends %s, told %s → %s", (endOn, sent, due) =>
    expect(assetWarning(endOn, today, sent)).toBe(due),
  );
  test("no end, no reminder; what has ended is at rest", () => {
    expect(assetWarning(null, today, null)).toBeNull();
    expect(standingOf({ state: "ended", endOn: "2020-01-01" }, today)).toBe("ended");
    expect(standingOf({ state: "current", endOn: "2026-11-24" }, today)).toBe("over");
    expect([paymentOf(null, today), paymentOf("2026-11-24", today), paymentOf("2026-12-01", today)]).toEqual([
      "none",
      "overdue",
      "soon",
    ]);
  });
});
