import { expect, test } from "vitest";
import { passwordFault } from "@/domain/account/password";

const key = (kind: "staff" | "villager", password: string, own: string[] = []) =>
  passwordFault(kind, password, own)?.key.split(".").at(-1) ?? "good";

test.each([
  ["qinghe-2026", "good"],
  ["Qinghe2026", "good"],
  ["青禾镇党政办公室欢迎您 2026a", "good"],
  ["qinghe2026", "passwordClasses"],
  ["Abcdefg1-", "passwordShort"],
  ["aaaaaaaaaa", "passwordRun"],
])("staff: %s is %s (public.md §8.3 identity a)", (password, expected) => {
  expect(key("staff", password)).toBe(expected);
});

test.each([
  ["今天去赶集买两斤豆腐", "good"],
  ["liuxi3zu", "good"],
  ["liuxi3z", "passwordShort"],
  ["12345678", "passwordRun"],
  ["87654321", "passwordRun"],
  ["88888888", "passwordRun"],
  ["13572468", "good"],
])("villagers: %s is %s", (password, expected) => {
  expect(key("villager", password)).toBe(expected);
});

test("nobody takes their own phone or account, in capitals or full width either", () => {
  expect(key("villager", "19900001001", ["19900001001"])).toBe("passwordOwn");
  expect(key("villager", "１９９００００１００１", ["19900001001"])).toBe("passwordOwn");
  expect(key("staff", "LIN.Xiaoyun-1", ["lin.xiaoyun-1"])).toBe("passwordOwn");
});

test("a character outside the basic plane is one character", () => {
  expect(key("villager", "𠮷𠮷野家好吃吗呢")).toBe("good");
  expect(key("villager", "𠮷𠮷野家")).toBe("passwordShort");
});
