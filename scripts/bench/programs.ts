import { type ChildProcess, fork } from "node:child_process";
import { inRoot } from "../../launcher/lib/paths.mjs";
import { anyPort } from "../../launcher/lib/ports.mjs";
import { startWeb } from "../../launcher/lib/web.mjs";

/** A server that is measured: where it listens and whose processor time counts. */
export type Server = { port: number; pid: number; stop: () => unknown };

type Message = { ready?: number; result?: unknown; error?: string };

function answerOf(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a program of the benchmark ended (${code})`));
    child.once("exit", ended);
    child.once("message", (message: Message) => {
      child.off("exit", ended);
      if (message.error) reject(new Error(message.error));
      else resolve(message);
    });
  });
}

/** Starts one of the programs beside this file; it ends with us, because the channel between us closes. */
function program(file: string, env: NodeJS.ProcessEnv): ChildProcess {
  return fork(inRoot("scripts/bench", file), { execArgv: [], env: { ...env, NODE_ENV: "production" } });
}

async function ask<Result>(child: ChildProcess, order: object): Promise<Result> {
  const answer = answerOf(child);
  child.send(order);
  return (await answer).result as Result;
}

export async function startFloor(env: NodeJS.ProcessEnv) {
  const child = program("floor-server.mjs", env);
  const { ready = 0 } = await answerOf(child);
  const server: Server = { port: ready, pid: child.pid ?? 0, stop: () => child.kill() };
  const give = (order: object) => ask(child, order);
  return { ...server, give };
}

export async function startNextAlone(env: NodeJS.ProcessEnv): Promise<Server> {
  const child = program("next-alone.mjs", { ...env, PORT: String(await anyPort()), JOBS: "0" });
  const { ready = 0 } = await answerOf(child);
  return { port: ready, pid: child.pid ?? 0, stop: () => child.kill() };
}

export async function startPortal(env: NodeJS.ProcessEnv): Promise<Server> {
  const port = await anyPort();
  const own = { HOST: "127.0.0.1", PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
  const { pid = 0, stop } = await startWeb({ ...env, ...own } as Record<string, string>, {
    output: "inherit",
  });
  return { port, pid, stop };
}

export type Order = {
  port: number;
  requests: string[];
  connections: number;
  forMs?: number;
  once?: boolean;
};
export type Load = {
  count: number;
  seconds: number;
  statuses: Record<string, number>;
  locations: Record<string, number>;
  bytes: number;
  middleMs: number;
};

/** The process that sends the requests; its own processor time is not counted. */
export function startLoad(env: NodeJS.ProcessEnv) {
  const child = program("load.mjs", env);
  return { run: (order: Order) => ask<Load>(child, order), stop: () => child.kill() };
}
