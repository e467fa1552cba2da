import { describe, expect, test } from "vitest";
import { acceptOf, kindsFor } from "@/domain/files/kinds";
import { cleanName, contentDisposition, nameFault } from "@/domain/files/names";
import { packedFault } from "@/domain/files/packed";
import { secrecyMark } from "@/domain/secrecy";
import { rangeOf } from "@/server/files/body";

describe("file names", () => {
  test.each([
    ["证明 材料（张三）.pdf", null],
    ["第1.2版 合同.docx", null],
    ["C:\\照片\\房屋.jpg", null],
    ["../../etc/passwd.pdf", "traversal"],
    ["..\\..\\boot.pdf", "traversal"],
    ["a\0.pdf", "traversal"],
    ["photo.php.jpg", "doubleExtension"],
    ["发票.exe .pdf", "doubleExtension"],
    ["x.svg.png", "doubleExtension"],
    [".pdf", "noName"],
    ["", "noName"],
    ["\u202e\u200b", "noName"],
  ])("%j: %s", (name, fault) => expect(nameFault(name)).toBe(fault));

  test("keep their Chinese and lose what deceives", () => {
    expect(cleanName("C:\\证明\\张三 低保.pdf")).toBe("张三 低保.pdf");
    expect(cleanName("发票\u202efdp.exe")).toBe("发票fdp.exe");
    expect(cleanName('a<b>"c|?.pdf\r\n')).toBe("a_b__c__.pdf");
    const long = cleanName(`${"很".repeat(300)}.pdf`);
    expect([[...long].length, long.endsWith(".pdf")]).toEqual([120, true]);
  });

  test("travel whole in the header, whatever stands in them", () => {
    expect(contentDisposition("attachment", "低保(1)'s.pdf")).toBe(
      "attachment; filename=\"file.pdf\"; filename*=UTF-8''%E4%BD%8E%E4%BF%9D%281%29%27s.pdf",
    );
    expect(contentDisposition("inline", 'a"\r\nset-cookie: x.jpg')).not.toMatch(/[\r\n]|a"/);
  });
});

describe("secrecy marks (G0-2, public.md §8.6)", () => {
  test.each([
    "机密★10年",
    "秘 密 ★ 5 年",
    "绝密",
    "机\n密\n★长期",
    "内部资料 注意保存",
    "此件不得上网",
    "传真电报",
    "内部明电",
    "特急·明传电报",
  ])("%s is stopped", (text) => expect(secrecyMark(`关于…的通知 ${text} 各村`)).not.toBeNull());

  test.each([
    "文明传播",
    "说明传统做法",
    "商业机密",
    "保守国家秘密",
    "未成年人不得上网",
    "数据的机密性",
    "商业秘密保护",
  ])("%s is not", (text) => expect(secrecyMark(`关于${text}的通知`)).toBeNull());
});

describe("packed files", () => {
  const entry = (name: string, bytes = 10, more: object = {}) => ({
    name,
    packedBytes: 5,
    bytes,
    isEncrypted: false,
    ...more,
  });
  const word = [entry("[Content_Types].xml"), entry("word/document.xml")];
  test.each([
    ["an honest one", [entry("a.txt")], null],
    ["too many entries", Array.from({ length: 5_001 }, (_, at) => entry(`${at}.txt`)), "bomb"],
    ["a thousandfold", [entry("a.txt", 400 * 1024 * 1024)], "bomb"],
    ["overlapping entries", [entry("a", 10, { packedBytes: 2_000_000 })], "bomb"],
    ["a password", [entry("a.txt", 10, { isEncrypted: true })], "locked"],
    ["a path upwards", [entry("../a.txt")], "traversal"],
    ["an absolute path", [entry("/etc/passwd")], "traversal"],
    ["one in the other", [entry("b.zip")], "nested"],
    ["a program", [entry("安装.exe")], "program"],
    ["a document", word, null],
    ["a document with a bomb", [...word, entry("word/media/x", 700 * 1024 * 1024)], "bomb"],
    ["a document with macros", [...word, entry("word/vbaProject.bin")], "macros"],
  ])("%s: %s", (_, entries, fault) => expect(packedFault(entries, 1_000_000)).toBe(fault));
});

test("packed folders are for staff", () => {
  expect(kindsFor("villager", ["pdf", "zip"])).toEqual(["pdf"]);
  expect(kindsFor("staff", ["pdf", "zip"])).toEqual(["pdf", "zip"]);
  expect(acceptOf(["jpeg", "docx"])).toBe("image/jpeg,.docx");
});

test.each([
  ["bytes=0-99", { from: 0, to: 49 }],
  ["bytes=10-19", { from: 10, to: 19 }],
  ["bytes=-5", { from: 45, to: 49 }],
  ["bytes=40-", { from: 40, to: 49 }],
  ["bytes=50-", "unsatisfiable"],
  ["bytes=9-3", "unsatisfiable"],
  ["bytes=0-1,4-5", null],
  ["bytes=-", null],
  ["pages=1-2", null],
])("a part of 50 bytes: %s", (range, expected) => {
  expect(rangeOf(new Headers({ range }), { bytes: 50, sha256: "x" })).toEqual(expected);
});
