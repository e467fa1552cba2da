import { asc, desc, eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Tx, transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { pool } from "@/db/pool";
import { findLastCheck } from "@/db/queries/audit-checks";
import { insertBlock } from "@/db/queries/event-blocks";
import { verifyEvents } from "@/db/queries/event-verification";
import { insertEvent } from "@/db/queries/events";
import {
  auditChecks,
  eventBlocks,
  events,
  offices,
  outgoingMessages,
  people,
  postHolders,
  posts,
} from "@/db/schema";
import { verifyAudit } from "@/server/audit/verify";

/** What a superuser can do who takes the triggers off: the guards are by-passed, the chains are not. */
const superuser = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
const tamper = (deed: string) =>
  superuser.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(deed);
  });

afterAll(() => superuser.end());

const writer = newId();
const auditor = newId();
const subjects = Array.from({ length: 4 }, newId);
const old = () => new Date(Date.now() - 3_600_000);

beforeAll(async () => {
  await pool.insert(offices).values({ id: writer, code: "dzb", name: "党政综合办公室", kind: "standing" });
  await pool.insert(people).values([
    { id: writer, name: "李文" },
    { id: auditor, name: "崔静", phone: "19900009999" },
  ]);
  await pool
    .insert(posts)
    .values({ id: auditor, name: "审计管理员", officeId: writer, duties: ["auditAdmin"] });
  await pool.insert(postHolders).values({ postId: auditor, personId: auditor, fromOn: "2020-01-01" });
});

/** Four subjects, five events each, written in turns and sealed. */
beforeEach(async () => {
  await tamper(
    "delete from events; delete from event_blocks; delete from audit_checks; delete from outgoing_messages",
  );
  for (let round = 0; round < 5; round += 1)
    for (const subjectId of subjects) await transaction((tx) => insertEvent(tx, happening(subjectId, round)));
  await seal();
});

const happening = (subjectId: string, round: number) => ({
  subjectKind: "notice" as const,
  subjectId,
  what: `test.step${round}`,
  permission: "notices.write",
  actorId: writer,
  opinion: "同意",
  detail: { round },
  address: round % 2 === 0 ? "2001:DB8::1" : "10.0.0.7",
  at: old(),
});

/** Sealing leaves alone what is younger than ten minutes; for it, twenty have gone by. */
async function seal() {
  const real = Date.now;
  Date.now = () => real() + 20 * 60_000;
  try {
    while (await transaction((tx) => insertBlock(tx)));
  } finally {
    Date.now = real;
  }
}

const verify = () => transaction((tx) => verifyEvents(tx, null));
const rowsOf = (subjectId: string) =>
  pool.select().from(events).where(eq(events.subjectId, subjectId)).orderBy(asc(events.seq));
const subject = subjects[1] as string;

describe("the trail as it was written", () => {
  test("is whole, with addresses of both kinds, and many at once", async () => {
    const more = newId();
    await Promise.all(
      Array.from({ length: 12 }, (_, at) => transaction((tx) => insertEvent(tx, happening(more, at)))),
    );
    expect(await verify()).toMatchObject({ events: 32, subjects: 5, blocks: 1, faultCount: 0, faults: [] });
  });
});

