import { expect, test } from "vitest";
import { rankServices, type ServiceLine, targetsOf } from "@/domain/services/search";
import { guide } from "./guides";

const line = (name: string, everydayWords: string[], plainSummary = ""): ServiceLine => ({
  ...guide({ name, shortName: name, everydayWords, plainSummary, serviceTarget: "" }),
  slug: name,
  officeId: "o",
  officeName: "公共服务办公室",
});
const items = [
  line("最低生活保障", ["低保", "吃低保", "家里困难"], "收入太低的家庭，每月领生活补助。"),
  line("高龄津贴", ["老人补贴", "八十岁", "老人钱"], "80 岁以上的老人，每月可以领一笔津贴。"),
  line("农村宅基地和建房审批", ["盖房", "建房", "批地"], "在村里盖新房要先批。"),
];
const found = (query: string) => rankServices(items, query).map(({ name }) => name);

test.each([
  ["低保", ["最低生活保障"]],
  ["我家里困难想吃低保", ["最低生活保障"]],
  ["老人补贴", ["高龄津贴"]],
  ["盖房", ["农村宅基地和建房审批"]],
  ["我想在村里盖房子", ["农村宅基地和建房审批"]],
  ["飞机票", []],
])("%s finds %j", (query, names) => {
  expect(found(query)).toEqual(names);
});

test("nothing typed shows everything, in the office's order", () => {
  expect(found("  ")).toHaveLength(3);
});

test("an item is found by who one is", () => {
  expect(targetsOf(guide())).toEqual(["elder"]);
  expect(targetsOf({ name: "人民调解申请", serviceTarget: "", everydayWords: [] })).toEqual(["everyone"]);
});
