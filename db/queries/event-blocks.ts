import "server-only";
import { and, asc, desc, gt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { eventBlocks, events } from "@/db/schema";
import { genesis } from "@/domain/audit/chain";
import { eventHash } from "./events";

const mostInBlock = 5_000;
const settledMinutes = 10;

type Block = Pick<typeof eventBlocks.$inferSelect, "firstSeq" | "lastSeq" | "count" | "previousHash">;

/** What a block says: which events it holds, and the block before it. */
export const blockHash = (block: Block, hashes: readonly string[]): string =>
  eventHash(JSON.stringify([block.firstSeq, block.lastSeq, block.count, block.previousHash, ...hashes]));

/**
 * Seals the next events into a block; false when there is nothing to seal. Numbers are given out before commit, so a
 * block may only close when nobody can still come in below its last number: its events are ten minutes old and no
 * transaction under way is older than five.
 */
export async function insertBlock(tx: Tx): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('event_blocks', 0))`);
  if (await hasOldTransaction(tx)) return false;
  const [last] = await tx.select().from(eventBlocks).orderBy(desc(eventBlocks.id)).limit(1);
  const rows = await tx
    .select({ seq: events.seq, hash: events.hash })
    .from(events)
    .where(and(gt(events.seq, last?.lastSeq ?? 0), sql`${events.seq} < ${youngest()}`))
    .orderBy(asc(events.seq))
    .limit(mostInBlock);
  const [first, final] = [rows[0], rows.at(-1)];
  if (!first || !final) return false;
  const block: Block = {
    firstSeq: first.seq,
    lastSeq: final.seq,
    count: rows.length,
    previousHash: last?.hash ?? genesis,
  };
  await tx.insert(eventBlocks).values({
    ...block,
    hash: blockHash(
      block,
      rows.map(({ hash }) => hash),
    ),
  });
  return true;
}

/** The first number that is too young to be sealed: ids begin with the millisecond they were made in. */
function youngest(): SQL {
  const made = (Date.now() - settledMinutes * 60_000).toString(16).padStart(12, "0");
  const floor = `${made.slice(0, 8)}-${made.slice(8)}-7000-8000-000000000000`;
  return sql`coalesce((select min(e.seq) from events e where e.id >= ${floor}::uuid), 9223372036854775807)`;
}

/** Half the age, so that clocks of several machines may differ. */
async function hasOldTransaction(tx: Tx): Promise<boolean> {
  const [found] = await tx.execute<{ old: boolean }>(
    sql`select exists (select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
      and backend_type = 'client backend'
      and xact_start < now() - make_interval(mins => ${settledMinutes / 2})) as old`,
  );
  return found?.old ?? true;
}
