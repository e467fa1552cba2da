import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Duty } from "@/domain/access";
import { Refused } from "@/domain/outcome";
import { type KnownPeople, readPeople } from "@/domain/people/import-people";
import { type KnownPosts, readPosts } from "@/domain/people/import-posts";
import { type Column, importColumns, importKinds, readCells } from "@/domain/people/importing";
import { messages } from "@/messages";
import { sheetsIn } from "@/server/sheets";
import { tableRows } from "@/server/table";

const heads = messages["zh-CN"].people.importHeads;
const headMap = new Map(
  Object.entries(heads).map(([column, name]) => [name.toLowerCase(), column as Column]),
);

const nothing: KnownPeople = {
  villages: new Map([["柳溪村", "v1"]]),
  persons: new Set(["王芳|13800000001"]),
  idNumbers: new Set(["11010519491231002X"]),
  accounts: new Set(["wangf"]),
};
const people = (text: string) => {
  const { rows, faults } = readCells("people", tableRows(text), headMap);
  return faults.length > 0 ? { rows: [], faults } : readPeople(rows, nothing);
};
const told = (faults: { line: number; column: Column | null; key: string }[]) =>
  faults.map(({ line, column, key }) => `${line} ${column ?? "-"} ${key.split(".").at(-1)}`);

describe("people from a list: every fault by row and column", () => {
  test.each([
    ["姓名\n", ["1 - empty"]],
    ["手机号\n13800000009", ["1 name noHead"]],
    ["姓名,电话\n李四,1", ["1 - unknownHead"]],
    ["姓名,姓名\n李四,李四", ["1 name headTwice"]],
    ["姓名,手机号\n,13800000009", ["2 name missing"]],
    ["姓名,手机号\n李四,1380000", ["2 phone notAPhone"]],
    ["姓名,手机号\n\n王芳,13800000001", ["3 phone phoneTaken"]],
    ["姓名,手机号\n李四,13800000001", []],
    ["姓名,身份证号\n李四,110105194912310021", ["2 idNumber notAnIdNumber"]],
    ["姓名,身份证号\n李四,11010519491231002x", ["2 idNumber idNumberTaken"]],
    ["姓名,村\n李四,柳溪", ["2 village noVillage"]],
    ["姓名,村,组\n李四,柳溪村,三组", ["2 group notANumber"]],
    ["姓名,账号名\n李四,wangf", ["2 account accountTaken"]],
    ["姓名,账号名\n李四,李四", ["2 account accountName"]],
    ["姓名,账号名\n李四,lisi\n李思,lisi", ["3 account sameAs"]],
    [`姓名\n${"长".repeat(41)}`, ["2 name tooLong"]],
  ])("%j", (text, expected) => {
    expect(told(people(text).faults)).toEqual(expected);
  });

  test("a right list comes out as it will be written, from commas or tabs", () => {
    for (const between of [",", "\t"]) {
      const text = [
        ["姓名", "村", "组", "账号名"],
        ["李四", "柳溪村", "3", "lisi"],
      ]
        .map((row) => row.join(between))
        .join("\n");
      expect(people(text)).toEqual({
        faults: [],
        rows: [
          {
            line: 2,
            name: "李四",
            phone: "",
            idNumber: "",
            villageId: "v1",
            villageGroup: 3,
            accountName: "lisi",
          },
        ],
      });
    }
  });
});

const known: KnownPosts = {
  offices: new Map([["民政站", "o1"]]),
  villages: new Map([["柳溪村", "v1"]]),
  duties: new Map([
    ["经办人", "handler"],
    ["综合窗口", "windowClerk"],
    ["审计管理员", "auditAdmin"],
    ["系统管理员", "sysAdmin"],
  ]),
  people: new Map<string, { id: string; duties: readonly Duty[] } | "many">([
    ["qianxy", { id: "qian", duties: ["handler"] }],
    ["杜明", { id: "du", duties: ["sysAdmin"] }],
    ["姜楠", { id: "jiang", duties: [] }],
    ["王芳", "many"],
  ]),
  posts: new Set(["民政站|站长"]),
  importerId: "jiang",
};
const posts = (text: string) => {
  const { rows, faults } = readCells("posts", tableRows(text), headMap);
  return faults.length > 0 ? { rows: [], faults } : readPosts(rows, known);
};

