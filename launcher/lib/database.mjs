import fs from "node:fs";
import { Fault } from "./fault.mjs";
import { inRoot } from "./paths.mjs";

const migrationLock = 727_001;

/** One connection, closed afterwards. @template T @param {(sql: import("postgres").Sql) => Promise<T>} use */
export async function withDatabase(url, use) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(url, { max: 1, connect_timeout: 8, onnotice: () => {} });
  try {
    return await use(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

const reasons = {
  ECONNREFUSED: ["没有数据库在这个地址应答", "no database answers at this address"],
  ENOTFOUND: ["找不到这台主机", "the host was not found"],
  EAI_AGAIN: ["找不到这台主机", "the host was not found"],
  CONNECT_TIMEOUT: ["连接超时", "the connection timed out"],
  "28P01": ["账号或密码不对", "wrong account or password"],
  28000: ["这个账号不允许连接", "this account may not connect"],
  "3D000": ["没有这个数据库，请先创建", "there is no such database; create it first"],
  53300: ["数据库的连接数已满", "the database has no connections left"],
  "57P03": ["数据库正在启动", "the database is starting up"],
};

/** Refuses a database that does not answer, saying where and why, never the password. */
export async function requireDatabase(url) {
  try {
    await withDatabase(url, (sql) => sql`select 1`);
  } catch (error) {
    const [zh, en] = reasons[error.code] ?? [error.message, error.message];
    const { host, pathname } = new URL(url);
    throw new Fault(
      `连不上数据库 ${host}${pathname}：${zh}。`,
      `Cannot reach the database ${host}${pathname}: ${en}.`,
      5,
    );
  }
}

/** Makes the database unless it is there; returns its address. */
export async function ensureDatabase(adminUrl, name, template) {
  await withDatabase(adminUrl, async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql.unsafe(`create database "${name}"${template ? ` template "${template}"` : ""}`);
  });
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Brings the tables up to date. The lock lets several instances start at once: drizzle takes none itself. */
export async function migrate(url) {
  const migrationsFolder = inRoot("db/migrations");
  if (!fs.existsSync(`${migrationsFolder}/meta/_journal.json`)) return;
  const { drizzle } = await import("drizzle-orm/postgres-js");
  const { migrate: apply } = await import("drizzle-orm/postgres-js/migrator");
  await withDatabase(url, async (sql) => {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await apply(drizzle({ client: sql }), { migrationsFolder });
  });
}

/** Whether the invented township lies in this database (settings key `demo`). */
export async function hasDemoData(url) {
  return withDatabase(url, async (sql) => {
    const [table] = await sql`select to_regclass('settings') as name`;
    if (!table?.name) return false;
    const [row] = await sql`select value from settings where key = 'demo'`;
    return row?.value === true;
  });
}
