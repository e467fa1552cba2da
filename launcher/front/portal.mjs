import next from "next";
import { root } from "../lib/paths.mjs";
import { createAccessLog } from "./access-log.mjs";
import { createServer } from "./front.mjs";

/** Waits for the requests under way, but not for ever. */
async function close(server) {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const force = setTimeout(() => server.closeAllConnections(), 8_000);
  await closed;
  clearInterval(idle);
  clearTimeout(force);
}

/** Next behind the front, not listening yet. @param {Record<string, string | undefined>} env */
export async function createFront(env) {
  // After an action that leads elsewhere, Next asks itself for that page; it must know where it listens.
  const hostname = ["0.0.0.0", "::", undefined].includes(env.HOST) ? "127.0.0.1" : env.HOST;
  const app = next({ dev: false, dir: root, hostname, port: Number(env.PORT || 3000) });
  await app.prepare();
  const { server, stop } = createServer({
    render: app.getRequestHandler(),
    databaseUrl: env.DATABASE_URL,
    trustProxy: env.TRUST_PROXY === "1",
    memoryMegabytes: Number(env.PUBLIC_MEMORY_MB || 64),
    ...(env.LOG_ACCESS === "1" && { record: createAccessLog() }),
  });
  return {
    server,
    async stop() {
      await close(server);
      // Started by instrumentation.ts in this process; what is at work ends, nothing new begins.
      await (await globalThis.townshipJobs)?.stop();
      await stop();
      await app.close();
    },
  };
}
