import { describe, expect, test } from "vitest";
import { calendarRows } from "@/db/seed/calendar";
import { applied, missingHolidays } from "@/domain/calendar/changes";
import { readNotice } from "@/domain/calendar/notice";

/** The State Council's own words for 2026, prose and signature around them. */
const notice2026 = `各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
鼓励单位和个人结合落实带薪年休假等制度，实际形成较长假期。
国务院办公厅
2025年11月4日`;
const rowsOf2026 = calendarRows.filter(({ on }) => on.startsWith("2026"));
const scope = { scope: "year" as const, year: 2026 };
const read = (text: string, year = 2026) =>
  readNotice(text, year).map(({ number, fault, changes }) => [number, fault, changes.length]);

describe("the notice itself", () => {
  test("pasted as it stands, it gives exactly the days of the seed", () => {
    const lines = readNotice(notice2026, 2026);
    expect(lines.filter(({ fault }) => fault)).toEqual([]);
    expect(
      applied(
        [],
        lines.flatMap(({ changes }) => changes),
        scope,
      ),
    ).toEqual([...rowsOf2026].sort((a, b) => (a.on < b.on ? -1 : 1)));
  });
  test("a weekday that does not fit the date is named, at either end of a span", () => {
    expect(read("一、元旦：1月1日（周五）至3日（周六）放假调休，共3天。")).toEqual([[1, "wrongWeekday", 0]]);
    expect(read("一、元旦：1月1日（周四）至3日（周日）放假调休，共3天。")).toEqual([[1, "wrongWeekday", 0]]);
  });
  test("days of the December before belong to it", () => {
    const lines = readNotice("一、元旦：2022年12月31日至2023年1月2日放假，共3天。", 2023);
    expect(lines[0]?.changes.map(({ on }) => on)).toEqual(["2022-12-31", "2023-01-01", "2023-01-02"]);
  });
  test("a day off joined with a weekend is that one day", () => {
    expect(read("一、元旦：1月1日放假，与周末连休。", 2024)).toEqual([[1, null, 1]]);
  });
});

describe("a table", () => {
  test("commas, tabs, Chinese commas and spans, with a heading", () => {
    const text =
      "日期,休班,名称\n2026-10-01～2026-10-07,休,国庆节\n2026/9/20\t班\t国庆节\n2026年10月10日，上班，国庆节\n\n2026-05-02 平";
    expect(read(text)).toEqual([
      [2, null, 7],
      [3, null, 1],
      [4, null, 1],
      [6, null, 1],
    ]);
  });
  test("each faulty row is named with its line and its fault, the good ones still count", () => {
    const text = [
      "2026-02-17,休,春节",
      "春节放假七天",
      "2026-02-30,休,春节",
      "2027-02-17,休,春节",
      "2026-02-18,,春节",
      "2026-02-18,休,",
      "2026-02-20,班,春节",
      "2026-02-19 2026-02-18 休 春节",
      "2026-02-17,班,春节",
      "2026-02-17,休,春节",
    ].join("\n");
    expect(read(text)).toEqual([
      [1, null, 1],
      [2, "unreadable", 0],
      [3, "noSuchDay", 0],
      [4, "otherYear", 0],
      [5, "noNature", 0],
      [6, "noName", 0],
      [7, "workOnWorkday", 0],
      [8, "backwards", 0],
      [9, "workOnWorkday", 0],
      [10, "twice", 0],
    ]);
  });
});

test("a year is replaced as a whole, a single day leaves the others alone, plain takes a row away", () => {
  const one = [{ on: "2026-03-03", nature: "off" as const, name: "本县活动" }];
  expect(applied(calendarRows, one, scope).filter(({ on }) => on.startsWith("2026"))).toHaveLength(1);
  expect(applied(calendarRows, one, { ...scope, scope: "day" })).toHaveLength(calendarRows.length + 1);
  const plain = [{ on: "2026-02-14", nature: "plain" as const, name: "" }];
  expect(applied(calendarRows, plain, { ...scope, scope: "day" })).toHaveLength(calendarRows.length - 1);
});

test("a forgotten holiday is noticed", () => {
  const rows = [{ on: "2027-01-01", isWorkingDay: false, name: "元旦" }];
  expect(missingHolidays(rows, 2027)).toEqual(["春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"]);
  expect(missingHolidays(calendarRows, 2026)).toEqual([]);
});
