import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { can, type Permission, type Viewer } from "@/domain/access";

/** Each administrator is shown only what their own permission lets them mend. */
const visibleTo = (viewer: Viewer, permission: Permission): boolean => can(viewer, permission);

const today = sql`(now() at time zone 'Asia/Shanghai')::date`;
const runs = sql`${today} between h.from_on and coalesce(h.until_on, 'infinity')`;
const open = sql`${today} <= coalesce(h.until_on, 'infinity')`;

/** What may need attention: how to find it, who can mend it, where. */
const checks = {
  vacantPosts: {
    by: "people.appoint",
    names: sql`select p.name from posts p where p.closed_on is null
      and not exists (select 1 from post_holders h where h.post_id = p.id and ${runs}) order by p.rank`,
  },
  holderLeft: {
    by: "people.appoint",
    names: sql`select q.name || '：' || p.name from post_holders h join people q on q.id = h.person_id
      join posts p on p.id = h.post_id where q.left_on <= ${today} and ${open} order by p.rank`,
  },
  endingSoon: {
    by: "people.appoint",
    names: sql`select q.name || '：' || p.name from post_holders h join people q on q.id = h.person_id
      join posts p on p.id = h.post_id where p.closed_on is null and h.until_on between ${today} and ${today} + 14
      and not exists (select 1 from post_holders n where n.post_id = p.id and n.from_on = h.until_on + 1)`,
  },
  mixedDuties: {
    by: "posts.manage",
    names: sql`select q.name from post_holders h join people q on q.id = h.person_id
      join posts p on p.id = h.post_id cross join unnest(p.duties) as d(duty) where ${runs} group by q.id, q.name
      having bool_or(d.duty in ('sysAdmin', 'secAdmin', 'auditAdmin')) and count(distinct d.duty) > 1`,
  },
  withoutPassword: {
    by: "accounts.manage",
    names: sql`select q.name from accounts a join people q on q.id = a.person_id
      where a.kind = 'staff' and a.password_hash is null and a.disabled_at is null order by q.pinyin`,
  },
  withoutAccount: {
    by: "accounts.manage",
    names: sql`select distinct q.name from post_holders h join people q on q.id = h.person_id
      where ${runs} and not exists (select 1 from accounts a where a.person_id = q.id)`,
  },
  openAfterLeaving: {
    by: "accounts.manage",
    names: sql`select q.name from accounts a join people q on q.id = a.person_id
      where q.left_on <= ${today} and a.disabled_at is null`,
  },
  provisionalYear: {
    by: "calendar.manage",
    names: sql`select y::text from generate_series(extract(year from ${today})::int,
      extract(year from ${today} + 60)::int) y where not exists (select 1 from calendar_years c where c.year = y)`,
  },
  failedJobs: {
    by: "settings.manage",
    names: sql`select kind from jobs where failed_at is not null and done_at is null`,
  },
  failedMessages: {
    by: "settings.manage",
    names: sql`select channel from outgoing_messages where failed_at is not null and sent_at is null`,
  },
  unclearMatters: {
    by: "portfolios.manage",
    names: sql`select m.name from matters m where m.closed_on is null and (select count(*) from portfolios f
      where f.matter_id = m.id and f.leader_post_id is not null and f.lead_office_id is not null
      and ${today} between f.from_on and coalesce(f.until_on, 'infinity')) <> 1 order by m.sort`,
  },
  brokenAudit: {
    by: "audit.read",
    names: sql`select '' from (select fault_count from audit_checks order by ended_at desc limit 1) c
      cross join generate_series(1, c.fault_count)`,
  },
  unsealedEvents: {
    by: "audit.read",
    names: sql`select '' from events where at < now() - interval '2 hours'
      and seq > coalesce((select max(last_seq) from event_blocks), 0)`,
  },
} as const satisfies Record<string, { by: Permission; names: SQL }>;

export type Check = keyof typeof checks;
export type Attention = { check: Check; count: number; names: string[] };

/** Everything that needs this administrator, with the first few names. */
export async function listAttention(viewer: Viewer): Promise<Attention[]> {
  const found: Attention[] = [];
  for (const [check, { by, names }] of Object.entries(checks)) {
    if (!visibleTo(viewer, by)) continue;
    const [row] = await db().execute<{ count: number; names: string[] }>(
      sql`select count(*)::int as count, coalesce((array_agg(name))[1:5], '{}') as names
        from (${names}) as found(name)`,
    );
    if (row && row.count > 0) found.push({ check: check as Check, ...row });
  }
  return found;
}
