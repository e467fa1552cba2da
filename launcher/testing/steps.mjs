import fs from "node:fs";
import path from "node:path";
import { ensureBuild } from "../lib/build.mjs";
import { run } from "../lib/children.mjs";
import { completeEnvironment } from "../lib/environment.mjs";
import { bin, inRoot } from "../lib/paths.mjs";
import { anyPort } from "../lib/ports.mjs";
import { seedFirst } from "../lib/scripts.mjs";
import { whenStopping } from "../lib/stopping.mjs";
import { startWeb } from "../lib/web.mjs";
import { browserEnvironment } from "./browser.mjs";
import { countReport, countStep, playwrightCounts, timed, vitestCounts } from "./tally.mjs";

const results = inRoot("tests/results");
const node = (args, env = process.env) => run(process.execPath, args, { env });

export async function lintAndTypes() {
  await timed("检查代码风格", "lint", async () => countStep(await node([bin.biome, "check", "."])));
  await timed("检查类型", "types", async () => {
    // Writes next-env.d.ts and the types of the routes, which a fresh clone lacks.
    await run(process.execPath, [bin.next, "typegen"], { stdio: "ignore" });
    countStep(await node([bin.tsc, "--noEmit"]));
  });
}

/** @param {string[]} projects @param {string[]} more files and options */
export async function vitest(projects, more, env) {
  const report = path.join(results, `vitest-${projects.join("-")}.json`);
  fs.rmSync(report, { force: true });
  const args = [
    ...[bin.vitest, "run", "--config", "tests/vitest.config.ts", "--passWithNoTests", ...more],
    ...projects.flatMap((project) => ["--project", project]),
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  ];
  countReport(report, vitestCounts, await node(args, { ...env, NODE_ENV: "test" }));
}

/** The environment of the browser tests: everything as in a real start, but a database and folders of their own. */
async function testEnvironment(cluster) {
  const port = String(await anyPort());
  const url = `http://127.0.0.1:${port}`;
  const own = {
    DATA_DIR: cluster.dir,
    FILES_DIR: path.join(cluster.dir, "files"),
    PORT: port,
    HOST: "127.0.0.1",
  };
  const database = { PG_ADMIN_URL: cluster.adminUrl, DATABASE_URL: await cluster.database("seeded") };
  const more = { ALLOW_DEMO: "1", DEV_OUTBOX: "1", PUBLIC_URL: url, BASE_URL: url };
  const env = { ...completeEnvironment(database.DATABASE_URL), ...own, ...database, ...more };
  // Specs that need a township of their own copy `seeded` too (tests/support/own-instance.ts).
  await seedFirst(env);
  return { ...env, DATABASE_URL: await cluster.database("e2e", "seeded") };
}

/** Journeys in a real browser against a production build behind the real front. */
export async function browserTests(cluster, more) {
  const env = await testEnvironment(cluster);
  await ensureBuild(env);
  fs.mkdirSync(results, { recursive: true });
  const log = fs.openSync(path.join(results, "web.log"), "w");
  const web = await startWeb(env, { output: log });
  whenStopping(web.stop);
  await timed("浏览器测试", "browser journeys", async () => {
    const report = path.join(results, "playwright.json");
    fs.rmSync(report, { force: true });
    const browser = await browserEnvironment(cluster.dir);
    const args = [
      bin.playwright,
      "test",
      "--config",
      "tests/playwright.config.ts",
      "--pass-with-no-tests",
      ...more,
    ];
    const code = await node([...args, "--reporter=list,json"], {
      ...env,
      ...browser,
      NODE_ENV: "test",
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    countReport(report, playwrightCounts, code);
  });
}
