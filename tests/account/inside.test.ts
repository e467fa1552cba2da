import { expect, test } from "vitest";
import { insideSite } from "@/domain/account/inside";
import { isPhone, loginOf } from "@/domain/account/login";

test.each([
  "/my",
  "/office/applications?state=open&page=2",
  "/notices/1#top",
  "/my/applications/new?item=%E4%BD%8E%E4%BF%9D&held=1",
])("%s lies inside the portal", (path) => {
  expect(insideSite(path, "/home")).toBe(path);
});

test.each([
  "",
  "my",
  "//evil.cn",
  "///evil.cn",
  "/\\evil.cn",
  "\\\\evil.cn",
  "/\t/evil.cn",
  "/\n/evil.cn",
  "https://evil.cn",
  "javascript:alert(1)",
  "/a/..//evil.cn",
  "/./\\evil.cn",
  "/sign-in?next=/sign-in",
  "/api/auth/signout",
  `/${"a".repeat(3000)}`,
])("%j does not lead out of the portal nor back to the door", (path) => {
  expect(insideSite(path, "/home")).toBe("/home");
});

test("villagers are known by phone, staff by account name", () => {
  expect(loginOf("138 0000-0001")).toEqual({ kind: "phone", value: "13800000001" });
  expect(loginOf("+8613800000001")).toEqual({ kind: "phone", value: "13800000001" });
  expect(loginOf("１３８００００００01")).toEqual({ kind: "phone", value: "13800000001" });
  expect(loginOf(" Zhang.Wei ")).toEqual({ kind: "accountName", value: "zhang.wei" });
  expect(isPhone("12800000001")).toBe(false);
  expect(isPhone("1380000000")).toBe(false);
});
