import "server-only";
import { createHmac } from "node:crypto";
import { asc, desc, eq, sql } from "drizzle-orm";
import { db, type Shown, type Tx } from "@/db/client";
import { newId } from "@/db/ids";
import { events, people, posts } from "@/db/schema";
import type { SubjectKind } from "@/db/schema/spine";
import { genesis } from "@/domain/audit/chain";

export type NewEvent = Omit<
  typeof events.$inferInsert,
  "id" | "seq" | "at" | "hash" | "previousHash" | "subjectKind"
> & { subjectKind: SubjectKind; at?: Date };

/** What an event says, in one fixed order: the text that is hashed. */
export function eventText(
  event: Omit<typeof events.$inferInsert, "seq" | "hash" | "detail"> & { detail?: unknown },
) {
  return JSON.stringify([
    event.id,
    event.subjectKind,
    event.subjectId,
    event.what,
    event.permission,
    event.actorId ?? null,
    event.actorPostId ?? null,
    event.actingForId ?? null,
    event.fromState ?? null,
    event.toState ?? null,
    event.opinion ?? null,
    sorted(event.detail ?? {}),
    event.address ?? null,
    event.at.toISOString(),
    event.previousHash,
  ]);
}

/** Keys in order, so that jsonb's own order makes no difference. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

/** Keyed, so that who can write to the database still cannot compute a chain anew. */
export const eventHash = (text: string): string =>
  createHmac("sha256", process.env.AUDIT_KEY ?? "")
    .update(text)
    .digest("hex");

/** Appends to the subject's chain. Writers on one subject queue up on an advisory lock until commit. */
export async function insertEvent(tx: Tx, event: NewEvent): Promise<string> {
  // The address as the database will give it back, so that it can be hashed.
  const [given] = await tx.execute<{ address: string | null }>(
    sql`select pg_advisory_xact_lock(hashtextextended(${event.subjectId}, 0)), host(${event.address ?? null}::inet) as address`,
  );
  const [last] = await tx
    .select({ hash: events.hash })
    .from(events)
    .where(eq(events.subjectId, event.subjectId))
    .orderBy(desc(events.seq))
    .limit(1);
  const row = {
    ...event,
    id: newId(),
    at: event.at ?? new Date(),
    address: given?.address ?? null,
    previousHash: last?.hash ?? genesis,
  };
  await tx.insert(events).values({ ...row, hash: eventHash(eventText(row)) });
  return row.id;
}

/** The history of a record, oldest first, for whoever was shown that record. */
export async function listEvents(subject: Shown<{ id: string }>) {
  return db()
    .select({
      id: events.id,
      what: events.what,
      at: events.at,
      fromState: events.fromState,
      toState: events.toState,
      opinion: events.opinion,
      detail: events.detail,
      actorName: people.name,
      postName: posts.name,
      actingForName: sql<string | null>`(select name from people p where p.id = ${events.actingForId})`,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .leftJoin(posts, eq(posts.id, events.actorPostId))
    .where(eq(events.subjectId, subject.id))
    .orderBy(asc(events.seq));
}
