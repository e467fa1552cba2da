import fs from "node:fs";
import { ensureDependencies } from "./dependencies.mjs";
import { completeEnvironment, loadDotEnv, requireConfig } from "./environment.mjs";
import { Fault } from "./fault.mjs";
import { isStarted } from "./lock.mjs";
import { inRoot } from "./paths.mjs";
import { failWith, stopAll, stopOnSignals, whenStopping } from "./stopping.mjs";

/** The embedded database, left running afterwards when it ran before or when the portal was started meanwhile. */
async function embeddedDatabase() {
  const { startEmbedded } = await import("./embedded.mjs");
  const server = await startEmbedded();
  if (!server.attached) whenStopping(() => (isStarted() ? undefined : server.stop()));
  return server.url;
}

export async function runWithDatabase(script, args) {
  stopOnSignals(130);
  try {
    if (!script || !fs.existsSync(inRoot(script))) {
      throw new Fault(`没有这个脚本：${script}`, `There is no such script: ${script}`, 2);
    }
    loadDotEnv();
    await ensureDependencies();
    const env = completeEnvironment(process.env.DATABASE_URL ? undefined : await embeddedDatabase());
    await requireConfig(env);
    const { migrate, requireDatabase } = await import("./database.mjs");
    await requireDatabase(env.DATABASE_URL);
    await migrate(env.DATABASE_URL);
    const { runScript } = await import("./scripts.mjs");
    await stopAll(await runScript(script, args, env));
  } catch (error) {
    await failWith(error);
  }
}
