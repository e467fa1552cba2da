import fs from "node:fs";
import { say } from "../lib/say.mjs";

let passed = 0;
let failed = 0;

export function count(more) {
  passed += more.passed;
  failed += more.failed;
}

/** A step that is right or wrong as a whole, such as lint. */
export const countStep = (exitCode) =>
  count(exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A runner that ended badly without naming a failed test has failed all the same. */
export function countReport(file, read, exitCode) {
  let result = { passed: 0, failed: 0 };
  if (fs.existsSync(file)) result = read(JSON.parse(fs.readFileSync(file, "utf8")));
  if (exitCode !== 0 && result.failed === 0) result.failed = 1;
  count(result);
}

export const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  // A file that could not even be loaded names no test.
  failed:
    report.numFailedTests +
    report.testResults.filter(
      (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
    ).length,
});

export const playwrightCounts = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
});

/** Runs one step and says how long it took. */
export async function timed(zh, en, step) {
  const since = performance.now();
  say(`${zh}……`, en);
  await step();
  say(`${zh}用时 ${((performance.now() - since) / 1000).toFixed(1)}s`);
}

/** The last line, which also machines read. Returns the exit code. */
export function conclude() {
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}
