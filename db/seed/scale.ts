import { inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { notices } from "@/db/schema";
import { searchVectorText } from "@/db/search";
import { toPlain } from "@/domain/rich-text";

/** Columns of a copied row that differ from the original; `k` is the number of the copy, `o` the original. */
type Changed = Record<string, string>;

/** `fresh("o.id")`: the id of the k-th copy of a row, the same in every table that names it. */
const fresh = (column: string) => `md5(${column}::text || ':' || k)::uuid`;

/** Copies the rows of a table inside PostgreSQL, so that 200 000 rows take seconds. */
async function multiply(
  tx: Tx,
  table: string,
  copies: number,
  changed: Changed,
  { where = "true", join = "" } = {},
): Promise<void> {
  const found = await tx.execute<{ name: string }>(
    sql`select column_name as name from information_schema.columns
        where table_schema = current_schema() and table_name = ${table} order by ordinal_position`,
  );
  const names = found.map(({ name }) => name);
  const unknown = Object.keys(changed).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`${table} has no column ${unknown.join(", ")}`);
  const list = names.map((name) => `"${name}"`).join(", ");
  const values = names.map((name) => changed[name] ?? `o."${name}"`).join(", ");
  await tx.execute(
    sql.raw(
      `insert into ${table} (${list}) select ${values} from ${table} o ${join} cross join generate_series(1, ${copies}) k where ${where}`,
    ),
  );
}

const earlier = (column: string, times: number) =>
  `o.${column} - (k * interval '${Math.max(1, Math.round((3500 * 24 * 60) / times))} minutes')`;

/** The first paragraphs of each notice with their own search vector: copies need not be as long as their original. */
async function makeShort(tx: Tx): Promise<void> {
  const base = await tx
    .select({ id: notices.id, title: notices.title, body: notices.body })
    .from(notices)
    .where(inArray(notices.state, ["published", "expired"]));
  await tx.execute(
    sql`create temp table short_notices (id uuid primary key, body jsonb, words text, search tsvector) on commit drop`,
  );
  for (const { id, title, body } of base) {
    const short = { ...body, content: body.content.slice(0, 3) };
    const words = `${title}\n${toPlain(short)}`;
    const vector = searchVectorText(words);
    await tx.execute(
      sql`insert into short_notices values (${id}, ${JSON.stringify(short)}::jsonb, ${words.toLowerCase()}, ${vector}::tsvector)`,
    );
  }
}

/** Notices as a portal of ten years has them: the published ones again and again, each with its own title and number. */
async function scaleNotices(tx: Tx, times: number): Promise<void> {
  await makeShort(tx);
  const [all] = await tx.execute<{ number: number }>(sql`select count(*)::int as number from notices`);
  const [base] = await tx.execute<{ number: number }>(sql`select count(*)::int as number from short_notices`);
  if (!all || !base) return;
  const copies = Math.ceil((all.number * (times - 1)) / base.number);
  const title = "o.title || '（存档 ' || k || '）'";
  const published = earlier("published_at", times);
  await multiply(
    tx,
    "notices",
    copies,
    {
      ...{ id: fresh("o.id"), title, body: "s.body", published_at: published },
      number: "o.number || '-' || k",
      state: "'published'::notice_state",
      pinned_until: "null",
      expire_at: "null",
      published_version: "1",
      search: "s.search || array_to_tsvector(array[k::text])",
      created_at: published,
      updated_at: published,
    },
    { join: "join short_notices s on s.id = o.id" },
  );
  await multiply(
    tx,
    "notice_versions",
    copies,
    { notice_id: fresh("o.notice_id"), title, body: "s.body", published_at: published },
    { join: "join short_notices s on s.id = o.notice_id", where: "o.version = 1" },
  );
  await multiply(
    tx,
    "notice_board",
    copies,
    {
      ...{ notice_id: fresh("o.notice_id"), title, published_at: published, changed_at: published },
      ...{ version: "1", status: "'current'", number: "o.number || '-' || k" },
      ...{ pinned_until: "null", expire_at: "null", ended_at: "null" },
      words: "s.words || ' ' || k",
      search: "s.search || array_to_tsvector(array[k::text])",
    },
    { join: "join short_notices s on s.id = o.notice_id" },
  );
}

