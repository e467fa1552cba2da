import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { cast } from "@/db/seed/cast";
import { ensureDatabase, migrate } from "../../launcher/lib/database.mjs";
import { startInstance } from "../../launcher/lib/instance.mjs";
import { anyPort } from "../../launcher/lib/ports.mjs";
import { startPostgres } from "../../launcher/lib/postgres.mjs";
import { seedFirst } from "../../launcher/lib/scripts.mjs";
import { cookiesOf } from "../support/sessions-of";
import { findForm, has, press } from "./pressing";

/**
 * What was confirmed stays, exactly once, whatever is killed (G0-12, G0-13): a portal and a PostgreSQL of their own, with
 * the settings of a real start, so that a commit is on the disk before anybody hears of it.
 */
test.describe.configure({ mode: "serial" });
const dir = mkdtempSync(join(tmpdir(), "township-lost-"));
const cluster = { dir: join(dir, "postgres"), password: "test", logFile: join(dir, "postgres.log") };
const filesDir = join(dir, "files");
let server: Awaited<ReturnType<typeof startPostgres>>;
let portal: Awaited<ReturnType<typeof startInstance>>;
let pgPort = 0;
let port = 0;
let url = "";
let sql: ReturnType<typeof postgres>;
let cookies = new Map<string, string>();
const cookieOf = (name: string) => cookies.get(name) ?? "";

const startDatabase = async () => {
  server = await startPostgres({ ...cluster, port: pgPort });
  pgPort = server.port;
};
const startPortal = async () => {
  const output = openSync(join(dir, "portal.log"), "a");
  portal = await startInstance({
    databaseUrl: url,
    port,
    env: { FILES_DIR: filesDir, DATA_DIR: dir },
    output,
  });
  closeSync(output);
};

test.beforeAll(async () => {
  test.setTimeout(120_000);
  [pgPort, port] = [await anyPort(), await anyPort()];
  await startDatabase();
  url = await ensureDatabase(server.url, "lost");
  await migrate(url);
  await seedFirst({ ...process.env, DATABASE_URL: url });
  sql = postgres(url, { max: 2, onnotice: () => {} });
  cookies = await cookiesOf(
    Object.values(cast).map(({ name }) => name),
    url,
  );
  await startPortal();
});
test.afterAll(async () => {
  await portal?.stop();
  await sql?.end({ timeout: 1 });
  await server?.stop();
  rmSync(dir, { recursive: true, force: true });
});

const eventCount = async (subjectId: string, what: string) =>
  (await sql`select count(*)::int as n from events where subject_id = ${subjectId} and what = ${what}`)[0]?.n;

test("two clicks and two people on one button at once: one deed", async () => {
  const [matter] =
    await sql`select c.id from cases c join assignments a on a.subject_id = c.id and a.ended_at is null
    where c.state = 'submitted' and c.kind = 'application' limit 1`;
  const path = `/office/applications/${matter?.id}`;
  const isReceive = has("step", "receive");
  const [wang, lin] = [cookieOf(cast.wang.name), cookieOf(cast.lin.name)];
  const [hers, his] = await Promise.all([
    findForm(portal.url, wang, path, isReceive),
    findForm(portal.url, lin, path, isReceive),
  ]);
  const answers = await Promise.all([
    ...[1, 2, 3].map(() => press(portal.url, wang, hers, { step: "receive" })),
    ...[1, 2].map(() => press(portal.url, lin, his, { step: "receive" })),
  ]);
  for (const { status } of answers) expect(status).toBeLessThan(400);
  expect(await eventCount(matter?.id, "applications.receive")).toBe(1);
  const [state] = await sql`select state from cases where id = ${matter?.id}`;
  expect(state?.state).toBe("received");
});

test("a notice that two clicks pass on is passed on once", async () => {
  const [desk] =
    await sql`select a.subject_id as id, a.step, p.name from assignments a join post_holders h on h.post_id = a.post_id
    join people p on p.id = h.person_id and (h.until_on is null or h.until_on >= current_date)
    where a.subject_kind = 'notice' and a.ended_at is null and a.step in ('notices.firstReview', 'notices.secondReview', 'notices.release')
    and p.name = any(${[...cookies.keys()]}) limit 1`;
  const step =
    { "notices.firstReview": "sendBackFirst", "notices.secondReview": "sendBackSecond" }[
      desk?.step as string
    ] ?? "sendBackRelease";
  const cookie = cookieOf(desk?.name);
  const form = await findForm(portal.url, cookie, `/office/notices/${desk?.id}`, has("step", step));
  const before = await eventCount(desk?.id, `notices.${step}`);
  const clicks = [1, 2, 3, 4].map(() => press(portal.url, cookie, form, { step, opinion: "请补充联系电话" }));
  for (const { status } of await Promise.all(clicks)) expect(status).toBeLessThan(400);
  expect(await eventCount(desk?.id, `notices.${step}`)).toBe(before + 1);
});

