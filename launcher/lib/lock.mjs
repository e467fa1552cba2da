import fs from "node:fs";
import path from "node:path";
import { alive } from "./children.mjs";
import { Fault } from "./fault.mjs";
import { inData, inRoot } from "./paths.mjs";

/** Tells a process from a later one with the same number: when it began, as far as the system says so. */
function birth(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    const [, state, ...rest] = stat.slice(stat.lastIndexOf(")")).split(" ");
    return state === "Z" ? "ended" : (rest[18] ?? "");
  } catch {
    return "";
  }
}

function holderOf(file) {
  try {
    const [pid, began] = fs.readFileSync(file, "utf8").split(" ");
    return alive(Number(pid)) && birth(pid) === began ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the lock if it is free, also from one who died without letting go. Returns how to let go, or the holder. */
function tryLock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${process.pid} ${birth(process.pid)}`;
  const letGo = () => fs.readFileSync(file, "utf8") === mine && fs.rmSync(file, { force: true });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      fs.writeFileSync(file, mine, { flag: "wx" });
      return { letGo };
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = holderOf(file);
    if (holder) return { holder };
    fs.rmSync(file, { force: true });
  }
  throw new Fault(`无法取得启动锁 ${file}。`, `Could not take the lock ${file}.`);
}

const startLock = inData("start.lock");

export const isStarted = () => holderOf(startLock) !== undefined;

/** One start per data folder. Returns how to let go. */
export function lockStart() {
  const { letGo, holder } = tryLock(startLock);
  if (letGo) return letGo;
  throw new Fault(
    `本文件夹里的门户已经在运行（进程 ${holder}）。要重新启动，请先停止它。`,
    `The portal of this folder is already running (process ${holder}). Stop it first to start again.`,
    4,
  );
}

/** One build at a time in this folder (a start and a test run may meet): the second waits. */
export async function whileBuilding(build) {
  const file = inRoot("node_modules/.cache/township-build.lock");
  for (;;) {
    const { letGo } = tryLock(file);
    if (letGo) return Promise.resolve(build()).finally(letGo);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
