import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { startInstance } from "../../launcher/lib/instance.mjs";

const results = fileURLToPath(new URL("../results/", import.meta.url));

/**
 * A portal of one's own for tests that would disturb others: a copy of the seeded township in a database of its own,
 * and one or more instances of the built app in front of it.
 */
export async function ownTownship() {
  const adminUrl = process.env.PG_ADMIN_URL ?? "";
  const name = `own_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template seeded`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const started: { stop(): Promise<void> }[] = [];
  mkdirSync(results, { recursive: true });
  const logFile = `${results}${name}.log`;
  return {
    databaseUrl: url.href,
    admin,
    /** What its instances wrote to their log so far. */
    log: () => readFileSync(logFile, "utf8"),
    async start(env: Record<string, string> = {}) {
      const output = openSync(logFile, "a");
      const instance = await startInstance({ databaseUrl: url.href, env, output });
      closeSync(output);
      started.push(instance);
      return instance;
    },
    async end() {
      for (const instance of started) await instance.stop();
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}
