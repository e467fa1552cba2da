import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { alive } from "./children.mjs";
import { Fault } from "./fault.mjs";
import { answers, anyPort, portIsFree } from "./ports.mjs";
import { postgresProgram } from "./postgres-program.mjs";
import { say } from "./say.mjs";

const user = "township";
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const programName = (native, name) =>
  path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);

/** Process number, port and state, as PostgreSQL writes them into its folder. */
function readPidFile(dir) {
  try {
    const lines = fs.readFileSync(path.join(dir, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: /ready/.test(lines[7] ?? "") };
  } catch {
    return undefined;
  }
}

/** After a crash another program may have got the number; PostgreSQL would then refuse to start. */
function isThisCluster(pid, dir) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(dir);
  } catch {
    return process.platform !== "linux";
  }
}

function makeCluster(program, dir, password) {
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  const secret = path.join(os.tmpdir(), `.township-${process.pid}-${Date.now()}`);
  fs.writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  const { uid, gid } = program.options;
  if (uid) for (const owned of [dir, secret]) fs.chownSync(owned, uid, gid);
  const [command, args] = program.wrap(programName(program.native, "initdb"), [
    ...["-D", dir, "-U", user, "--auth=scram-sha-256", `--pwfile=${secret}`, "--data-checksums"],
    ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
  ]);
  const result = spawnSync(command, args, { ...program.options, encoding: "utf8" });
  fs.rmSync(secret, { force: true });
  if (result.status === 0) return;
  fs.rmSync(dir, { recursive: true, force: true });
  throw startFault(result.stderr || String(result.error ?? result.stdout));
}

function startFault(log, file) {
  if (/No space left/i.test(log))
    return new Fault("磁盘已满，数据库无法启动。", "The disk is full, the database cannot start.");
  if (/Permission denied|Operation not permitted|wrong ownership/i.test(log)) {
    return new Fault(
      "没有权限读写数据库文件夹，请检查 .data 的所有者。",
      "No permission for the database folder; check who owns .data.",
    );
  }
  const last = log.trim().split("\n").slice(-3).join(" ");
  return new Fault(
    `内置数据库没有启动：${last}${file ? `（日志 ${file}）` : ""}`,
    "The embedded PostgreSQL did not start, for the reason above.",
  );
}

/** Smart shutdown first asks (SIGINT is PostgreSQL's "fast": ends sessions, keeps all data), then insists. */
async function stopCluster(pid) {
  if (!alive(pid)) return;
  process.kill(pid, "SIGINT");
  for (let waited = 0; alive(pid) && waited < 15_000; waited += 10) await pause(10);
  if (alive(pid)) process.kill(pid, "SIGQUIT");
}

async function waitUntilReady(child, dir, logFile, logStart) {
  let ended = false;
  child.once("exit", () => (ended = true));
  child.once("error", () => (ended = true));
  const since = performance.now();
  for (;;) {
    const state = readPidFile(dir);
    if (state?.ready && state.pid === child.pid) return;
    if (ended) throw startFault(fs.readFileSync(logFile, "utf8").slice(logStart), logFile);
    // Recovery after a crash of a large database takes its time.
    if (performance.now() - since > 120_000) throw startFault("timeout", logFile);
    await pause(15);
  }
}

/** The server already at work in this folder. One that is just starting or stopping is waited for. */
async function findRunning(dir) {
  for (let waited = 0; waited < 20_000; waited += 100) {
    const found = readPidFile(dir);
    // A dead one's file stays: PostgreSQL reads from it whether children of the dead server still work on the data.
    if (!found || !alive(found.pid)) return undefined;
    if (!isThisCluster(found.pid, dir)) {
      fs.rmSync(path.join(dir, "postmaster.pid"), { force: true });
      return undefined;
    }
    if (found.ready && (await answers(found.port))) return found;
    await pause(100);
  }
  return undefined;
}

/**
 * Starts the cluster in `dir` (making it on the first start), or attaches to the one that already runs there.
 * @param {{dir: string, password: string, logFile: string, port?: number, settings?: string[]}} wanted
 * @returns {Promise<{url: string, port: number, attached: boolean, isAlive: () => boolean, stop: () => Promise<void>}>}
 *   with the url of the database `postgres`
 */
export async function startPostgres({ dir, password, logFile, port: preferred, settings = [] }) {
  const program = postgresProgram();
  const cluster = program.base ? path.join(program.base, path.basename(dir)) : dir;
  const running = (pid, port, attached) => ({
    url: `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    port,
    attached,
    isAlive: () => alive(pid),
    stop: () => stopCluster(pid),
  });
  if (!fs.existsSync(path.join(cluster, "PG_VERSION"))) {
    say("创建数据库", "creating the database cluster");
    makeCluster(program, cluster, password);
  }
  const found = await findRunning(cluster);
  if (found) return running(found.pid, found.port, true);
  const port = preferred && (await portIsFree(preferred)) ? preferred : await anyPort();
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const log = fs.openSync(logFile, "a");
  const logStart = fs.statSync(logFile).size;
  const options = [
    `listen_addresses=127.0.0.1`,
    "unix_socket_directories=",
    "timezone=Asia/Shanghai",
    ...settings,
  ];
  const [command, args] = program.wrap(programName(program.native, "postgres"), [
    ...["-D", cluster, "-p", String(port)],
    ...options.flatMap((option) => ["-c", option]),
  ]);
  const child = spawn(command, args, { ...program.options, detached: true, stdio: ["ignore", log, log] });
  fs.closeSync(log);
  await waitUntilReady(child, cluster, logFile, logStart);
  child.unref();
  return running(child.pid, port, false);
}
