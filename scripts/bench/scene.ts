import { createHash, randomBytes, randomUUID } from "node:crypto";
import type postgres from "postgres";
import { withDatabase } from "../../launcher/lib/database.mjs";

/** What the measures need to know of a database. */
export type Scene = {
  noticeId: string;
  staffPostId: string;
  staffCookie: string;
  villagerCookie: string;
  /** Drafts of the villager, complete and ready to be sent. */
  drafts: { id: string; version: number }[];
};
type Sql = postgres.Sql;

/** A signed-in cookie, straight in the database: signing in is not what is measured. */
async function cookieOf(sql: Sql, personId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const digest = createHash("sha256").update(token).digest("hex");
  await sql`insert into sessions (id, public_id, account_id, expires_at)
    select ${digest}, ${randomUUID()}, id, now() + interval '1 day' from accounts where person_id = ${personId}`;
  return `authjs.session-token=${token}`;
}

/** The member of staff with most on the desk. */
async function busiest(sql: Sql) {
  const [found] = await sql`
    select h.person_id, h.post_id from post_holders h join accounts a on a.person_id = h.person_id
    where a.kind = 'staff' and a.disabled_at is null and current_date between h.from_on and coalesce(h.until_on, 'infinity')
    order by (select count(*) from assignments s where s.post_id = h.post_id and s.ended_at is null) desc limit 1`;
  if (!found) throw new Error("nobody of the staff has an account");
  return { personId: found.person_id as string, postId: found.post_id as string };
}

/** A villager's own matter in the working guide, of which copies are made. */
async function ownMatter(sql: Sql) {
  const [found] = await sql`
    select c.id, c.filed_by_id, a.item_id, a.guide_version from cases c
    join applications a on a.case_id = c.id join accounts n on n.person_id = c.filed_by_id
    where n.kind = 'villager' and n.disabled_at is null and c.filer_relation = 'self' and c.submitted_at is not null
    order by c.created_at desc, c.id limit 1`;
  if (!found) throw new Error("no villager with an account has filed anything");
  return found;
}

/** Copies the matter as drafts with every material brought on paper. */
async function insertDrafts(sql: Sql, matter: postgres.Row, count: number) {
  const blank = sql.json({
    ...{ state: "draft", version: 1, receipt_no: null, query_code: null, first_contact_id: null },
    ...{ submitted_at: null, received_at: null, accepted_at: null, decided_at: null },
    ...{ delivered_at: null, closed_at: null },
  });
  const undecided = sql.json({
    ...{ gap: null, pause: null, proposal: null, decision: null, refusal: null, proposed_by_id: null },
    ...{ decided_by_id: null, county_no: null, delivered_how: null },
    ...{ receiver_post_id: null, handler_post_id: null, leader_post_id: null },
  });
  const ids = Array.from({ length: count }, () => randomUUID());
  await sql`insert into cases select (jsonb_populate_record(c, ${blank} || jsonb_build_object('id', k, 'created_at', now(),
    'updated_at', now()))).* from cases c cross join unnest(${ids}::uuid[]) k where c.id = ${matter.id}`;
  await sql`insert into applications select (jsonb_populate_record(a, ${undecided} || jsonb_build_object('case_id', k))).*
    from applications a cross join unnest(${ids}::uuid[]) k where a.case_id = ${matter.id}`;
  await sql`insert into application_materials (case_id, key, is_on_paper)
    select k, m ->> 'key', true from unnest(${ids}::uuid[]) k,
    (select guide from service_guides where item_id = ${matter.item_id} and version = ${matter.guide_version}) g,
    jsonb_array_elements(g.guide -> 'materials') m`;
  return ids.map((id) => ({ id, version: 1 }));
}

/** A table of the benchmark's own for the floor of writing. */
const floorTable = `create table if not exists bench_floor
  (id bigint generated always as identity primary key, body jsonb not null)`;

/** Two people signed in, a notice to read and drafts to send, in a database that was just copied. */
export async function prepareScene(url: string, drafts: number): Promise<Scene> {
  return withDatabase(url, async (sql: Sql) => {
    await sql.unsafe(floorTable);
    const staff = await busiest(sql);
    const matter = await ownMatter(sql);
    const [notice] = await sql`select notice_id from notice_board where status = 'current'
      order by published_at desc offset 40 limit 1`;
    const scene = {
      noticeId: String(notice?.notice_id),
      staffPostId: staff.postId,
      staffCookie: await cookieOf(sql, staff.personId),
      villagerCookie: await cookieOf(sql, matter.filed_by_id),
      drafts: await insertDrafts(sql, matter, drafts),
    };
    await sql.unsafe("vacuum analyze");
    return scene;
  });
}

/** How many of the drafts have a receipt number now: what was acknowledged must be there. */
export async function countReceipts(url: string, { drafts }: Scene): Promise<number> {
  return withDatabase(url, async (sql: Sql) => {
    const ids = drafts.map(({ id }) => id);
    const [found] = await sql`select count(*)::int as number from cases
      where id = any(${ids}::uuid[]) and receipt_no is not null`;
    return found?.number ?? 0;
  });
}
