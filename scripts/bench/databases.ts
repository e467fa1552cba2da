import fs from "node:fs";
import { ensureDatabase, migrate, withDatabase } from "../../launcher/lib/database.mjs";
import { inData } from "../../launcher/lib/paths.mjs";
import { startPostgres } from "../../launcher/lib/postgres.mjs";
import { say } from "../../launcher/lib/say.mjs";
import { runScript } from "../../launcher/lib/scripts.mjs";
import { digestOf } from "../../launcher/lib/stamps.mjs";
import { shortRows } from "./options";

type Cluster = Awaited<ReturnType<typeof startCluster>>;

/**
 * The cluster of the benchmarks with the settings of a real start, beside the one of the portal, which stays untouched.
 * The people in it are invented, so its password is no secret.
 */
export async function startCluster() {
  return startPostgres({
    dir: inData("bench", "postgres"),
    password: "bench",
    logFile: inData("bench", "postgres.log"),
  });
}

/** Seeds lie in names with a digest of what made them, so that a changed schema or seed is planted afresh. */
const digest = () => digestOf(["db/migrations", "db/seed"]).slice(0, 10);
const seedName = (rows: number) => `seed_${shortRows(rows)}_${digest()}`;

/** Seeds of an older schema, and copies that a run which was killed has left. */
export async function forgetLeftovers(cluster: Cluster): Promise<void> {
  await withDatabase(cluster.url, async (sql) => {
    const found = await sql`select datname from pg_database where datname ~ '^(seed|making|run)_'`;
    const stale = found.map(({ datname }) => datname as string).filter((name) => !name.endsWith(digest()));
    for (const name of stale) await sql.unsafe(`drop database "${name}" with (force)`);
  });
}

async function hasSeed(cluster: Cluster, rows: number): Promise<boolean> {
  return withDatabase(
    cluster.url,
    async (sql) => (await sql`select 1 from pg_database where datname = ${seedName(rows)}`).length > 0,
  );
}

/** Planted under another name first, so that one half planted is never taken for whole. */
async function plant(cluster: Cluster, rows: number, env: NodeJS.ProcessEnv): Promise<void> {
  say(`准备 ${shortRows(rows)} 行数据`, `planting ${shortRows(rows)} notices and applications`);
  const making = `making_${shortRows(rows)}`;
  await withDatabase(cluster.url, (sql) => sql.unsafe(`drop database if exists "${making}" with (force)`));
  const url = await ensureDatabase(cluster.url, making);
  await migrate(url);
  const dataDir = inData("bench");
  fs.mkdirSync(dataDir, { recursive: true });
  const own = { DATABASE_URL: url, DATA_DIR: dataDir, FILES_DIR: `${dataDir}/files` };
  const code = await runScript("scripts/seed.ts", ["--rows", String(rows)], { ...env, ...own });
  if (code !== 0) throw new Error(`planting ${rows} rows failed`);
  await withDatabase(cluster.url, (sql) =>
    sql.unsafe(`alter database "${making}" rename to "${seedName(rows)}"`),
  );
}

/** A copy of the seed of that size for one run: what a run writes does not weigh on the next. */
export async function copyOfSeed(cluster: Cluster, rows: number, env: NodeJS.ProcessEnv) {
  if (!(await hasSeed(cluster, rows))) await plant(cluster, rows, env);
  const name = `run_${shortRows(rows)}_${process.pid}`;
  await withDatabase(cluster.url, (sql) =>
    sql.unsafe(`create database "${name}" template "${seedName(rows)}" strategy file_copy`),
  );
  const url = new URL(cluster.url);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    name,
    drop: () =>
      withDatabase(cluster.url, (sql) => sql.unsafe(`drop database if exists "${name}" with (force)`)),
  };
}
