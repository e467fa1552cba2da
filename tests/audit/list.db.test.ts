import { inArray } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { pool } from "@/db/pool";
import { countAudit, listAudit, listAuditPeople } from "@/db/queries/audit";
import { findAuditState, requestCheck } from "@/db/queries/audit-checks";
import { verifyEvents } from "@/db/queries/event-verification";
import { insertEvent } from "@/db/queries/events";
import { events, jobs, people } from "@/db/schema";
import { cast } from "@/db/seed/cast";
import type { Viewer } from "@/domain/access";
import { asViewer, plantedTownship } from "../support/township";
import { everyViewer } from "../support/viewers";

let aud: Viewer;
const matter = newId();

const deed = (what: string, more: object = {}) =>
  transaction((tx) =>
    insertEvent(tx, {
      subjectKind: "case",
      subjectId: matter,
      what,
      permission: "x.y",
      actorId: cast.wang.personId,
      actorPostId: cast.wang.postId,
      opinion: "核对电话",
      ...more,
    }),
  );

beforeAll(async () => {
  await plantedTownship();
  aud = await asViewer("aud");
  await deed("applications.handIn", {
    actorId: cast.zhao.personId,
    actorPostId: null,
    opinion: "赵秀英写的话",
  });
  await deed("privacy.unmask", { detail: { field: "phone" } });
  await deed("files.open");
  await deed("applications.receive", { actingForId: cast.qian.personId });
});

const all = (asked: Parameters<typeof listAudit>[1], most = 10_000) => listAudit(aud, asked, most);

test("only the audit administrator reads it", async () => {
  for (const [name, viewer] of everyViewer.filter(([name]) => name !== "auditAdmin")) {
    expect(await listAudit(viewer, {}, 5), name).toEqual([]);
    expect(await countAudit(viewer, {}, 5), name).toBe(0);
    expect(await listAuditPeople(viewer), name).toEqual([]);
    expect(await findAuditState(viewer), name).toMatchObject({ checks: [], sealedAt: null });
  }
});

test("the demo township's whole history is in order", async () => {
  const found = await transaction((tx) => verifyEvents(tx, null));
  expect(found.faults).toEqual([]);
  expect(found.events).toBe(await pool.$count(events));
  expect(found.events).toBeGreaterThan(500);
});

test("no villager's name and nothing they wrote comes out, from anywhere in the trail", async () => {
  const text = JSON.stringify([await all({}), await listAuditPeople(aud)]);
  expect(text).not.toContain("赵秀英写的话");
  const staff = new Set((await listAuditPeople(aud)).map(({ id }) => id));
  const everybody = await pool.select({ id: people.id, name: people.name }).from(people);
  const staffNames = new Set(everybody.filter(({ id }) => staff.has(id)).map(({ name }) => name));
  const villagers = everybody.filter(({ id, name }) => !staff.has(id) && !staffNames.has(name));
  expect(villagers.length).toBeGreaterThan(20);
  expect(villagers.filter(({ name }) => text.includes(`"${name}"`))).toEqual([]);
  expect((await all({ what: "privacy.unmask", subjectId: matter }))[0]?.reason).toBe("核对电话");
});

describe("filters", () => {
  test("person: also who was stood in for", async () => {
    const found = await all({ personId: cast.qian.personId, subjectId: matter });
    expect(found.map(({ what, actingForName }) => [what, actingForName])).toEqual([
      ["applications.receive", cast.qian.name],
    ]);
  });
  test("who unmasked, who downloaded", async () => {
    expect(new Set((await all({ question: "unmasked" })).map(({ what }) => what))).toEqual(
      new Set(["privacy.unmask"]),
    );
    expect((await all({ question: "downloaded", subjectId: matter })).map(({ what }) => what)).toEqual([
      "files.open",
    ]);
  });
  test("kind, deed and days, both ends of a day in Shanghai included", async () => {
    const days = [
      "2025-03-01T15:59:59.999Z",
      "2025-03-01T16:00:00.000Z",
      "2025-03-02T15:59:59.999Z",
      "2025-03-02T16:00:00.000Z",
    ];
    for (const at of days) await deed("test.day", { at: new Date(at) });
    const found = await all({ what: "test.day", subjectKind: "case", from: "2025-03-02", to: "2025-03-02" });
    expect(found.map(({ at }) => at.toISOString())).toEqual([days[2], days[1]]);
    expect(await all({ what: "test.day", subjectKind: "post" })).toEqual([]);
  });
});

test("page after page brings every event once, newest first", async () => {
  const seen: string[] = [];
  let below: string | undefined;
  for (;;) {
    const rows = await all({ subjectKind: "notice", ...(below && { below }) }, 37);
    seen.push(...rows.map(({ id }) => id));
    const last = rows.at(-1);
    if (!last || rows.length < 37) break;
    below = `${last.at.getTime()}_${last.seq}`;
  }
  expect(seen.length).toBe(await pool.$count(events, inArray(events.subjectKind, ["notice"])));
  expect(new Set(seen).size).toBe(seen.length);
  expect(await countAudit(aud, { subjectKind: "notice" }, 10_000)).toBe(seen.length);
  expect(await countAudit(aud, { subjectKind: "notice" }, 3)).toBe(3);
});

test("asking twice is one check", async () => {
  for (let click = 0; click < 2; click += 1) await transaction((tx) => requestCheck(tx, aud));
  expect(await pool.$count(jobs)).toBe(1);
  expect((await findAuditState(aud)).isChecking).toBe(true);
});
