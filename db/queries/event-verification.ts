import "server-only";
import { and, asc, gt, lte, not, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { eventBlocks, events } from "@/db/schema";
import {
  type AuditFault,
  blockFault,
  chainFault,
  type FaultKind,
  type Link,
  mostFaults,
  type SealedBlock,
} from "@/domain/audit/chain";
import { isNotSealed } from "./audit";
import { blockHash } from "./event-blocks";
import { eventHash, eventText } from "./events";

type Event = typeof events.$inferSelect;
export type Head = { headBlock: number | null; headHash: string | null };
const batch = 2_000;
const nobody = "00000000-0000-0000-0000-000000000000";

/** Collects faults: the first ones by name, all of them by number. */
function collector() {
  const found: AuditFault[] = [];
  let count = 0;
  return {
    add(fault: AuditFault | null) {
      if (!fault) return;
      count += 1;
      if (found.length < 10 * mostFaults) found.push(fault);
    },
    result: () => ({
      faultCount: count,
      faults: found.sort((a, b) => a.seq - b.seq).slice(0, mostFaults),
    }),
  };
}

/** Reads all events and blocks through, a few thousand at a time; `before` is the head of the last check. */
export async function verifyEvents(tx: Tx, before: Head | null) {
  const faults = collector();
  const read = await readChains(tx, faults.add);
  const kept = await countHidden(tx);
  const totals = { events: read.events - kept.events, subjects: read.subjects - kept.subjects };
  return { ...totals, ...(await readBlocks(tx, before, faults.add)), ...faults.result() };
}
/** The trail of sealed accusations is verified too; that there is one, and how long it is, no total may tell. */
async function countHidden(tx: Tx) {
  const [found] = await tx
    .select({
      events: sql<number>`count(*)::int`,
      subjects: sql<number>`count(distinct ${events.subjectId})::int`,
    })
    .from(events)
    .where(not(isNotSealed));
  return found ?? { events: 0, subjects: 0 };
}
export type Verification = Awaited<ReturnType<typeof verifyEvents>>;

async function readChains(tx: Tx, add: (fault: AuditFault | null) => void) {
  let [count, subjects] = [0, 0];
  let chain: (Link & { event: Event })[] = [];
  const close = () => {
    if (chain.length === 0) return;
    subjects += 1;
    const broken = chainFault(chain);
    const event = broken && chain[broken.at]?.event;
    if (event) add(faultOf(broken.kind, event));
    chain = [];
  };
  for (let last = { subjectId: nobody, seq: 0 }; ; ) {
    const rows = await tx
      .select()
      .from(events)
      .where(sql`(${events.subjectId}, ${events.seq}) > (${last.subjectId}::uuid, ${last.seq}::bigint)`)
      .orderBy(asc(events.subjectId), asc(events.seq))
      .limit(batch);
    for (const event of rows) {
      if (event.subjectId !== last.subjectId) close();
      const isGenuine = eventHash(eventText(event)) === event.hash;
      chain.push({ previousHash: event.previousHash, hash: event.hash, isGenuine, event });
      last = event;
    }
    count += rows.length;
    if (rows.length < batch) break;
  }
  close();
  return { events: count, subjects };
}

const faultOf = (kind: FaultKind, { id, seq, subjectKind, subjectId, what, at }: Event): AuditFault => ({
  kind,
  seq,
  event: { id, subjectKind, subjectId, what, at: at.toISOString() },
});

async function readBlocks(tx: Tx, before: Head | null, add: (fault: AuditFault | null) => void) {
  let last: SealedBlock | null = null;
  let isHeadThere = before?.headBlock == null;
  let blocks = 0;
  for (const block of await tx.select().from(eventBlocks).orderBy(asc(eventBlocks.id))) {
    const hashes = await hashesIn(tx, last?.lastSeq ?? 0, block.lastSeq);
    add(blockFault(block, last, { count: hashes.length, hash: blockHash(block, hashes) }));
    if (block.id === before?.headBlock && block.hash === before.headHash) isHeadThere = true;
    last = block;
    blocks += 1;
  }
  if (!isHeadThere)
    add({
      kind: "headGone",
      seq: (last?.lastSeq ?? 0) + 1,
      block: { id: before?.headBlock ?? 0, missing: 0 },
    });
  return { blocks, headBlock: last?.id ?? null, headHash: last?.hash ?? null };
}

/** Whatever lies between two ends: also an event that was put there later. */
async function hashesIn(tx: Tx, afterSeq: number, lastSeq: number): Promise<string[]> {
  const rows = await tx
    .select({ hash: events.hash })
    .from(events)
    .where(and(gt(events.seq, afterSeq), lte(events.seq, lastSeq)))
    .orderBy(asc(events.seq));
  return rows.map(({ hash }) => hash);
}

/** Events that should have been sealed long ago: the sealing has stopped (public.md §8.3 audit d). */
export async function countUnsealed(tx: Tx, minutes = 120): Promise<number> {
  return tx.$count(
    events,
    and(
      gt(events.seq, sql`coalesce((select max(last_seq) from event_blocks), 0)`),
      sql`${events.at} < now() - make_interval(mins => ${minutes})`,
    ),
  );
}
