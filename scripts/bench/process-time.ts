import fs from "node:fs";

/** Linux counts in hundredths of a second here, whatever its own tick is. */
const tickMs = 10;

/** The fields of /proc/<pid>/stat after the name, which may hold blanks and brackets itself. */
export function statFields(text: string): string[] {
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

const read = (file: string): string => {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return ""; // it has ended meanwhile
  }
};

type Process = { pid: number; parent: number; ownMs: number; endedChildrenMs: number };

function processes(): Process[] {
  return fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const text = read(`/proc/${name}/stat`);
      if (!text) return [];
      const fields = statFields(text);
      const ticks = (from: number) => (Number(fields[from]) + Number(fields[from + 1])) * tickMs;
      return [{ pid: Number(name), parent: Number(fields[1]), ownMs: ticks(11), endedChildrenMs: ticks(13) }];
    });
}

/** A process with all its descendants. */
export function family(pid: number, all = processes()): Process[] {
  const members = all.filter((one) => one.pid === pid);
  for (const member of members) members.push(...all.filter(({ parent }) => parent === member.pid));
  return members;
}

/** Processor time that these processes and their children, also ended ones, have used so far, in milliseconds. */
export function cpuMs(pids: readonly number[]): number {
  const all = processes();
  return pids
    .flatMap((pid) => family(pid, all))
    .reduce((sum, { ownMs, endedChildrenMs }) => sum + ownMs + endedChildrenMs, 0);
}

/** Resident memory in MB; what processes share is counted once (PSS). */
export function residentMb(pids: readonly number[]): number {
  const kilobytes = pids
    .flatMap((pid) => family(pid))
    .map(({ pid }) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024;
}
