import { describe, expect, test } from "vitest";
import { type Element, elements, findings, isCatchAll } from "@/domain/services/completeness";
import type { Guide } from "@/domain/services/guide";
import { guide } from "./guides";

describe("a guide that lacks one of the eight elements cannot be published (public.md §4.2)", () => {
  test("a whole guide has no finding", () => expect(findings(guide())).toEqual([]));

  const emptied: Record<Element, Partial<Guide>> = {
    name: { name: " " },
    legalBasis: { legalBasis: [] },
    conditions: { conditions: [] },
    materials: { materials: [] },
    location: { location: "" },
    officeHours: { officeHours: "" },
    phone: { phone: "" },
    steps: { steps: [] },
  };
  test.each(elements)("%s", (element) => {
    expect(findings(guide(emptied[element]))).toContainEqual({ kind: "missing", element });
  });
});

describe("catch-alls are refused: nobody can bring what is not named", () => {
  test.each([
    "其他材料",
    "其他相关材料",
    "其他有关证明材料",
    "其它需要的材料",
    "身份证、户口簿等",
    "身份证等材料",
    "收入证明等相关证明材料",
    "审批部门认为需要提供的其他资料",
    "法律法规规定的其他文件",
  ])("%s", (text) => {
    expect(isCatchAll(text)).toBe(true);
    const [first, ...rest] = guide().materials;
    if (!first) throw new Error("no material");
    expect(findings(guide({ materials: [{ ...first, name: text }, ...rest] }))).toContainEqual({
      kind: "catchAll",
      text,
    });
  });
  test.each(["居民身份证", "残疾等级证书", "其他家庭成员身份证", "等候区登记表", "申请表", ""])(
    "%s is fine",
    (text) => {
      expect(isCatchAll(text)).toBe(false);
    },
  );
});

describe("a promise may shorten the law, never lengthen it (优化营商环境条例 第三十六条)", () => {
  test.each([
    [30, "WD", 30, "WD", true],
    [31, "WD", 30, "WD", false],
    [7, "CD", 5, "WD", true],
    [8, "CD", 5, "WD", false],
    [20, "WD", 30, "CD", true],
    [22, "WD", 30, "CD", false],
  ] as const)("%d %s under a law of %d %s: %s", (amount, unit, lawful, lawfulUnit, isFine) => {
    const found = findings(
      guide({
        promisedLimit: { amount, unit },
        legalLimit: { amount: lawful, unit: lawfulUnit, text: "" },
      }),
    );
    expect(found.some(({ kind }) => kind === "promiseTooLong")).toBe(!isFine);
  });
});
