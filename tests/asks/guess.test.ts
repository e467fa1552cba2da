import { describe, expect, test } from "vitest";
import { categoryOf, guessTargets } from "@/domain/asks/guess";
import { askTargets, targetKeys } from "@/domain/asks/states";
import { personalIn } from "@/domain/consultations/publishing";
import { topicOf } from "@/domain/consultations/states";

const first = (text: string) => guessTargets(text)[0]?.target;

describe("what an ask may be", () => {
  test.each([
    ["村口的路灯不亮了，晚上走路怕", "report"],
    ["我家吃的水管漏水三天了", "report"],
    ["建议在广场装几个健身器材", "suggestion"],
    ["请问老年证多少岁能领", "consultation"],
    ["我要申请公开去年修路的批文", "information"],
    ["我要投诉包工头拖欠工钱", "petition"],
    ["想办失业登记，申请补贴", "application"],
  ])("%s → %s", (text, target) => {
    expect(first(text)).toBe(target);
  });
  test("nothing is guessed of nothing", () => {
    expect(guessTargets("你好")).toEqual([]);
  });
  test("an item that answers counts", () => {
    expect(guessTargets("我妈八十了", { application: ["高龄津贴"] })[0]).toMatchObject({
      target: "application",
      words: ["高龄津贴"],
    });
  });
});

test("one key for each way on, none twice, none of those that move or search", () => {
  const keys = Object.values(targetKeys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.some((key) => ["j", "k", "g", "/", "?"].includes(key))).toBe(false);
  expect(askTargets.every((target) => target in targetKeys)).toBe(true);
});

test("what is broken, and what a question is about", () => {
  expect(categoryOf("三组的路灯坏了")).toBe("streetLight");
  expect(categoryOf("垃圾堆了半个月")).toBe("rubbish");
  expect(categoryOf("广播不响")).toBe("other");
  expect(topicOf("低保要什么条件")).toBe("assistance");
  expect(topicOf("你们几点上班")).toBe("other");
});

describe("去标识化 (public.md §8.2): what tells who somebody is", () => {
  test("numbers by their check digits, and the name", () => {
    const text = "赵秀英问：卡号打到 19900001001 行不行，身份证 11010519491231002X";
    expect(personalIn(text, ["赵秀英"]).map(({ kind }) => kind)).toEqual(["idNumber", "phone", "name"]);
  });
  test("office words are left alone", () => {
    expect(personalIn("电话 0300-8620101，QH-20261123-0007，2026 年 5 月", ["赵秀英", "张"])).toEqual([]);
  });
});
