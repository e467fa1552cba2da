import fs from "node:fs";
import { ensureDependencies } from "./dependencies.mjs";
import { completeEnvironment, loadDotEnv, requireConfig } from "./environment.mjs";
import { Fault } from "./fault.mjs";
import { lockStart } from "./lock.mjs";
import { dataDir, inRoot } from "./paths.mjs";
import { requirePort } from "./ports.mjs";
import { say } from "./say.mjs";
import { failWith, isStopping, stopOnSignals, whenStopping } from "./stopping.mjs";

/** npm needs some 1.3 GB for the packages, a build and the database some 300 MB. */
function requireSpace() {
  const { bavail, bsize } = fs.statfsSync(dataDir);
  const neededMb = fs.existsSync(inRoot("node_modules")) ? 200 : 2000;
  const freeMb = Math.floor((bavail * bsize) / 1e6);
  if (freeMb >= neededMb) return;
  throw new Fault(
    `磁盘空间不足：还剩 ${freeMb} MB，至少需要 ${neededMb} MB。`,
    `Not enough disk space: ${freeMb} MB are left, ${neededMb} MB are needed.`,
  );
}

/** A real server must not run with the invented township and its known passwords by accident. */
async function refuseDemo(env, database) {
  const demo = await database.hasDemoData(env.DATABASE_URL);
  if (demo && process.env.NODE_ENV === "production" && env.ALLOW_DEMO !== "1") {
    throw new Fault(
      "数据库里是演示数据，NODE_ENV=production 时不启动；确实要用演示数据，请设置 ALLOW_DEMO=1。",
      "The database holds demo data, which NODE_ENV=production refuses; set ALLOW_DEMO=1 if you mean it.",
      7,
    );
  }
  return demo;
}

async function startDatabase() {
  const { keepRunning, startEmbedded } = await import("./embedded.mjs");
  const server = await startEmbedded();
  whenStopping(keepRunning(server, failWith));
  return server;
}

/** Everything between a fresh folder and a database ready for use. Shared by `npm start` and `npm run dev`. */
export async function prepare() {
  loadDotEnv();
  fs.mkdirSync(dataDir, { recursive: true });
  whenStopping(lockStart());
  const port = Number(process.env.PORT || 3000);
  if (port >= 1 && port <= 65_535) await requirePort(port, process.env.HOST || "127.0.0.1");
  requireSpace();
  await ensureDependencies();

  const embedded = process.env.DATABASE_URL ? undefined : await startDatabase();
  const env = completeEnvironment(embedded?.url);
  const config = await requireConfig(env);
  const database = await import("./database.mjs");
  await database.requireDatabase(env.DATABASE_URL);
  say("数据库就绪", embedded?.attached ? "database was already running" : "database ready");
  await database.migrate(env.DATABASE_URL);
  const { seedFirst } = await import("./scripts.mjs");
  // A real installation starts empty.
  const wantsDemo = config.SEED_DEMO || (embedded && process.env.NODE_ENV !== "production");
  if (wantsDemo && !(await database.hasDemoData(env.DATABASE_URL))) await seedFirst(env);
  if (await refuseDemo(env, database)) env.DEV_OUTBOX ||= "1";
  return { env, config };
}

async function serve() {
  const { env, config } = await prepare();
  const { ensureBuild } = await import("./build.mjs");
  await ensureBuild(env);
  if (isStopping()) return;
  const { startWeb } = await import("./web.mjs");
  const web = await startWeb(env);
  whenStopping(web.stop);
  web.child.once("exit", (code, signal) => {
    failWith(
      new Fault(`网站进程意外结束（${signal ?? code}）。`, `The web process ended (${signal ?? code}).`),
    );
  });
  const { welcome } = await import("./welcome.mjs");
  await welcome(config);
}

export async function start() {
  stopOnSignals();
  await serve().catch(failWith);
}
