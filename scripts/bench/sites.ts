import { withDatabase } from "../../launcher/lib/database.mjs";
import { say } from "../../launcher/lib/say.mjs";
import { copyOfSeed, type startCluster } from "./databases";
import { shortRows } from "./options";
import { type Server, startNextAlone, startPortal } from "./programs";
import { prepareScene, type Scene } from "./scene";

/** The portal over a database of one size: through the front, and Next alone. */
export type Site = {
  rows: number;
  databaseUrl: string;
  scene: Scene;
  portal: Server;
  nextAlone: Server;
  stop: () => Promise<void>;
};

export async function startSite(
  cluster: Awaited<ReturnType<typeof startCluster>>,
  rows: number,
  drafts: number,
  env: NodeJS.ProcessEnv,
): Promise<Site> {
  const copy = await copyOfSeed(cluster, rows, env);
  const own = { ...env, DATABASE_URL: copy.url };
  const scene = await prepareScene(copy.url, drafts);
  say(`启动 ${shortRows(rows)} 行的门户`, `starting the portal over ${shortRows(rows)} rows`);
  const portal = await startPortal(own);
  const nextAlone = await startNextAlone({ ...own, PUBLIC_URL: `http://127.0.0.1:${portal.port}` });
  const stop = async () => {
    await nextAlone.stop();
    await portal.stop();
    await copy.drop();
  };
  return { rows, databaseUrl: copy.url, scene, portal, nextAlone, stop };
}

/** The process all server processes of the cluster descend from. */
export async function postmasterOf(url: string): Promise<number> {
  const { statFields } = await import("./process-time");
  const fs = await import("node:fs");
  return withDatabase(url, async (sql) => {
    const [found] = await sql`select pg_backend_pid() as pid`;
    return Number(statFields(fs.readFileSync(`/proc/${found?.pid}/stat`, "utf8"))[1]);
  });
}
