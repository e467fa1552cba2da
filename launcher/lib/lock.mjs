import fs from "node:fs";
import path from "node:path";
import { alive } from "./children.mjs";
import { Fault } from "./fault.mjs";
import { dataDir, inData } from "./paths.mjs";

/** Tells a process from a later one with the same number: when it began, as far as the system says so. */
function birth(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")")).split(" ")[20] ?? "";
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

/** One holder per name; one who died without letting go is replaced. Returns how to let go. */
export function lock(name) {
  fs.mkdirSync(dataDir, { recursive: true });
  const file = inData(`${name}.lock`);
  const mine = `${process.pid} ${birth(process.pid)}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      fs.writeFileSync(file, mine, { flag: "wx" });
      return () => fs.readFileSync(file, "utf8") === mine && fs.rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = holderOf(file);
    if (holder) {
      throw new Fault(
        `本文件夹里的门户已经在运行（进程 ${holder}）。要重新启动，请先停止它。`,
        `The portal of this folder is already running (process ${holder}). Stop it first to start again.`,
        4,
      );
    }
    fs.rmSync(file, { force: true });
  }
  throw new Fault(`无法取得启动锁 ${path.basename(file)}。`, `Could not take the lock ${file}.`);
}
