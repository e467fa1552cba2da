import postgres from "postgres";
import { expect, test } from "vitest";

test("each file gets its own migrated database", async () => {
  const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1 });
  const [row] = await sql`select current_database() as name, to_regclass('events') is not null as migrated`;
  await sql.end();
  expect(row?.name).toMatch(/^t_/);
  expect(row?.migrated).toBe(true);
});
