import "server-only";
import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { isNotSealed } from "@/db/queries/audit";
import { auditChecks, cases, eventBlocks, events, people } from "@/db/schema";
import type { Viewer } from "@/domain/access";
import { can } from "@/domain/access";
import type { AuditFault } from "@/domain/audit/chain";
import { enqueue } from "./jobs";

/** What belongs to the audit trail itself, as one chain: checks and exports. */
export const auditSubject = "00000000-0000-7000-8000-000000000002";
export const verifyJob = "audit.verify";

/** The audit administrator alone (public.md §8.3 access d). */
function visibleTo(viewer: Viewer): SQL {
  return can(viewer, "audit.read") ? sql`true` : sql`false`;
}

/** How the trail stands: the last checks, whether one is under way, when it was last sealed. */
export async function findAuditState(viewer: Viewer, most = 5) {
  const checks = await db()
    .select({
      id: auditChecks.id,
      endedAt: auditChecks.endedAt,
      events: auditChecks.events,
      subjects: auditChecks.subjects,
      blocks: auditChecks.blocks,
      headHash: auditChecks.headHash,
      faultCount: auditChecks.faultCount,
      faults: auditChecks.faults,
      askedBy: people.name,
    })
    .from(auditChecks)
    .leftJoin(people, sql`${people.id} = ${auditChecks.askedById}`)
    .where(visibleTo(viewer))
    .orderBy(desc(auditChecks.endedAt), desc(auditChecks.id))
    .limit(most);
  const [now] = await db()
    .select({
      isChecking: sql<boolean>`exists (select 1 from jobs where kind = ${verifyJob} and done_at is null
        and failed_at is null and run_at <= now())`,
      sealedAt: sql<string | null>`(select max(${eventBlocks.at}) from ${eventBlocks})`,
      waiting: sql<number>`(select count(*)::int from ${events} where ${isNotSealed}
        and ${events.seq} > coalesce((select max(last_seq) from event_blocks), 0))`,
    })
    .from(sql`(select 1) as one`)
    .where(visibleTo(viewer));
  return {
    checks: await withoutSealed(checks),
    isChecking: now?.isChecking ?? false,
    sealedAt: now?.sealedAt ? new Date(now.sealedAt) : null,
    waiting: now?.waiting ?? 0,
  };
}

/** A fault in the events of a sealed accusation is shown as a fault, without what it is about (信访工作条例 第三十条). */
async function withoutSealed<Check extends { faults: AuditFault[] }>(checks: Check[]): Promise<Check[]> {
  const subjects = checks.flatMap(({ faults }) => faults.flatMap(({ event }) => event?.subjectId ?? []));
  if (subjects.length === 0) return checks;
  const rows = await db()
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.isSealed, true), inArray(cases.id, subjects)));
  const sealed = new Set(rows.map(({ id }) => id));
  const open = ({ event, ...fault }: AuditFault): AuditFault =>
    event && !sealed.has(event.subjectId) ? { ...fault, event } : fault;
  return checks.map((check) => ({ ...check, faults: check.faults.map(open) }));
}

/** Asks for a check; one that waits already serves everybody. */
export async function requestCheck(tx: Tx, viewer: Viewer): Promise<void> {
  const { isChecking } = await findAuditState(viewer, 0);
  if (!isChecking) await enqueue(tx, verifyJob, { askedById: viewer.personId });
}

export async function findLastCheck(tx: Tx) {
  const [last] = await tx
    .select()
    .from(auditChecks)
    .orderBy(desc(auditChecks.endedAt), desc(auditChecks.id))
    .limit(1);
  return last ?? null;
}

export async function insertCheck(tx: Tx, check: typeof auditChecks.$inferInsert): Promise<void> {
  await tx.insert(auditChecks).values({ ...check, endedAt: new Date() });
}

/** Who holds the audit administrator's post today. */
export async function listAuditAdministrators(tx: Tx): Promise<string[]> {
  const found = await tx.execute<{ id: string }>(sql`
    select distinct h.person_id as id from post_holders h join posts p on p.id = h.post_id
    where 'auditAdmin' = any(p.duties) and p.closed_on is null
      and (now() at time zone 'Asia/Shanghai')::date between h.from_on and coalesce(h.until_on, 'infinity')`);
  return found.map(({ id }) => id);
}
