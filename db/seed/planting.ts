import { getTableColumns } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";

/** PostgreSQL takes 65 535 values in one statement. */
const most = 30_000;

/** Inserts rows in as few statements as possible. */
export async function plant<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  const step = Math.max(1, Math.floor(most / Object.keys(getTableColumns(table)).length));
  for (let from = 0; from < rows.length; from += step)
    await tx.insert(table).values(rows.slice(from, from + step) as Table["$inferInsert"][]);
}
