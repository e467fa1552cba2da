import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { Fault } from "./fault.mjs";
import { inData, root } from "./paths.mjs";

const running = new Set();

export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Runs a command to its end. Resolves to its exit code (a signal counts as 1). */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", ...options });
    running.add(child);
    child.once("error", reject);
    child.once("exit", (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** Runs a Node program quietly, its output going to a log file; on failure the end of that log is shown. */
export async function runQuietly(name, command, args, options = {}) {
  const file = inData("logs", `${name}.log`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const log = fs.openSync(file, "w");
  let code;
  try {
    code = await run(command, args, { ...options, stdio: ["ignore", log, log] });
  } finally {
    fs.closeSync(log);
  }
  if (code === 0) return;
  const text = fs.readFileSync(file, "utf8");
  console.error(text.split("\n").slice(-60).join("\n"));
  if (/ENOSPC|No space left/.test(text)) {
    throw new Fault("磁盘已满，请先腾出空间。", "The disk is full; please free some space.");
  }
  throw new Fault(
    `“${name}”一步没有成功，全文见 ${file}。`,
    `The step "${name}" failed; its full log is ${file}.`,
  );
}

/** npm, by the same npm that started us where there is one. */
export function npm(name, args, options = {}) {
  const cli = process.env.npm_execpath;
  if (cli && /\.c?js$/.test(cli)) return runQuietly(name, process.execPath, [cli, ...args], options);
  const windows = process.platform === "win32";
  return runQuietly(name, windows ? "npm.cmd" : "npm", args, { shell: windows, ...options });
}

/** Asks a child to end, and ends it by force when it does not within the time. */
export async function stopChild(child, patienceMs = 10_000) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  await ended;
  clearTimeout(force);
}

/** Ends whatever step is under way (npm, build, seed), when we are told to stop. */
export const stopSteps = () => Promise.all([...running].map((child) => stopChild(child, 3_000)));
