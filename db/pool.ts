import "server-only";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

// One pool for a process, also when Next loads this module into several bundles.
const held = globalThis as { townshipSql?: ReturnType<typeof postgres> };

held.townshipSql ??= postgres(process.env.DATABASE_URL ?? "postgres://127.0.0.1:5432/township", {
  max: Number(process.env.DATABASE_POOL ?? 12),
  idle_timeout: 60,
  onnotice: () => {},
  connection: { application_name: "township-hub", TimeZone: "Asia/Shanghai" },
});

export const sqlClient = held.townshipSql;
export const pool = drizzle(sqlClient, { schema, casing: "snake_case" });
