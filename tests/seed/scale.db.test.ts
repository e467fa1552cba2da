import { and, count, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { assignments, cases, notices, noticeVersions } from "@/db/schema";
import { scaleTownship } from "@/db/seed/scale";
import { plantTownship } from "@/db/seed/township";

beforeAll(
  () =>
    transaction(async (tx) => {
      await plantTownship(tx);
      await scaleTownship(tx, { times: 3 });
    }),
  120_000,
);

test("three times as many notices, none with the title of another, each copy with its frozen text", async () => {
  const rows = await pool
    .select({ id: notices.id, title: notices.title, state: notices.state })
    .from(notices);
  expect(rows.length).toBeGreaterThanOrEqual(450);
  expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length);
  const frozen = await pool.selectDistinct({ id: noticeVersions.noticeId }).from(noticeVersions);
  expect(frozen.length).toBe(
    rows.filter(({ state }) => ["published", "expired", "withdrawn"].includes(state)).length,
  );
});

test("three times as many applications; the old ones wait on nobody's desk", async () => {
  const isApplication = eq(cases.kind, "application");
  const [all] = await pool.select({ number: count() }).from(cases).where(isApplication);
  expect(all?.number).toBe(180);
  const open = await pool
    .select({ id: assignments.id, state: cases.state, endedAt: assignments.endedAt })
    .from(assignments)
    .innerJoin(cases, and(eq(cases.id, assignments.subjectId), isApplication));
  expect(open.filter(({ state, endedAt }) => state === "archived" && !endedAt)).toEqual([]);
});
