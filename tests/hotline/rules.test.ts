import { describe, expect, test } from "vitest";
import { calendar } from "@/db/seed/stable";
import { dayOf } from "@/domain/calendar/day";
import { reckon } from "@/domain/clocks/reckon";
import { limitOf, ruleOn } from "@/domain/clocks/rules";
import { type OrderWords, readOrders } from "@/domain/hotline/importing";
import { replyLimit, usualLimits } from "@/domain/hotline/kinds";
import { orderRefusal } from "@/domain/hotline/rules";
import { limitWritten, momentWritten } from "@/domain/hotline/text";
import { messages } from "@/messages";
import { tableRows } from "@/server/table";

const invert = <K extends string>(words: Record<K, string>) =>
  new Map(Object.entries(words).map(([key, word]) => [String(word).toLowerCase(), key as K]));
const zh = messages["zh-CN"].hotline;
const words: OrderWords = {
  heads: invert(zh.columns),
  classes: invert(zh.class),
  levels: invert(zh.level),
  villages: new Map([["柳溪村", "019b7600-0000-7000-a000-000000000001"]]),
};
const head = "工单号,标题,类别,紧急程度,派单时间,来电号码,村,诉求内容,办理时限";
const read = (rows: string[], known: string[] = []) =>
  readOrders(tableRows([head, ...rows].join("\n")), words, new Set(known));
const good = "YX2026-0001,路灯不亮,投诉,普通,2026-11-23 09:10,19900001001,柳溪村,村口路灯坏了三天,";

describe("clocks of work orders (public.md §5 C, §11 hotline.*)", () => {
  const due = (key: string, at: string, limit?: { amount: number; unit: "WD" | "hours" | "CD" }) => {
    const startedAt = new Date(at);
    const startedOn = dayOf(startedAt);
    return reckon({ rule: limitOf(ruleOn(key, startedOn), limit), startedOn, startedAt, calendar });
  };
  test("signing has one working day: Friday → Monday, before a make-up Saturday → that Saturday", () => {
    expect(due("hotline.sign", "2026-11-20T15:00:00+08:00").dueOn).toBe("2026-11-23");
    expect(due("hotline.sign", "2026-10-09T15:00:00+08:00").dueOn).toBe("2026-10-10");
  });
  test("an emergency counts hours, also at night and on a rest day", () => {
    const at = "2026-11-21T23:30:00+08:00";
    const limit = replyLimit({
      orderClass: "help",
      level: "urgent",
      given: null,
      limits: usualLimits,
    }) as { amount: number; unit: "hours" };
    expect(due("hotline.reply", at, limit).dueAt).toEqual(new Date("2026-11-22T01:30:00+08:00"));
    expect(due("hotline.signUrgent", at).dueAt).toEqual(new Date("2026-11-22T00:30:00+08:00"));
  });
  test("what the order says comes before the table", () => {
    const given = limitWritten("4小时", new Date());
    expect(given).toEqual({ amount: 4, unit: "hours" });
    expect(replyLimit({ orderClass: "help", level: "urgent", given, limits: usualLimits })).toEqual(given);
  });
});

test.each([
  ["5", { amount: 5, unit: "WD" }],
  ["15 日", { amount: 15, unit: "CD" }],
  ["5个工作日内", { amount: 5, unit: "WD" }],
  ["2026-11-30", { amount: 7, unit: "CD" }],
  ["2026-11-23", null],
  ["0", null],
  ["999", null],
  ["尽快", null],
])("limit %s", (text, limit) =>
  expect(limitWritten(text, new Date("2026-11-23T09:00:00+08:00"))).toEqual(limit),
);
test.each(["2026-11-25 14:30", "2026/11/25 14:30:00", "2026-11-25T14:30", "2026年11月25日14时30分"])(
  "moment %s",
  (text) => expect(momentWritten(text)?.at).toEqual(new Date("2026-11-25T14:30:00+08:00")),
);
test.each(["2026-02-30", "2026-11-25 25:00", "昨天", ""])("no moment %s", (text) =>
  expect(momentWritten(text)).toBeNull(),
);

