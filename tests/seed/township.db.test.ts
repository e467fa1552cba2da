import { createHash } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { eventHash, eventText } from "@/db/queries/events";
import {
  assignments,
  cases,
  events,
  files,
  notices,
  noticeVersions,
  outgoingMessages,
  postHolders,
  serviceGuides,
  serviceItems,
} from "@/db/schema";
import { cast } from "@/db/seed/cast";
import { plantTownship } from "@/db/seed/township";

const kept = new Map<string, Buffer>();
beforeAll(
  () =>
    transaction((tx) =>
      plantTownship(tx, {
        async keep(id, bytes) {
          kept.set(id, bytes);
        },
      }),
    ),
  120_000,
);

test("26 items are published, each with its frozen guide; one is a draft", async () => {
  const items = await pool.select().from(serviceItems);
  expect(items.filter(({ state }) => state === "published")).toHaveLength(26);
  expect(items.filter(({ state }) => state === "draft")).toHaveLength(1);
  expect(await pool.select().from(serviceGuides)).toHaveLength(26);
});

test("150 notices; what was published is frozen, corrected ones twice", async () => {
  const rows = await pool.select().from(notices);
  expect(rows).toHaveLength(150);
  const versions = await pool.select().from(noticeVersions);
  const out = rows.filter(({ publishedVersion }) => publishedVersion !== null);
  expect(versions).toHaveLength(out.reduce((so, { publishedVersion }) => so + (publishedVersion ?? 0), 0));
  for (const { publishedAt, state } of rows)
    expect(publishedAt !== null && publishedAt < new Date()).toBe(
      ["published", "expired", "withdrawn"].includes(state),
    );
});

test("notices are found by two characters", async () => {
  const found = await pool.select().from(notices).where(sql`${notices.search} @@ '''低保'''::tsquery`);
  expect(found.length).toBeGreaterThan(3);
});

test("60 applications, sealed, and the names open again", async () => {
  const rows = await pool.select().from(cases).where(eq(cases.kind, "application"));
  expect(rows).toHaveLength(60);
  const [raw] = await pool.execute<{ name: string }>(sql`select applicant_name as name from cases limit 1`);
  expect(raw?.name).toMatch(/^v1\./);
  expect(rows.some(({ applicantName }) => applicantName === cast.zhao.name)).toBe(true);
});

test("every chain of events holds (G0-13)", async () => {
  const rows = await pool.select().from(events).orderBy(asc(events.seq));
  const last = new Map<string, string>();
  for (const row of rows) {
    expect(row.previousHash).toBe(last.get(row.subjectId) ?? "0".repeat(64));
    expect(row.hash).toBe(eventHash(eventText(row)));
    last.set(row.subjectId, row.hash);
  }
  expect(rows.length).toBeGreaterThan(700);
});

test("every open desk is held by somebody today", async () => {
  const open = await pool
    .select({ postId: assignments.postId, holder: postHolders.personId })
    .from(assignments)
    .leftJoin(postHolders, eq(postHolders.postId, assignments.postId))
    .where(sql`${assignments.endedAt} is null and ${assignments.postId} is not null`);
  expect(open.length).toBeGreaterThan(25);
  expect(open.filter(({ holder }) => holder === null)).toEqual([]);
});

test("what people were told lies in their message list", async () => {
  const told = await pool
    .select()
    .from(outgoingMessages)
    .where(eq(outgoingMessages.toPersonId, cast.zhao.personId));
  expect(told.length).toBeGreaterThan(4);
});

test("pictures and papers are real ones, and the rows say what they are", async () => {
  const rows = await pool.select().from(files);
  expect(rows.length).toBeGreaterThan(100);
  for (const { id, bytes, sha256, mediaType, name } of rows) {
    const content = kept.get(id) ?? Buffer.alloc(0);
    expect(content.length).toBe(bytes);
    expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
    const isPdf = content.subarray(0, 5).toString() === "%PDF-";
    expect(mediaType).toBe(isPdf ? "application/pdf" : "image/jpeg");
    expect(name.endsWith(isPdf ? ".pdf" : ".jpg")).toBe(true);
  }
});
