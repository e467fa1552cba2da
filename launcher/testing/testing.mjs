import fs from "node:fs";
import { ensureDependencies } from "../lib/dependencies.mjs";
import { explain } from "../lib/fault.mjs";
import { dataDir } from "../lib/paths.mjs";
import { stopAll, stopOnSignals, whenStopping } from "../lib/stopping.mjs";
import { planOf } from "./plan.mjs";
import { conclude, count, timed } from "./tally.mjs";

async function runPlan(plan) {
  const { browserTests, lintAndTypes, vitest } = await import("./steps.mjs");
  const { startTestCluster } = await import("./cluster.mjs");
  if (plan.check) await lintAndTypes();
  const projects = ["unit", "db"].filter((project) => plan[project]);
  if (!plan.db && !plan.e2e) {
    if (plan.unit)
      await timed("规则测试", "unit tests", () => vitest(projects, [...plan.vitestFiles, ...plan.options]));
    return;
  }
  const cluster = await startTestCluster();
  whenStopping(cluster.stop);
  const env = { ...process.env, PG_ADMIN_URL: cluster.adminUrl };
  if (projects.length > 0) {
    await timed("规则与数据库测试", "unit and database tests", () =>
      vitest(projects, [...plan.vitestFiles, ...plan.options], env),
    );
  }
  if (plan.e2e) await browserTests(cluster, [...plan.browserFiles, ...plan.options]);
}

/** Everything a change must pass, on a fresh clone too. A step that cannot run counts as failed. */
export async function runTests(words) {
  stopOnSignals(130);
  // The tests make their own database; whatever the shell points to must stay untouched.
  delete process.env.DATABASE_URL;
  delete process.env.PUBLIC_URL;
  process.env.TZ = "Asia/Shanghai";
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    await timed("准备", "set-up", ensureDependencies);
    await runPlan(planOf(words));
  } catch (error) {
    const fault = explain(error);
    console.error(fault === error ? fault.message : error);
    count({ passed: 0, failed: 1 });
  }
  await stopAll(conclude());
}