type Written = { code: string; isAcknowledged: boolean };
/** One after the other, each pressed again with the same key until it is confirmed, as a person does. */
async function writeOn(tag: string, until: () => boolean): Promise<Written[]> {
  const cookie = cookieOf(cast.sys.name);
  const form = await findForm(portal.url, cookie, "/admin/offices/new", has("code"));
  const written: Written[] = [];
  for (let at = 0; !until(); at += 1) {
    const code = `${tag}-${at}`;
    const values = {
      code,
      name: `试${code}`,
      kind: "standing",
      purpose: "",
      phone: "",
      room: "",
      sort: "0",
      once: randomUUID(),
    };
    const one = { code, isAcknowledged: false };
    written.push(one);
    while (!one.isAcknowledged && !until()) {
      const answer = await press(portal.url, cookie, form, values).catch(() => null);
      one.isAcknowledged = answer?.status === 303 && !answer.to?.includes("/sign-in");
      if (!one.isAcknowledged) await new Promise((later) => setTimeout(later, 50));
    }
  }
  return written;
}

/** Lets four people write, kills something three times in their midst, and counts afterwards. */
async function surviving(tag: string, kill: () => Promise<void>) {
  let isOver = false;
  const writers = ["a", "b", "c", "d"].map((name) => writeOn(`${tag}${name}`, () => isOver));
  for (let round = 0; round < 3; round += 1) {
    await new Promise((later) => setTimeout(later, 1_200));
    await kill();
  }
  await new Promise((later) => setTimeout(later, 1_500));
  isOver = true;
  const written = (await Promise.all(writers)).flat();
  const rows =
    await sql`select o.code, count(distinct o.id)::int as rows, count(e.id)::int as events from offices o
    left join events e on e.subject_id = o.id and e.what = 'offices.add' where o.code like ${`${tag}%`} group by o.code`;
  const found = new Map(rows.map(({ code, rows: many, events }) => [code as string, [many, events]]));
  const acknowledged = written.filter(({ isAcknowledged }) => isAcknowledged);
  expect(acknowledged.length).toBeGreaterThan(8);
  expect(acknowledged.filter(({ code }) => String(found.get(code)) !== "1,1")).toEqual([]);
  const known = new Set(written.map(({ code }) => code));
  expect([...found].filter(([code, counts]) => !known.has(code) || String(counts) !== "1,1")).toEqual([]);
}

test("the portal is killed with -9 three times while four people write", async () => {
  await surviving("web-", async () => {
    portal.kill9();
    await startPortal();
  });
});

test("PostgreSQL is killed with -9 three times while four people write", async () => {
  await surviving("pg-", async () => {
    const pid = Number(readFileSync(join(cluster.dir, "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGKILL");
    await expect.poll(() => server.isAlive()).toBe(false);
    await startDatabase();
  });
});

test("afterwards the whole audit trail is in order", async () => {
  const [asked] =
    await sql`insert into jobs (id, kind) values (gen_random_uuid(), 'audit.verify') returning created_at as at`;
  await sql`select pg_notify('jobs', '')`;
  const checked = async () =>
    (
      await sql`select fault_count, events from audit_checks where ended_at >= ${asked?.at} order by ended_at desc limit 1`
    )[0];
  await expect.poll(checked, { timeout: 30_000 }).toMatchObject({ fault_count: 0 });
  expect((await checked())?.events).toBeGreaterThan(800);
});

test("a full disk: the upload is refused with a sentence and nothing is left", async () => {
  mkdirSync(filesDir, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", filesDir], { stdio: "ignore" });
  } catch {
    test.skip(true, "mounting a small file system needs root");
  }
  try {
    const [draft] = await sql`select c.id, p.name, g.guide->'materials'->0->>'key' as key from cases c
      join people p on p.id = c.filed_by_id join accounts u on u.person_id = p.id join applications a on a.case_id = c.id
      join service_guides g on g.item_id = a.item_id and g.version = a.guide_version
      where c.state = 'draft' and jsonb_array_length(g.guide->'materials') > 0 limit 1`;
    const cookie = (await cookiesOf([draft?.name], url)).get(draft?.name) ?? "";
    const body = new FormData();
    body.set("purpose", `material:${draft?.key}`);
    body.set("subject", draft?.id);
    body.set("file", new File([`%PDF-1.7\n${"x".repeat(900_000)}`], "证明.pdf"));
    const headers = {
      cookie,
      origin: portal.url,
      accept: "application/json",
      "sec-fetch-site": "same-origin",
    };
    const answer = await fetch(`${portal.url}/files`, { method: "POST", headers, body });
    const said = await answer.text();
    expect(said).toMatch(/[\u4e00-\u9fff]{4,}/);
    expect(said).not.toMatch(/ENOSPC|node:/);
    expect([answer.status, said]).toEqual([422, expect.stringContaining("files.errors.noRoom")]);
    const left = readdirSync(filesDir, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(left).toEqual([]);
    expect(
      (await sql`select count(*)::int as n from files where subject_id = ${draft?.id} and bytes > 800000`)[0]
        ?.n,
    ).toBe(0);
  } finally {
    execFileSync("umount", [filesDir], { stdio: "ignore" });
  }
});