describe("import: every faulty row is named, known numbers are passed over", () => {
  const told = (rows: string[], known?: string[]) =>
    read(rows, known).faults.map(({ line, column, key }) => `${line} ${column} ${key.split(".").at(-1)}`);
  test("a sound row is read", () => {
    expect(told([good])).toEqual([]);
    expect(read([good]).orders[0]).toMatchObject({ hotlineNo: "YX2026-0001", orderClass: "complaint" });
  });
  test.each([
    [",路灯不亮,投诉,普通,2026-11-23,,,内容,", "2 hotlineNo missing"],
    ["YX1-1,路灯不亮,投拆,普通,2026-11-23,,,内容,", "2 orderClass noClass"],
    ["YX1-1,路灯不亮,投诉,特急,2026-11-23,,,内容,", "2 level noLevel"],
    ["YX1-1,路灯不亮,投诉,紧急,2026-11-23,,,内容,", "2 dispatchedAt needsTime"],
    ["YX1-1,路灯不亮,投诉,普通,23/11,,,内容,", "2 dispatchedAt notAMoment"],
    ["YX1-1,找19900001001,投诉,普通,2026-11-23,,,内容,", "2 title numbersInTitle"],
    ["YX1-1,路灯不亮,投诉,普通,2026-11-23,12,,内容,", "2 callerPhone notAPhone"],
    ["YX1-1,路灯不亮,投诉,普通,2026-11-23,,柳溪,内容,", "2 village noVillage"],
    ["YX1-1,路灯不亮,投诉,普通,2026-11-23,,,,", "2 content missing"],
    ["YX1-1,路灯不亮,投诉,普通,2026-11-23,,,内容,尽快", "2 givenLimit notALimit"],
  ])("%s", (row, fault) => expect(told([row])).toEqual([fault]));
  test("a number that is in, here or further up, is no fault", () => {
    const { orders, known, faults } = read([good, good], []);
    expect([orders.length, known.length, faults.length]).toEqual([1, 1, 0]);
    expect(read([good], ["YX2026-0001"]).orders).toEqual([]);
  });
  test.each([
    ["无名列\n1"],
    ["工单号,工单号\n1,2"],
    [""],
    ["\u0000\u0001"],
    [`工单号\n${"=cmd|' /C calc'!A0\n".repeat(600)}`],
  ])("a hostile table %# is refused with a sentence", (text) =>
    expect(readOrders(tableRows(text), words, new Set()).faults.length).toBeGreaterThan(0),
  );
});

describe("what a step needs", () => {
  const now = new Date("2026-11-25T10:00:00+08:00");
  const known = {
    now,
    today: "2026-11-25",
    dispatchedAt: new Date("2026-11-23T09:00:00+08:00"),
    replyDueOn: "2026-11-25",
  };
  const contact = {
    replyText: "已修好",
    contactedAt: new Date("2026-11-24T09:00:00+08:00"),
    contactedBy: "钱",
    contactWay: "phone",
    contactResult: "accepts",
  } as const;
  test("a reply without the contact with the caller is none", () => {
    expect(orderRefusal("draftReply", { replyText: "已修好" }, known)?.field).toBe("contactedAt");
    expect(orderRefusal("draftReply", contact, known)).toBeNull();
    const early = { ...contact, contactedAt: new Date("2026-11-20T09:00:00+08:00") };
    expect(orderRefusal("draftReply", early, known)?.key).toBe("hotline.errors.contactBefore");
    const later = { ...contact, contactedAt: new Date("2026-11-25T10:01:00+08:00") };
    expect(orderRefusal("draftReply", later, known)?.key).toBe("hotline.errors.contactFuture");
    const silent = { ...contact, contactResult: "unreachable" } as const;
    expect(orderRefusal("draftReply", silent, known)?.field).toBe("contactNote");
  });
  test("more time on the last day, not after, not more than 15 WD", () => {
    const asked = { days: 5, opinion: "等施工" };
    expect(orderRefusal("askExtension", asked, known)).toBeNull();
    expect(orderRefusal("askExtension", asked, { ...known, today: "2026-11-26" })?.key).toMatch(/tooLate/);
    expect(orderRefusal("askExtension", { ...asked, days: 16 }, known)?.key).toMatch(/tooLong/);
  });
});
