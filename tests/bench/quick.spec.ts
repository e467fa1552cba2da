import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";

/** Says nothing about speed: the machine of a test run is busy. It says that each measure gets its answers. */
test("a quick benchmark runs through on a database of its own and writes its table", async () => {
  test.setTimeout(300_000);
  const out = test.info().outputPath("benchmarks.md");
  const args = ["launcher/run.mjs", "scripts/bench.ts", "--quick", "--out", out];
  await promisify(execFile)(process.execPath, args, { env: process.env, timeout: 280_000 });
  const table = readFileSync(out, "utf8");
  const lines = table.split("\n").filter((line) => line.startsWith("| ") && !/^\| (measure|---)/.test(line));
  for (const what of ["notice list, from memory", "desk", "search, no match", "application sent"])
    expect(lines.filter((line) => line.startsWith(`| ${what} | 200 | `))).toHaveLength(1);
  expect(table).not.toContain("NaN");
});