describe("a superuser who takes the triggers off is found", () => {
  const changes: [string, string][] = [
    ["what happened", "what = 'test.other'"],
    ["who did it", "actor_id = null"],
    ["the opinion", "opinion = '不同意'"],
    ["a detail", `detail = '{"round": 9}'`],
    ["the time", "at = at - interval '1 day'"],
    ["the address", "address = '10.0.0.8'"],
    ["the state it led to", "to_state = 'published'"],
    ["its hash", "hash = repeat('a', 64)"],
  ];
  test.each(changes)("who changed %s", async (_, change) => {
    const row = (await rowsOf(subject))[2];
    await tamper(`update events set ${change} where id = '${row?.id}'`);
    const found = await verify();
    expect(found.faults.find(({ event }) => event)).toMatchObject({
      kind: "changed",
      event: { id: row?.id, subjectId: subject },
    });
  });

  test.each([0, 1, 3])("who removed event %i of a chain: the one after it is named", async (at) => {
    const rows = await rowsOf(subject);
    await tamper(`delete from events where id = '${rows[at]?.id}'`);
    const { faults } = await verify();
    expect(faults.find(({ event }) => event)).toMatchObject({
      kind: "removed",
      event: { id: rows[at + 1]?.id },
    });
    expect(faults).toContainEqual(
      expect.objectContaining({ kind: "blockShort", block: expect.objectContaining({ missing: 1 }) }),
    );
  });

  test("who cut off the end of a chain: the sealed block lacks it", async () => {
    const rows = await rowsOf(subject);
    await tamper(`delete from events where id in ('${rows[3]?.id}', '${rows[4]?.id}')`);
    const { faultCount, faults } = await verify();
    expect(faultCount).toBe(1);
    expect(faults[0]).toMatchObject({ kind: "blockShort", block: { missing: 2 } });
  });

  test("who removed a whole subject", async () => {
    await tamper(`delete from events where subject_id = '${subject}'`);
    expect((await verify()).faults[0]).toMatchObject({ kind: "blockShort", block: { missing: 5 } });
  });

  test("who swapped two events", async () => {
    const [, a, b] = await rowsOf(subject);
    await tamper(`update events set seq = -1 where id = '${a?.id}';
      update events set seq = ${a?.seq} where id = '${b?.id}'; update events set seq = ${b?.seq} where id = '${a?.id}'`);
    const { faults } = await verify();
    expect(faults.find(({ event }) => event)).toMatchObject({ kind: "moved", event: { id: b?.id } });
  });

  test("who put an event under another subject", async () => {
    const [, row] = await rowsOf(subject);
    await tamper(`update events set subject_id = '${newId()}' where id = '${row?.id}'`);
    expect((await verify()).faults).toContainEqual(
      expect.objectContaining({ kind: "changed", event: expect.objectContaining({ id: row?.id }) }),
    );
  });

  test("who wrote an event of their own without the key", async () => {
    const last = (await rowsOf(subject)).at(-1);
    await tamper(`insert into events (id, subject_kind, subject_id, what, permission, at, previous_hash, hash)
      values ('${newId()}', 'notice', '${subject}', 'test.forged', 'x', now(), '${last?.hash}', repeat('b', 64))`);
    expect((await verify()).faults).toEqual([
      expect.objectContaining({ kind: "changed", event: expect.objectContaining({ what: "test.forged" }) }),
    ]);
  });

  test("who removed or changed a block", async () => {
    for (const round of [5, 6]) {
      for (const one of subjects) await transaction((tx) => insertEvent(tx, happening(one, round)));
      await seal();
    }
    const [first, second] = await pool.select().from(eventBlocks).orderBy(asc(eventBlocks.id));
    await tamper(`delete from event_blocks where id = ${second?.id}`);
    expect((await verify()).faults.map(({ kind }) => kind)).toEqual(["blockChanged"]);
    await tamper(`update event_blocks set count = 1 where id = ${first?.id}`);
    expect((await verify()).faultCount).toBe(2);
  });

  test("who cut off events and blocks together, since the last check", async () => {
    await transaction((tx) => verifyAudit({ tx, payload: {}, isLastTry: false }));
    const [last] = await pool.select().from(eventBlocks).orderBy(desc(eventBlocks.id)).limit(1);
    await tamper(
      `delete from event_blocks where id = ${last?.id}; delete from events where seq >= ${last?.firstSeq}`,
    );
    const before = await transaction((tx) => findLastCheck(tx));
    const found = await transaction((tx) => verifyEvents(tx, before));
    expect(found.faults).toEqual([
      expect.objectContaining({ kind: "headGone", block: expect.objectContaining({ id: last?.id }) }),
    ]);
  });
});

describe("the check itself", () => {
  const run = (askedById?: string) =>
    transaction((tx: Tx) => verifyAudit({ tx, payload: askedById ? { askedById } : {}, isLastTry: false }));
  const checks = () => pool.select().from(auditChecks).orderBy(asc(auditChecks.endedAt));

  test("is kept, leaves an event, and tells nobody when all is whole", async () => {
    await run(auditor);
    expect((await checks()).at(-1)).toMatchObject({ events: 20, faultCount: 0, askedById: auditor });
    expect(await pool.$count(events, eq(events.what, "audit.foundWhole"))).toBe(1);
    expect(await pool.$count(outgoingMessages)).toBe(0);
  });

  test("tells the audit administrator what is newly broken, once", async () => {
    const [row] = await rowsOf(subject);
    await tamper(`update events set opinion = 'x' where id = '${row?.id}'`);
    await run();
    await run();
    const told = await pool.select().from(outgoingMessages);
    expect(told.map(({ channel, toPersonId }) => [channel, toPersonId]).sort()).toEqual([
      ["inbox", auditor],
      ["sms", auditor],
    ]);
    expect(told[0]?.body).toContain("1 处");
    const [other] = await rowsOf(subjects[0] as string);
    await tamper(`update events set opinion = 'y' where id = '${other?.id}'`);
    await run();
    expect(await pool.$count(outgoingMessages)).toBe(4);
    expect((await checks()).map(({ faultCount }) => faultCount)).toEqual([1, 1, 2]);
  });

  test("tells that sealing has stopped", async () => {
    await tamper("delete from event_blocks; delete from events");
    await transaction((tx) =>
      insertEvent(tx, { ...happening(newId(), 0), at: new Date(Date.now() - 3 * 3_600_000) }),
    );
    await run();
    const [told] = await pool.select().from(outgoingMessages);
    expect(told?.body).toContain("没有封存");
  });

  test("its results cannot be changed, nor the blocks thrown away", async () => {
    await run();
    for (const deed of [
      "update audit_checks set fault_count = 0",
      "delete from audit_checks",
      "truncate event_blocks",
    ])
      await expect(pool.execute(sql.raw(deed))).rejects.toMatchObject({ cause: { code: "23001" } });
  });
});
