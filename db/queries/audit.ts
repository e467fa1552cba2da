import "server-only";
import { and, asc, desc, eq, like, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, events, people, postHolders, posts } from "@/db/schema";
import { can, type Viewer } from "@/domain/access";
import { type AuditAsked, questions } from "@/domain/audit/asked";
import { addDays } from "@/domain/calendar/day";

/**
 * The audit administrator alone sees who did what, and no business: of villagers neither name nor anything they wrote
 * (public.md §8.3 access d, §9A).
 */
function visibleTo(viewer: Viewer): SQL {
  return can(viewer, "audit.read") ? sql`true` : sql`false`;
}

/**
 * What belongs to a sealed accusation, its files too, is shown to nobody here and counted nowhere (信访工作条例
 * 第三十条): it is verified with the rest, and told only when its chain is broken.
 */
export const isNotSealed = sql`not exists (select 1 from cases c where c.is_sealed and (c.id = ${events.subjectId}
  or exists (select 1 from files f where f.id = ${events.subjectId} and f.subject_id = c.id)))`;

/** Whoever ever held a post or has a staff account; everybody else is a villager. */
const isStaff = (person: SQL) => sql`(exists (select 1 from ${postHolders} h where h.person_id = ${person})
  or exists (select 1 from ${accounts} a where a.person_id = ${person} and a.kind = 'staff'))`;
const staffName = (person: SQL) =>
  sql<string | null>`(select q.name from ${people} q where q.id = ${person} and ${isStaff(sql`q.id`)})`;

/** What the subject is called, where its name is the office's own and no villager's. */
const subjectName = sql<string | null>`case ${events.subjectKind}
  when 'person' then ${staffName(sql`${events.subjectId}`)}
  when 'account' then (select ${staffName(sql`a.person_id`)} from ${accounts} a where a.id = ${events.subjectId})
  when 'post' then (select name from posts where id = ${events.subjectId})
  when 'office' then (select name from offices where id = ${events.subjectId})
  when 'village' then (select name from villages where id = ${events.subjectId})
  when 'serviceItem' then (select name from service_items where id = ${events.subjectId})
  when 'case' then (select receipt_no from cases where id = ${events.subjectId})
  when 'notice' then (select number from notices where id = ${events.subjectId})
end`;

const startOf = (day: string) => sql`(${day}::date)::timestamp at time zone 'Asia/Shanghai'`;

function matching(viewer: Viewer, asked: AuditAsked): SQL | undefined {
  const { question, personId, what, subjectKind, subjectId, from, to, below } = asked;
  const [at = "", seq = ""] = below?.split("_") ?? [];
  return and(
    visibleTo(viewer),
    isNotSealed,
    question &&
      or(
        ...questions[question].map((one) =>
          one.includes("%") ? like(events.what, one) : eq(events.what, one),
        ),
      ),
    personId ? or(eq(events.actorId, personId), eq(events.actingForId, personId)) : undefined,
    what ? eq(events.what, what) : undefined,
    subjectKind ? sql`${events.subjectKind} = ${subjectKind}` : undefined,
    subjectId ? eq(events.subjectId, subjectId) : undefined,
    from ? sql`${events.at} >= ${startOf(from)}` : undefined,
    to ? sql`${events.at} < ${startOf(addDays(to, 1))}` : undefined,
    below
      ? sql`(${events.at}, ${events.seq}) < (to_timestamp(${at}::bigint / 1000.0), ${seq}::bigint)`
      : undefined,
  );
}

/** Events, newest first; `below` goes on where the last page ended. */
export async function listAudit(viewer: Viewer, asked: AuditAsked, most: number) {
  return db()
    .select({
      id: events.id,
      seq: events.seq,
      at: events.at,
      what: events.what,
      permission: events.permission,
      subjectKind: events.subjectKind,
      subjectId: events.subjectId,
      subjectName,
      actorId: events.actorId,
      actorName: staffName(sql`${events.actorId}`),
      postName: posts.name,
      actingForName: staffName(sql`${events.actingForId}`),
      fromState: events.fromState,
      toState: events.toState,
      /** Why masked data were looked at; what else was written is business. */
      reason: sql<string | null>`case when ${events.what} = 'privacy.unmask' then ${events.opinion} end`,
      detail: events.detail,
      address: events.address,
      hash: events.hash,
    })
    .from(events)
    .leftJoin(posts, eq(posts.id, events.actorPostId))
    .where(matching(viewer, asked))
    .orderBy(desc(events.at), desc(events.seq))
    .limit(most);
}
export type AuditRow = Awaited<ReturnType<typeof listAudit>>[number];

/** How many there are, reckoned no further than `most`. */
export async function countAudit(viewer: Viewer, { below: _, ...asked }: AuditAsked, most: number) {
  const some = db()
    .select({ id: events.id })
    .from(events)
    .where(matching(viewer, asked))
    .limit(most)
    .as("some");
  return db().$count(some);
}

/** Everybody of the staff, also those who left: to look for what one of them did. */
export async function listAuditPeople(viewer: Viewer) {
  return db()
    .select({ id: people.id, name: people.name, leftOn: people.leftOn })
    .from(people)
    .where(and(visibleTo(viewer), isStaff(sql`${people.id}`)))
    .orderBy(asc(people.pinyin), asc(people.id));
}
