import { ensureDatabase } from "./database.mjs";
import { inData } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
import { secrets } from "./secrets.mjs";

const usualPort = 54_329;

/** The database of this folder: started, or attached to where it already runs. */
export async function startEmbedded() {
  const server = await startPostgres({
    dir: inData("postgres"),
    password: secrets().POSTGRES_PASSWORD,
    logFile: inData("logs", "postgres.log"),
    port: usualPort,
  });
  return { ...server, url: await ensureDatabase(server.url, "township") };
}
