import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { type Shown, transaction } from "@/db/client";
import { newId } from "@/db/ids";
import { pool } from "@/db/pool";
import {
  deskOf,
  endAssignments,
  findAssignment,
  insertAssignment,
  listOpenDesks,
  moveAssignment,
  urgeAssignments,
} from "@/db/queries/assignments";
import { eventHash, eventText, insertEvent, listEvents } from "@/db/queries/events";
import { claimSubmission, updateSubmission } from "@/db/queries/submissions";
import { assignments, events, offices, people, posts } from "@/db/schema";
import { open, seal } from "@/db/sealing";
import { staff } from "../support/viewers";

const asShown = <Row>(row: Row) => row as Shown<Row>;
const office = newId();
const [first, second] = [
  { person: newId(), post: newId() },
  { person: newId(), post: newId() },
];

beforeAll(async () => {
  await pool.insert(offices).values({ id: office, code: "dzb", name: "党政综合办公室", kind: "standing" });
  for (const { person, post } of [first, second]) {
    await pool.insert(people).values({ id: person, name: "某人" });
    await pool.insert(posts).values({ id: post, name: "文秘", officeId: office, duties: ["writer"] });
  }
});

const event = (subjectId: string, what: string) => ({
  subjectKind: "notice" as const,
  subjectId,
  what,
  permission: "notices.write",
  actorId: first.person,
  detail: { z: 1, a: { y: 2, b: [1, 2] } },
});

describe("events (G0-13)", () => {
  test("form one chain for a subject, even when twenty write at once", async () => {
    const subject = newId();
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        transaction((tx) => insertEvent(tx, event(subject, `test.${at}`))),
      ),
    );
    const rows = await pool.select().from(events).where(eq(events.subjectId, subject)).orderBy(events.seq);
    expect(rows).toHaveLength(20);
    rows.forEach((row, at) => {
      expect(row.previousHash).toBe(at === 0 ? "0".repeat(64) : rows[at - 1]?.hash);
      expect(row.hash).toBe(eventHash(eventText(row)));
    });
  });

  test.each(["update events set what = 'x'", "delete from events", "truncate events cascade"])(
    "refuse: %s",
    async (deed) => {
      await transaction((tx) => insertEvent(tx, event(newId(), "test.kept")));
      await expect(pool.execute(sql.raw(deed))).rejects.toMatchObject({ cause: { code: "23001" } });
    },
  );

  test("vanish with the transaction that failed", async () => {
    const subject = newId();
    await expect(
      transaction(async (tx) => {
        await insertEvent(tx, event(subject, "test.lost"));
        throw new Error("and then something broke");
      }),
    ).rejects.toThrow("something broke");
    expect(await listEvents(asShown({ id: subject }))).toEqual([]);
  });
});

describe("two clicks are one deed", () => {
  test("the second learns where the first one led, also when both come at once", async () => {
    const key = newId();
    let deeds = 0;
    const click = () =>
      transaction(async (tx) => {
        const done = await claimSubmission(tx, key);
        if (done) return done.goTo;
        deeds += 1;
        await updateSubmission(tx, key, "/there");
        return "/there";
      });
    expect(await Promise.all([click(), click(), click()])).toEqual(["/there", "/there", "/there"]);
    expect(deeds).toBe(1);
  });

  test("a try that failed may be tried again", async () => {
    const key = newId();
    await transaction(async (tx) => {
      await claimSubmission(tx, key);
      throw new Error("failed");
    }).catch(() => {});
    expect(await transaction((tx) => claimSubmission(tx, key))).toBeNull();
  });
});

describe("every piece of work lies on the desks it should", () => {
  const viewer = staff("一", ["writer"], { postId: first.post });
  const other = staff("二", ["writer"], { postId: second.post });

  async function work() {
    const subjectId = newId();
    const id = await transaction((tx) =>
      insertAssignment(tx, {
        subjectKind: "notice",
        subjectId,
        step: "notices.firstReview",
        desk: { postId: first.post },
        reason: "",
      }),
    );
    return { subjectId, id };
  }

  test("only whose desk it is finds it", async () => {
    const { id } = await work();
    expect(await findAssignment(viewer, id)).toMatchObject({ id });
    expect(await findAssignment(other, id)).toBeNull();
  });

  test("handing over moves it: never on two desks, never on none, and once", async () => {
    const { id, subjectId } = await work();
    const mine = await findAssignment(viewer, id);
    if (!mine) throw new Error("it should be on the desk");
    const hand = () =>
      transaction((tx) =>
        moveAssignment(tx, mine, { postId: second.post }, { personId: first.person, reason: "转办" }),
      );
    const results = await Promise.allSettled([hand(), hand()]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const desks = await listOpenDesks(asShown({ id: subjectId }));
    expect(desks.map(({ postId }) => postId)).toEqual([second.post]);
    expect(await findAssignment(viewer, id)).toBeNull();
  });

  test("ending closes every desk, urging counts on the open ones", async () => {
    const { subjectId } = await work();
    const subject = asShown({ id: subjectId });
    expect(await transaction((tx) => urgeAssignments(tx, subject))).toBe(1);
    expect((await listOpenDesks(subject))[0]?.urgedCount).toBe(1);
    await transaction((tx) => endAssignments(tx, subject, "done", first.person));
    expect(await listOpenDesks(subject)).toEqual([]);
    expect(await transaction((tx) => urgeAssignments(tx, subject))).toBe(0);
  });

  test("a desk is a post's or a person's, never both and never nobody's", async () => {
    const values = { subjectKind: "notice" as const, subjectId: newId(), step: "x" };
    await expect(pool.insert(assignments).values(values)).rejects.toMatchObject({ cause: { code: "23514" } });
    await expect(
      pool.insert(assignments).values({ ...values, postId: first.post, personId: first.person }),
    ).rejects.toMatchObject({ cause: { code: "23514" } });
  });

  test("a viewer without posts and person has no desk", async () => {
    const rows = await pool
      .select()
      .from(assignments)
      .where(deskOf({ ...viewer, posts: [], personId: null }));
    expect(rows).toEqual([]);
  });
});

test("a sealed value lies unreadable in the database and opens unchanged", async () => {
  const id = newId();
  await pool.insert(people).values({ id, name: "某人", phone: "13800001234" });
  const [raw] = await pool.execute<{ phone: string }>(sql`select phone from people where id = ${id}`);
  expect(raw?.phone).toMatch(/^v1\./);
  expect(raw?.phone).not.toContain("13800001234");
  const [row] = await pool.select().from(people).where(eq(people.id, id));
  expect(row?.phone).toBe("13800001234");
  expect(seal("x")).not.toBe(seal("x"));
  expect(() => open(`${seal("x").slice(0, -2)}AA`)).toThrow();
});
