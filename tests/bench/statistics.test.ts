import { expect, test } from "vitest";
import { isMet, verdict } from "../../scripts/bench/aims";
import { readOptions, rowsOf, shortRows } from "../../scripts/bench/options";
import { family, statFields } from "../../scripts/bench/process-time";
import { median, variation } from "../../scripts/bench/statistics";

test("the middle of some numbers, whatever their order", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 2, 4, 8])).toBe(6);
  expect(median([])).toBeNaN();
});

test("the variation is the standard deviation as a part of the mean", () => {
  expect(variation([5, 5, 5])).toBe(0);
  expect(variation([8, 12])).toBeCloseTo(Math.sqrt(8) / 10);
  expect(variation([3])).toBe(0);
  expect(variation([0, 0])).toBe(0);
});

test("an aim is met or missed by a part of itself", () => {
  expect(verdict({ text: "≤ 9 ms", value: 9, most: 9 })).toBe("met");
  expect(verdict({ text: "≤ 9 ms", value: 13.5, most: 9 })).toBe("missed by 50 %");
  expect(verdict({ text: "≥ ½", value: 0.4, least: 0.5 })).toBe("missed by 20 %");
  expect(verdict({ text: "none", value: 2, most: 0 })).toBe("missed by 2");
  // A hair's breadth is still a miss.
  expect(verdict({ text: "≤ 1", value: 1.001, most: 1 })).toBe("missed by 1 %");
  expect(isMet({ text: "", value: Number.NaN, most: 1 })).toBe(false);
});

test("sizes are read and written the short way", () => {
  expect([rowsOf("10k"), rowsOf("300"), rowsOf("99"), rowsOf("2000k"), rowsOf("ten")]).toEqual([
    10_000,
    300,
    undefined,
    undefined,
    undefined,
  ]);
  expect([shortRows(200_000), shortRows(300)]).toEqual(["200k", "300"]);
});

test("options: a whole run writes the document, a quick one does not", () => {
  expect(readOptions([])).toMatchObject({ rows: [10_000, 200_000], rounds: 7, out: "docs/benchmarks.md" });
  expect(readOptions(["--quick"])).toMatchObject({ rows: [200], rounds: 2, out: null });
  expect(readOptions(["--rows", "200k,10k", "--out", "x.md"])).toMatchObject({
    rows: [10_000, 200_000],
    out: "x.md",
  });
  expect(() => readOptions(["--rows", "few"])).toThrow(/--rows takes sizes/);
  expect(() => readOptions(["--rounds", "1"])).toThrow(/--rounds/);
  expect(() => readOptions(["--fast"])).toThrow(/no option --fast/);
});

test("a name with blanks and brackets does not shift the fields of a process", () => {
  expect(statFields("42 (node (a) b) S 7 42 42").slice(0, 2)).toEqual(["S", "7"]);
});

test("the family of a process is itself and all that descend from it", () => {
  const one = (pid: number, parent: number) => ({ pid, parent, ownMs: 0, endedChildrenMs: 0 });
  const all = [one(1, 0), one(5, 1), one(6, 5), one(7, 6), one(8, 1)];
  expect(family(5, all).map(({ pid }) => pid)).toEqual([5, 6, 7]);
});
