import { inArray } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { pool } from "@/db/pool";
import { listAsks } from "@/db/queries/asks";
import { publishedQuestions } from "@/db/queries/consultations";
import { publishedReports } from "@/db/queries/reports";
import { cases, clocks, consultations, meToos, reports } from "@/db/schema";
import { addDays, dayOf } from "@/domain/calendar/day";
import { personalIn, publicationStates } from "@/domain/consultations/publishing";
import { consultationStates } from "@/domain/consultations/states";
import { reportStates } from "@/domain/reports/states";
import { asViewer, plantedTownship } from "../support/township";

beforeAll(() => plantedTownship(), 60_000);
const kinds = ["ask", "consultation", "report"] as const;

test("200 questions, suggestions and reports of fourteen months in every state, a dozen asks at the door", async () => {
  const rows = await pool
    .select()
    .from(cases)
    .where(inArray(cases.kind, [...kinds]));
  expect(rows.length).toBeGreaterThanOrEqual(200);
  const states = (kind: (typeof kinds)[number]) =>
    new Set(rows.filter((row) => row.kind === kind).map(({ state }) => state));
  expect([...states("consultation")].sort()).toEqual([...consultationStates].sort());
  expect([...states("report")].sort()).toEqual([...reportStates].sort());
  const first = rows.map(({ submittedAt }) => dayOf(submittedAt ?? new Date())).sort()[0] ?? "";
  expect(first < addDays(dayOf(new Date()), -390)).toBe(true);
  expect(
    rows.every(({ submittedAt, updatedAt }) => (submittedAt ?? 0) <= updatedAt && updatedAt < new Date()),
  ).toBe(true);
  const { total } = await listAsks(await asViewer("wang"), { isOpen: true, page: 1 });
  expect(total).toBeGreaterThanOrEqual(12);
  expect(new Set(rows.map(({ receiptNo }) => receiptNo)).size).toBe(rows.length);
});

test("what is public has consent, was masked by another than released it, and names nobody", async () => {
  const rows = await pool.select().from(consultations);
  expect(new Set(rows.map(({ publication }) => publication)).size).toBeGreaterThanOrEqual(
    publicationStates.length - 1,
  );
  const shown = rows.filter(({ publication }) => publication === "published");
  expect(shown.length).toBeGreaterThan(40);
  expect(
    shown.every(({ isAgreed, maskedById, publishedById }) => isAgreed && maskedById !== publishedById),
  ).toBe(true);
  for (const { publicTitle, publicText, publicAnswer } of shown)
    expect(personalIn([publicTitle, publicText, publicAnswer].join(" "), [])).toEqual([]);
  expect((await publishedQuestions({ ways: [] }, 1)).total).toBe(shown.length);
});

test("public reports with me-toos, mended ones with words, clocks as the law counts", async () => {
  const { total, rows } = await publishedReports({}, 1);
  expect(total).toBeGreaterThan(80);
  expect(rows.some(({ meToo }) => meToo > 0)).toBe(true);
  expect((await pool.select().from(meToos)).length).toBeGreaterThan(30);
  const mended = (await pool.select().from(reports)).filter(({ mendedWords }) => mendedWords);
  expect(mended.length).toBeGreaterThan(70);
  const own = await pool
    .select()
    .from(clocks)
    .where(inArray(clocks.rule, ["report.mend", "consult.reply"]));
  const late = own.filter(({ wasLate }) => wasLate).length;
  expect(late / own.length).toBeLessThan(0.15);
});