describe("posts from a list", () => {
  test.each([
    ["岗位,职责\n经办,", ["2 duties missing"]],
    ["岗位,职责\n经办,国王", ["2 duties noDuty"]],
    ["岗位,职责\n经办,经办人、国王", ["2 duties noDuty"]],
    ["岗位,职责,所在机构或村\n站长,经办人,民政站", ["2 post postExists"]],
    ["岗位,职责,所在机构或村\n甲,经办人,民政局", ["2 place noPlace"]],
    ["岗位,职责\n甲,经办人、审计管理员", ["2 duties administratorWithBusiness"]],
    ["岗位,职责,任职人,任职起\n甲,经办人,qianxy,2026-02-30", ["2 from notADay"]],
    ["岗位,职责,任职人\n甲,经办人,qianxy", ["2 from missing"]],
    ["岗位,职责,任职人,任职起\n甲,经办人,张三,2026-01-01", ["2 holder noPerson"]],
    ["岗位,职责,任职人,任职起\n甲,经办人,王芳,2026-01-01", ["2 holder manyPersons"]],
    ["岗位,职责,任职人,任职起\n甲,经办人,杜明,2026-01-01", ["2 holder administratorWithBusiness"]],
    ["岗位,职责,任职人,任职起\n甲,经办人,姜楠,2026-01-01", ["2 holder notOneself"]],
    ["岗位,职责\n甲,经办人\n甲,综合窗口", ["3 post postExists"]],
    ["岗位,职责,任职人,任职起\n甲,经办人、综合窗口,QianXY,2026-01-01", []],
  ])("%j", (text, expected) => {
    expect(told(posts(text).faults)).toEqual(expected);
  });
});

test("rubbish never throws anything but a sentence", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom("姓名", "岗位", "职责", '"', "\u0000", "=1+1", "经办人"),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 9 }),
      fc.constantFrom(",", "\t"),
      (rows, between) => {
        const text = rows.map((row) => row.join(between)).join("\n");
        try {
          people(text);
          posts(text);
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
        }
      },
    ),
  );
});

test("every sentence an import may say exists", () => {
  const all = JSON.stringify(messages["zh-CN"].people.importFaults);
  for (const key of [
    "unknownHead",
    "noHead",
    "headTwice",
    "empty",
    "tooMany",
    "missing",
    "sameAs",
    "noVillage",
  ])
    expect(all).toContain(`"${key}"`);
});

const fileForm = (bytes: Uint8Array<ArrayBuffer>, name: string) => {
  const form = new FormData();
  form.set("sheet", new File([bytes], name));
  return form;
};

test("a CSV as Excel in China writes it (GB 18030) is read", async () => {
  // 姓名,村\n李四,柳溪村 in GB 18030
  const bytes = Uint8Array.from(Buffer.from("d0d5c3fb2cb4e50ac0eecbc42cc1f8cfaab4e5", "hex"));
  const { sheet } = await sheetsIn(fileForm(bytes, "人员.csv"));
  expect(people(sheet ?? "").rows).toMatchObject([{ name: "李四", villageId: "v1" }]);
});

test.each(importKinds)("the template for %s has the columns that are read", async (kind) => {
  const file = fileURLToPath(new URL(`../../public/templates/${kind}.xlsx`, import.meta.url));
  const { sheet } = await sheetsIn(fileForm(Uint8Array.from(readFileSync(file)), "x.xlsx"));
  const names = (tableRows(sheet ?? "")[0] ?? []).map((name) => headMap.get(name));
  expect(names).toEqual([...importColumns[kind]]);
});
