import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import writeSheet from "write-excel-file/node";
import { accountClasses } from "@/domain/finance/classes";
import { dayWritten } from "@/domain/finance/importing";
import { yuanTyped } from "@/domain/finance/money";
import { balancesOf } from "@/domain/finance/totals";
import { Refused } from "@/domain/outcome";
import { messages } from "@/messages";
import { sheetsIn } from "@/server/sheets";
import { zip } from "../files/samples";
import { head, read, sheetOf, told } from "./sheets";

const income = "各项收入,2026-07-10,7-001,土地流转收入,青禾种植合作社,5000,,15000,吴春生,吴春生";
const expense = "各项支出,2026-08-01,8-001,路灯电费,云溪县供电公司,,320.5,14679.5,吴春生,吴春生";
const good = sheetOf([income, expense], { totals: "5000,320.5", closing: "14679.5" });

describe("a period's accounts from a table: every fault by row and column", () => {
  test("a sound sheet is read whole", () => {
    const { lines, totals, faults } = read(good);
    expect(told(faults)).toEqual([]);
    expect(lines).toHaveLength(2);
    expect(totals).toEqual({
      openingFen: 1000000,
      incomeFen: 500000,
      expenseFen: 32050,
      closingFen: 1467950,
    });
  });

  test.each([
    ["", ["1 accountClass noHead"]],
    [`${head}\n`, ["1 - empty"]],
    [`${head},备注\n`, ["1 - unknownHead"]],
    [`${head},摘要\n`, ["1 summary headTwice"]],
    [sheetOf(["卖地钱,2026-07-10,1,x收入,,1,,,,"], { closing: "10001" }), ["3 accountClass noClass"]],
    [sheetOf(["各项收入,,1,土地流转,,1,,,,"], { closing: "10001" }), ["3 on missing"]],
    [sheetOf(["各项收入,2026-02-30,1,土地流转,,1,,,,"], { closing: "10001" }), ["3 on notADay"]],
    [sheetOf(["各项收入,2026-10-01,1,土地流转,,1,,,,"], { closing: "10001" }), ["3 on outside"]],
    [
      sheetOf(["各项收入,2026-07-10,1,土地流转,,一百,,,,"], { closing: "10001" }),
      ["3 income notMoney", "3 income noAmount"],
    ],
    [
      sheetOf(["各项收入,2026-07-10,1,土地流转,,1.005,,,,"], { closing: "10001" }),
      ["3 income notMoney", "3 income noAmount"],
    ],
    [sheetOf(["各项收入,2026-07-10,1,土地流转,,-5,,,,"], { closing: "9995" }), ["3 income negative"]],
    [sheetOf(["各项收入,2026-07-10,1,土地流转,,,5,,,"], { closing: "9995" }), ["3 expense wrongSide"]],
    [sheetOf(["各项支出,2026-07-10,1,电费,,5,,,,"], { closing: "10005" }), ["3 income wrongSide"]],
    [sheetOf(["其他,2026-07-10,1,代收代付,,5,5,,,"], { closing: "10000" }), ["3 expense bothSides"]],
    [sheetOf(["各项支出,2026-07-10,1,电费,,,,,,"], { closing: "10000" }), ["3 expense noAmount"]],
    [sheetOf(["各项资产,2026-07-10,,水泵一台,,300,,10300,,"], { closing: "10000" }), ["3 balance noBalance"]],
    [sheetOf(["各项支出,2026-07-10,1,付13812345678,,,5,,,"], { closing: "9995" }), ["3 summary private"]],
    [
      sheetOf([income, expense.replace("8-001", "7-001")], { closing: "14679.5" }),
      ["4 voucherNo voucherTwice"],
    ],
    [sheetOf([income], { opening: "9999", closing: "14999" }), ["2 balance notChained"]],
    [sheetOf([income], { opening: "", closing: "15000" }), ["2 balance noOpening"]],
    [sheetOf([income], { closing: "" }), ["5 balance noClosing"]],
    [sheetOf([income.replace("15000", "15001")], { closing: "15000" }), ["3 balance balance"]],
    [sheetOf([income], { totals: "5001,0", closing: "15000" }), ["4 income sum"]],
    [sheetOf([income], { totals: "5000,1", closing: "15000" }), ["4 expense sum"]],
    [sheetOf([income], { closing: "15000.01" }), ["5 balance sum"]],
    [`${good}\n期末余额,,,,,,,14679.5,,`, ["7 accountClass sumTwice"]],
  ])("%#: %s", (text, expected) => {
    const faults = told(read(text).faults);
    expect(faults).toEqual(expect.arrayContaining(expected));
    // Heads that are missing are told one by one, everything else is told once.
    if (text !== "") expect(faults.length).toBe(expected.length);
  });

  test("every fault has a sentence in both languages", () => {
    const keys = new Set(Object.keys(messages["zh-CN"].finance.faults));
    const seen = [
      sheetOf(["x,y,,,,z,-1,q,,", "各项收入,2026-07-10,7,a,,1,1,,,"]),
      `${head},坏列`,
      "",
    ].flatMap((text) => read(text).faults.map(({ key }) => key.split(".").at(-1) ?? ""));
    for (const key of seen) expect(keys).toContain(key);
  });

  test("classes that state something move no balance and need no voucher", () => {
    const text = sheetOf(
      ["财务计划,2026-07-01,,计划修水渠,,,20000,,,", income, "债权债务,2026-09-30,,应收承包款,,3000,,,,"],
      {
        totals: "5000,0",
        closing: "15000",
      },
    );
    expect(told(read(text).faults)).toEqual([]);
    expect(read(text).totals.closingFen).toBe(1500000);
  });

  test("the English sheet and the Chinese one are the same", () => {
    const { columns, classes, sums } = messages.en.finance;
    const text = [
      Object.values(columns).join(","),
      `${sums.opening},,,,,,,10000,,`,
      `${classes.income},2026-07-10,7-001,lease,co-op,5000,,15000,a,b`,
      `${sums.closing},,,,,,,15000,,`,
    ].join("\n");
    expect(told(read(text).faults)).toEqual([]);
  });

  test("the first period of a village may begin with anything", () => {
    const known = {
      ...{ period: { startOn: "2026-07-01", endOn: "2026-09-30" } },
      previousClosingFen: null,
      previousName: "",
    };
    expect(
      told(
        read(sheetOf([], { opening: "123.45", closing: "123.45" }).replace(/\n本期合计.*/, ""), known).faults,
      ),
    ).toEqual([]);
  });

  test.each([
    ["2026/9/3", "2026-09-03"],
    ["2026年9月3日", "2026-09-03"],
    ["2026.09.03", "2026-09-03"],
    ["2026-09-31", null],
    ["昨天", null],
  ])("a day as people write it: %s", (text, day) => expect(dayWritten(text)).toBe(day));

  test("a sheet made from any lines is read back to the same sums", () => {
    const line = fc.record({
      accountClass: fc.constantFrom(
        "income" as const,
        "expense" as const,
        "distribution" as const,
        "other" as const,
      ),
      fen: fc.integer({ min: 1, max: 9_999_999_99 }),
      day: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (made) => {
        const entries = made.map(({ accountClass, fen }) => ({
          accountClass,
          incomeFen: accountClass === "income" ? fen : 0,
          expenseFen: accountClass === "income" ? 0 : fen,
        }));
        const balances = balancesOf(1000000, entries);
        const classes = messages["zh-CN"].finance.classes;
        const sheet = sheetOf(
          made.map(({ accountClass, day }, at) => {
            const entry = entries[at];
            const cells = [
              yuanTyped(entry?.incomeFen ?? 0),
              yuanTyped(entry?.expenseFen ?? 0),
              ((balances[at] ?? 0) / 100).toFixed(2),
            ];
            return `${classes[accountClass]},2026-09-${String(day).padStart(2, "0")},v${at},某事,,${cells.join(",")},,`;
          }),
          { closing: ((balances.at(-1) ?? 1000000) / 100).toFixed(2) },
        );
        const { faults, totals } = read(sheet);
        expect(told(faults)).toEqual([]);
        expect(totals.closingFen).toBe(balances.at(-1) ?? 1000000);
      }),
      { numRuns: 60 },
    );
  });

  test("any text at all is read without failing", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(...accountClasses, "各项收入", "2026-07-10", "1e9", "=1+1"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 8 }), (rows) => {
        const text = [head, ...rows.map((row) => row.join(","))].join("\n");
        try {
          read(text);
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("a workbook", () => {
  const form = (bytes: Uint8Array) => {
    const made = new FormData();
    made.set("sheet", new File([bytes as BlobPart], "账目.xlsx"));
    return made;
  };
  const heads = head.split(",").map((value) => ({ value }));

  test("the template is read and adds up", async () => {
    const bytes = readFileSync(
      fileURLToPath(new URL("../../public/templates/accounts.xlsx", import.meta.url)),
    );
    const { sheet = "" } = await sheetsIn(form(new Uint8Array(bytes)));
    expect(told(read(sheet).faults)).toEqual([]);
  });

  test("wrong types are faults, formulas are never carried out", async () => {
    const bad = [
      heads,
      [
        { value: true, type: Boolean },
        { value: 5, type: Number },
        { value: "=1+1", type: "Formula" },
        { value: "x" },
      ],
    ];
    const bytes = await (await writeSheet(bad as never)).toBuffer();
    const { sheet = "" } = await sheetsIn(form(new Uint8Array(bytes)));
    expect(told(read(sheet).faults)).toEqual(
      expect.arrayContaining(["2 accountClass noClass", "2 on notADay"]),
    );
    expect(sheet).not.toContain("=1+1");
  });

  test("what unpacks to more than a sheet can hold is refused before it is unpacked", async () => {
    const bomb = zip([{ name: "xl/worksheets/sheet1.xml", content: " ".repeat(25 * 1024 * 1024) }]);
    expect(bomb.length).toBeLessThan(512 * 1024);
    const started = performance.now();
    await expect(sheetsIn(form(new Uint8Array(bomb)))).rejects.toMatchObject({ key: "wrongType" });
    expect(performance.now() - started).toBeLessThan(500);
  });

  test("a broken workbook is refused", async () => {
    await expect(sheetsIn(form(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])))).rejects.toBeInstanceOf(Refused);
  });
});
