import fs from "node:fs";
import { ensureDatabase } from "./database.mjs";
import { Fault } from "./fault.mjs";
import { inData } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
import { say } from "./say.mjs";
import { secrets } from "./secrets.mjs";

const usualPort = 54_329;

/** New keys for an old database would lock us out of it, and its sealed fields for ever. */
function requireItsSecrets() {
  if (!fs.existsSync(inData("postgres/PG_VERSION")) || fs.existsSync(inData("secrets.json"))) return;
  throw new Fault(
    `数据库还在，密钥文件 ${inData("secrets.json")} 却不见了，请从备份恢复。`,
    `The database is there but its secrets in ${inData("secrets.json")} are gone; restore them from a back-up.`,
  );
}

const startHere = (port) =>
  startPostgres({
    dir: inData("postgres"),
    password: secrets().POSTGRES_PASSWORD,
    logFile: inData("logs", "postgres.log"),
    port,
  });

/** Children of a killed server hold its memory for a moment, so the first tries may fail. */
async function startAgain(port) {
  for (let left = 10; ; left--) {
    try {
      const server = await startHere(port);
      if (server.port === port) return server;
      await server.stop();
      throw new Fault(`端口 ${port} 被别的程序占用。`, `Port ${port} was taken by another program.`);
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/**
 * Starts the database again when it ends while we need it (out of memory, killed). The web process finds it under the
 * same address and goes on; what was acknowledged is there. Returns how to stop.
 */
export function keepRunning(server, onFault) {
  let current = server;
  let busy = false;
  const watch = setInterval(async () => {
    if (busy || current.isAlive()) return;
    busy = true;
    say("数据库意外停止，正在重新启动", "the database ended unexpectedly, starting it again");
    current = await startAgain(server.port).catch(onFault);
    busy = current === undefined;
  }, 500);
  return async () => {
    clearInterval(watch);
    await current?.stop();
  };
}

/** The database of this folder: started, or attached to where it already runs. */
export async function startEmbedded() {
  requireItsSecrets();
  const server = await startHere(usualPort);
  try {
    return { ...server, url: await ensureDatabase(server.url, "township") };
  } catch (error) {
    if (!server.attached) await server.stop();
    throw error;
  }
}
