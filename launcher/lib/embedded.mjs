import fs from "node:fs";
import { ensureDatabase } from "./database.mjs";
import { Fault } from "./fault.mjs";
import { inData } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
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

/** The database of this folder: started, or attached to where it already runs. */
export async function startEmbedded() {
  requireItsSecrets();
  const server = await startPostgres({
    dir: inData("postgres"),
    password: secrets().POSTGRES_PASSWORD,
    logFile: inData("logs", "postgres.log"),
    port: usualPort,
  });
  try {
    return { ...server, url: await ensureDatabase(server.url, "township") };
  } catch (error) {
    if (!server.attached) await server.stop();
    throw error;
  }
}
