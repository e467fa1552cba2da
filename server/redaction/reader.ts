import "server-only";
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { Refused } from "@/domain/outcome";
import { limits } from "@/domain/redaction/limits";
import { log } from "@/server/log";

/**
 * PDF files come from anywhere, and a reader of PDF is a large thing. It runs in a process of its own that has no secrets
 * and little memory, and is ended when it grows too large, says nothing for a minute, or takes ten.
 */
const program = join(process.cwd(), "server", "redaction", "pdf-reader.mjs");

type Task = "paint" | "examine";
/** Takes an answer; what it gives back is said to the reader in return. */
type Take = (said: unknown) => Promise<unknown>;

/** Faults that lie in the file and will be there the next time as well. */
const faultsOfFile = ["locked", "broken", "tooManyPages", "tooLarge"] as const;
export const isFaultOfFile = (key: string): boolean =>
  key !== "redaction.faults.tooSlow" && key.startsWith("redaction.faults.");
const Fault = z.object({
  fault: z.enum(faultsOfFile),
  count: z.number().optional(),
  said: z.string().optional(),
});

/**
 * Asks the reader about the PDF at `path`; hands each of its answers to `take`, which may be slow: the next one comes only
 * when it is done. Throws `Refused` when the file cannot be read.
 */
export async function askReader(path: string, task: Task, take: Take): Promise<void> {
  const leave = await enter();
  try {
    await askAlone(path, task, take);
  } finally {
    leave();
  }
}

const mostReaders = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** A few readers at once are all that a machine has memory for; the others wait. */
async function enter(): Promise<() => void> {
  if (running >= mostReaders) await new Promise<void>((ready) => waiting.push(ready));
  else running += 1;
  return () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
}

async function askAlone(path: string, task: Task, take: Take): Promise<void> {
  const heap = Math.floor(limits.readerMegabytes / 2);
  const reader = spawn(process.execPath, [`--max-old-space-size=${heap}`, program], {
    cwd: process.cwd(),
    stdio: ["pipe", "pipe", "ignore"],
    env: {
      TZ: process.env.TZ ?? "Asia/Shanghai",
      PATH: process.env.PATH ?? "",
    } as unknown as NodeJS.ProcessEnv,
  });
  let ended: string | null = null;
  const end = (why: string) => {
    ended ??= why;
    reader.kill("SIGKILL");
  };
  const total = setTimeout(() => end("time"), limits.totalSeconds * 1_000);
  let silence = setTimeout(() => end("silence"), limits.silentSeconds * 1_000);
  const watch = setInterval(async () => {
    if ((await megabytesOf(reader.pid)) > limits.readerMegabytes) end("memory");
  }, 300);
  const over = new Promise<number | null>((done, fail) => {
    reader.once("error", fail);
    reader.once("close", done);
  });
  over.catch(() => {});
  // A reader that is gone already cannot be told anything; that it is gone is heard from `over`.
  reader.stdin.on("error", () => {});
  try {
    reader.stdin.write(`${JSON.stringify({ task, ...paths(path), ...most })}\n`);
    for await (const line of createInterface({ input: reader.stdout })) {
      const said: unknown = JSON.parse(line);
      const fault = Fault.safeParse(said);
      if (fault.success) throw faultOf(fault.data);
      clearTimeout(silence);
      const reply = await take(said);
      silence = setTimeout(() => end("silence"), limits.silentSeconds * 1_000);
      reader.stdin.write(`${JSON.stringify(reply ?? null)}\n`);
    }
    const code = await over;
    if (ended || code !== 0) throw faultOf({ fault: "tooSlow", said: `ended: ${ended ?? code}` });
  } finally {
    clearTimeout(total);
    clearTimeout(silence);
    clearInterval(watch);
    reader.kill("SIGKILL");
  }
}

const most = { mostPages: limits.pages, mostPixels: limits.picturePixels };
/** Where the reader puts the points of the page it speaks of. */
export const pointsPath = (path: string): string => `${path}.points`;
const paths = (path: string) => ({ path, out: pointsPath(path) });

type Told = { fault: string; count?: number | undefined; said?: string | undefined };
function faultOf({ fault, count, said }: Told): Refused {
  log.info({ fault, said }, "a PDF could not be read");
  return new Refused(`redaction.faults.${fault}`, { count: count ?? 0, pages: limits.pages });
}

/** Memory of a process, where the system tells (Linux); elsewhere only the reader's own limit holds. */
async function megabytesOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}
