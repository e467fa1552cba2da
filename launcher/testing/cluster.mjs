import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureDatabase, migrate } from "../lib/database.mjs";
import { startPostgres } from "../lib/postgres.mjs";

/** Nothing here outlives the tests, so nothing needs to reach the disk. */
const settings = [
  ...["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=150"],
  ...["shared_buffers=64MB", "wal_level=minimal", "max_wal_senders=0"],
];

/** A throw-away PostgreSQL with the migrated database `tpl`, from which each test file gets its own copy. */
export async function startTestCluster() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "township-test-"));
  const logFile = path.join(dir, "postgres.log");
  const server = await startPostgres({
    dir: path.join(dir, "postgres"),
    password: "test",
    logFile,
    settings,
  });
  const template = await ensureDatabase(server.url, "tpl");
  await migrate(template);
  return {
    dir,
    adminUrl: server.url,
    /** A database of its own, copied from another that nobody is connected to. */
    database: (name, from = "tpl") => ensureDatabase(server.url, name, from),
    async stop() {
      await server.stop();
      fs.rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