/** Matters of other kinds stay as they are: the benchmarks ask for applications. */
const ofApplications =
  "o.subject_kind = 'case' and exists (select 1 from cases c where c.id = o.subject_id and c.kind = 'application')";

/** One copy in fifty still waits on somebody's desk; the others were closed long ago. */
const isWaiting = "k % 50 = 0";
const closed = (state: string) =>
  `case when ${isWaiting} or ${state} in ('draft', 'archived', 'notAccepted', 'withdrawn', 'terminated', 'expired')
     then ${state} else 'archived' end`;

async function scaleApplications(tx: Tx, times: number): Promise<void> {
  const copies = times - 1;
  const shift = (column: string) =>
    `case when ${isWaiting} then o.${column} else ${earlier(column, times)} end`;
  const shifted = (...columns: string[]) =>
    Object.fromEntries(columns.map((column) => [column, shift(column)]));
  await multiply(
    tx,
    "cases",
    copies,
    {
      id: fresh("o.id"),
      receipt_no: "o.receipt_no || '-' || k",
      state: closed("o.state"),
      ...shifted(
        "submitted_at",
        "received_at",
        "accepted_at",
        "decided_at",
        "delivered_at",
        "created_at",
        "updated_at",
      ),
      closed_at: `case when ${isWaiting} then o.closed_at else ${earlier("updated_at", times)} end`,
    },
    { where: "o.kind = 'application'" },
  );
  await multiply(tx, "applications", copies, { case_id: fresh("o.case_id") });
  await multiply(tx, "application_materials", copies, { case_id: fresh("o.case_id") });
  await multiply(
    tx,
    "clocks",
    copies,
    {
      ...{ id: fresh("o.id"), subject_id: fresh("o.subject_id") },
      stopped_at: `case when ${isWaiting} then o.stopped_at else coalesce(o.stopped_at, o.started_at) end`,
    },
    { where: ofApplications },
  );
  await multiply(
    tx,
    "assignments",
    copies,
    {
      ...{ id: fresh("o.id"), subject_id: fresh("o.subject_id"), ...shifted("opened_at") },
      ended_at: `case when ${isWaiting} then o.ended_at else ${earlier("coalesce(o.ended_at, o.opened_at)", times).replace("o.coalesce", "coalesce")} end`,
      ended_how: `case when ${isWaiting} then o.ended_how else coalesce(o.ended_how, 'done') end`,
    },
    { where: ofApplications },
  );
}

/** So many times the demo township, or at least so many notices and as many applications. */
export type Scale = { times: number } | { rows: number };

async function timesOf(tx: Tx, table: "notices" | "cases", scale: Scale): Promise<number> {
  if ("times" in scale) return scale.times;
  const [found] = await tx.execute<{ number: number }>(
    sql.raw(
      `select count(*)::int as number from ${table}${table === "cases" ? " where kind = 'application'" : ""}`,
    ),
  );
  return Math.ceil(scale.rows / (found?.number || 1));
}

/** For benchmarks: the notices and applications of the demo township again and again. Events are not copied. */
export async function scaleTownship(
  tx: Tx,
  scale: Scale,
  told: (zh: string, en: string) => void = () => {},
): Promise<void> {
  const [forNotices, forCases] = [await timesOf(tx, "notices", scale), await timesOf(tx, "cases", scale)];
  if (forNotices > 1) {
    told(`通知公告放大 ${forNotices} 倍`, `${forNotices} times as many notices`);
    await scaleNotices(tx, forNotices);
  }
  if (forCases > 1) {
    told(`办件放大 ${forCases} 倍`, `${forCases} times as many applications`);
    await scaleApplications(tx, forCases);
  }
}
