import { expect, test } from "vitest";
import { findingsOf } from "../../scripts/bench/findings";
import type { Measure } from "../../scripts/bench/measures";
import { beginMark, endMark, intoDocument, reportText } from "../../scripts/bench/report";
import type { Sample } from "../../scripts/bench/rounds";

const server = { port: 1, pid: 1, stop: () => {} };
const measure = (key: string, kind: Measure["kind"], rows: number, floor?: string): Measure => ({
  ...{ key, kind, rows, title: key, server, expected: 200, ...(floor && { floor }) },
  order: () => ({ port: 1, requests: [], connections: 1 }),
});
const samples = (...cpu: number[]): Sample[] =>
  cpu.map((cpuMs) => ({ cpuMs, perSecond: 1000 / cpuMs, answerMs: cpuMs }));

test("a page is held against the floor of the same round, not against another round's", () => {
  const measures = [measure("rows/list", "floor", 10_000), measure("list", "rendered", 10_000, "rows/list")];
  // The second round fell into a busy moment: both are three times slower.
  const found = findingsOf(
    measures,
    new Map([
      ["10000/rows/list", samples(0.5, 1.5, 0.5)],
      ["10000/list", samples(5, 15, 5)],
    ]),
  );
  expect(found[1]?.ratio).toBe(10);
  expect(found[1]?.aims.map(({ value }) => value)).toEqual([5, 10]);
});

test("growth compares the largest size with the smallest", () => {
  const measures = [measure("list", "rendered", 10_000), measure("list", "rendered", 200_000)];
  const found = findingsOf(
    measures,
    new Map([
      ["10000/list", samples(4, 4)],
      ["200000/list", samples(6, 6)],
    ]),
  );
  const last = found.at(-1);
  expect(last?.what).toBe("growth of: list");
  expect(last?.ratio).toBe(1.5);
});

test("search may take longer over many rows", () => {
  const measures = [measure("s", "search", 10_000), measure("s", "search", 200_000)];
  const all = new Map([
    ["10000/s", samples(20)],
    ["200000/s", samples(20)],
  ]);
  expect(findingsOf(measures, all).map(({ aims }) => aims[0]?.most)).toEqual([10, 50, 1.3]);
});

test("the report replaces what was measured before and leaves what was written by hand", () => {
  const measures = [measure("list", "kept", 10_000)];
  const text = reportText(["now"], findingsOf(measures, new Map([["10000/list", samples(0.3)]])));
  expect(text).toContain("**missed by 200 %");
  const document = `# Head\n\n${beginMark}\nold\n${endMark}\n\nWhy: because.\n`;
  const after = intoDocument(document, text);
  expect(after).not.toContain("old");
  expect(after.startsWith("# Head\n\n")).toBe(true);
  expect(after.endsWith("\n\nWhy: because.\n")).toBe(true);
  expect(intoDocument(after, text)).toBe(after);
});

test("a document without a report gets one at its end", () => {
  expect(intoDocument("# Benchmarks\n", `${beginMark}x${endMark}`)).toBe(
    `# Benchmarks\n\n${beginMark}x${endMark}\n`,
  );
});
