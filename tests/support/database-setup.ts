import postgres from "postgres";
import { afterAll } from "vitest";

// Every test file works in a database of its own, copied from the migrated template before anything is imported.
const adminUrl = process.env.PG_ADMIN_URL;
if (!adminUrl) throw new Error("Database tests run through `npm test -- db` or `npm test -- <file>`.");

const name = `t_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
await admin.unsafe(`create database ${name} template tpl`);
const url = new URL(adminUrl);
url.pathname = `/${name}`;
process.env.DATABASE_URL = url.href;

afterAll(async () => {
  const { townshipSql } = globalThis as { townshipSql?: ReturnType<typeof postgres> };
  await townshipSql?.end({ timeout: 2 });
  await admin.unsafe(`drop database ${name} with (force)`);
  await admin.end();
});
