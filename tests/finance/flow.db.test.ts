import { and, eq, isNull, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { listOpenDesks } from "@/db/queries/assignments";
import { listClocks } from "@/db/queries/clocks";
import { replaceLines } from "@/db/queries/finance-moves";
import { findReport, listLines } from "@/db/queries/finance-reports";
import { publishedAccounts, publishedLines } from "@/db/queries/published-finance";
import { assignments, financeLines, financeReports, posts } from "@/db/schema";
import { villageId } from "@/db/seed/people/villages";
import type { Viewer } from "@/domain/access";
import { type ReportStep, reportFlow, reportStates, reportStepOf } from "@/domain/finance/states";
import { refusal } from "@/domain/flow";
import { correctLine } from "@/server/finance/correct";
import { accountsCsv } from "@/server/finance/csv";
import { asViewer } from "../support/township";
import { everyViewer, staff, villager } from "../support/viewers";
import { imported, liuxi, opened, plantBooks, take, twoLines } from "./town";

let ye: Viewer;
let cun: Viewer;
let jian: Viewer;
let lin: Viewer;
let zheng: Viewer;
let second: string;
let third: string;

beforeAll(async () => {
  await plantBooks();
  const people = await Promise.all((["ye", "cun", "jian", "lin", "zheng"] as const).map(asViewer));
  [ye, cun, jian, lin, zheng] = people as [Viewer, Viewer, Viewer, Viewer, Viewer];
  second = await opened("2026-07-01");
  third = await opened("2026-10-01");
}, 60_000);

const seen = async (viewer: Viewer, id: string) => {
  const report = await findReport(viewer, id);
  if (!report) throw new Error("not seen");
  return report;
};
const deskOf = async (id: string) => {
  const [desk] = await listOpenDesks(await seen(lin, id));
  const [post] = await pool
    .select()
    .from(posts)
    .where(eq(posts.id, desk?.postId ?? ""));
  return `${desk?.step} ${post?.duties.join()}${post?.villageId === liuxi ? " liuxi" : ""}`;
};
const publish = async (id: string) => {
  await take(ye, id, "submit");
  await take(cun, id, "confirm");
  await take(jian, id, "support", "账目真实完整");
  await take(cun, id, "publish");
};

describe("the way of a period", () => {
  test("when it is over it is awaited on the agency's desk with its clock, once", async () => {
    expect(await opened("2026-07-02")).toBe(third);
    const report = await seen(ye, second);
    expect(report.title).toBe("柳溪村 2026年第二季度财务公开");
    const [clock] = await listClocks(report);
    expect([clock?.rule, clock?.startedOn, clock?.dueOn]).toEqual([
      "village.finance",
      "2026-06-30",
      "2026-09-30",
    ]);
    expect(await deskOf(second)).toBe("finance.import handler");
  });

  test("strangers do not see it: another station's handler, another village's people", async () => {
    expect(await findReport(zheng, second)).toBeNull();
    for (const duty of ["villageClerk", "supervisionDirector"] as const)
      expect(await findReport(staff("x", [duty], { villageId: villageId("baita") }), second)).toBeNull();
    expect(await findReport(villager("v", liuxi), second)).toBeNull();
    expect(await findReport(cun, second)).not.toBeNull();
  });

  test("the next period cannot be entered before it", async () => {
    await expect(imported(ye, third, twoLines("07", "0", ["5000", "4679.5"]))).rejects.toMatchObject({
      key: "finance.errors.previousFirst",
    });
  });

  test("only the agency enters; a faulty sheet is kept not at all", async () => {
    await expect(imported(cun, second, twoLines("04", "100", ["5100", "4779.5"]))).rejects.toMatchObject({
      key: "form.forbidden",
    });
    await expect(imported(ye, second, twoLines("04", "100", ["5100", "4779"]))).rejects.toMatchObject({
      key: "finance.errors.faulty",
    });
    expect(await listLines(await seen(ye, second), 1)).toEqual([]);
    await imported(ye, second, twoLines("04", "100", ["5100", "4779.5"]));
    expect(await deskOf(second)).toBe("finance.submit handler");
  });

  test("entered again it takes the place of the draft; lines of the same voucher keep their key", async () => {
    const before = await listLines(await seen(ye, second), 1);
    await imported(ye, second, twoLines("04", "200", ["5200", "4879.5"]));
    const after = await listLines(await seen(ye, second), 1);
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect((await seen(ye, second)).openingFen).toBe(20000);
  });

  test("an objection needs words and goes back to the agency", async () => {
    await take(ye, second, "submit");
    expect(await deskOf(second)).toBe("finance.confirm villageClerk liuxi");
    await take(cun, second, "confirm");
    expect(await deskOf(second)).toBe("finance.support supervisionDirector liuxi");
    await expect(take(jian, second, "object")).rejects.toMatchObject({ key: "needsOpinion" });
    await expect(take(jian, second, "support")).rejects.toMatchObject({ key: "needsOpinion" });
    await take(jian, second, "object", "水渠那笔没有凭证");
    expect(await deskOf(second)).toBe("finance.submit handler");
    expect((await seen(ye, second)).confirmedById).toBeNull();
  });

  test("what somebody read may not have changed when they press", async () => {
    await take(ye, second, "submit");
    const read = (await seen(cun, second)).revision;
    await take(ye, second, "recall");
    await take(ye, second, "submit");
    await expect(take(cun, second, "confirm", "", read)).rejects.toMatchObject({ key: "changedMeanwhile" });
    await take(ye, second, "recall");
  });

  test("nothing is public before the supervision committee has spoken; then it is, the clock stops", async () => {
    await take(ye, second, "submit");
    await take(cun, second, "confirm");
    await expect(take(cun, second, "publish")).rejects.toMatchObject({ key: "notOpenNow" });
    expect(await publishedAccounts(liuxi, "2026-q2")).toBeNull();
    await take(jian, second, "support", "账目真实完整");
    await take(cun, second, "publish");
    const accounts = await publishedAccounts(liuxi, "2026-q2");
    expect(accounts).toMatchObject({
      version: 1,
      openingFen: 20000,
      closingFen: 487950,
      opinion: "账目真实完整",
    });
    const [clock] = await listClocks(await seen(ye, second));
    expect(clock?.stoppedAt).not.toBeNull();
    const open = await pool
      .select()
      .from(assignments)
      .where(and(eq(assignments.subjectId, second), isNull(assignments.endedAt)));
    expect(open).toEqual([]);
  });

  test("the next period begins with its closing balance, or is told so", async () => {
    await expect(imported(ye, third, twoLines("07", "4879.4", ["9879.4", "9558.9"]))).rejects.toMatchObject({
      key: "finance.errors.faulty",
    });
    await imported(ye, third, twoLines("07", "4879.5", ["9879.5", "9559"]));
  });
});

describe("what is published stays", () => {
  test("the other side of a payment is masked on the page and in the export, and sealed in the database", async () => {
    const accounts = await publishedAccounts(liuxi, "2026-q2");
    if (!accounts) throw new Error("not public");
    const lines = (await publishedLines(accounts)).get(1) ?? [];
    expect(lines.map(({ counterparty }) => counterparty)).toEqual(["李*明", "云溪县水利建设公司"]);
    const [raw] = await pool.execute<{ counterparty: string }>(
      sql`select counterparty from finance_lines limit 1`,
    );
    expect(raw?.counterparty).toMatch(/^v1\./);
    expect((await listLines(await seen(cun, second), 1))[0]?.counterparty).toBe("李小明");
  });

  test("neither the agency nor anybody else can take a step back, enter anew or write lines", async () => {
    for (const viewer of [ye, cun, jian, lin])
      for (const step of Object.keys(reportFlow) as ReportStep[])
        if (step !== "correct") await expect(take(viewer, second, step, "想改")).rejects.toBeTruthy();
    await expect(imported(ye, second, twoLines("04", "200", ["5200", "4879.5"]))).rejects.toMatchObject({
      key: "notOpenNow",
    });
    const report = await seen(ye, second);
    await expect(
      transaction((tx) => replaceLines(tx, report, [{ ...line, accountClass: "other" }])),
    ).rejects.toBeTruthy();
    expect(await pool.select().from(financeLines).where(eq(financeLines.reportId, second))).toHaveLength(2);
  });
  const line = {
    ...{
      accountClass: "other" as const,
      on: "2026-04-10",
      voucherNo: "x",
      summary: "加一笔",
      counterparty: "",
    },
    ...{ incomeFen: 1, expenseFen: 0 },
  };

  const correction = async (viewer: Viewer, more: object) => {
    const [first] = await listLines(await seen(ye, second), 1);
    if (!first) throw new Error("no line");
    const { key, accountClass, on, voucherNo, summary, counterparty, handler, approver } = first;
    return transaction((tx) =>
      correctLine(tx, viewer, {
        ...{ id: second, line: key, accountClass, on, voucherNo, summary, counterparty, handler, approver },
        ...{ income: first.incomeFen, expense: first.expenseFen, opinion: "单位名称写错", ...more },
      }),
    );
  };

  test("a correction is a new version: old and new are both readable, the old one stays until the new is published", async () => {
    await expect(correction(cun, { counterparty: "柳溪种植专业合作社" })).rejects.toMatchObject({
      key: "form.forbidden",
    });
    await expect(correction(ye, {})).rejects.toMatchObject({ key: "finance.errors.nothingChanged" });
    // The next period is entered already and begins with this balance.
    await expect(correction(ye, { income: 600000 })).rejects.toMatchObject({
      key: "finance.errors.laterPeriods",
    });
    await correction(ye, { counterparty: "柳溪种植专业合作社" });
    expect((await publishedAccounts(liuxi, "2026-q2"))?.version).toBe(1);
    await publish(second);
    const accounts = await publishedAccounts(liuxi, "2026-q2");
    if (!accounts) throw new Error("not public");
    expect(accounts.version).toBe(2);
    const lines = await publishedLines(accounts);
    expect(lines.get(1)?.[0]?.counterparty).toBe("李*明");
    expect(lines.get(2)?.[0]).toMatchObject({
      counterparty: "柳溪种植专业合作社",
      correction: "单位名称写错",
    });
    expect(lines.get(1)?.[0]?.key).toBe(lines.get(2)?.[0]?.key);
  });

  test("a correction can be given up; readers never saw it", async () => {
    await correction(ye, { summary: "土地流转款" });
    await take(ye, second, "dropCorrection");
    const report = await seen(ye, second);
    expect([report.state, report.publishedVersion]).toEqual(["published", 2]);
    expect(await listLines(report, 3)).toEqual([]);
  });
});

/** Person × state × step: who may is the table, and nobody takes two of the three parts. */
describe("every person × state × step", () => {
  const facts = (state: (typeof reportStates)[number]) => ({
    ...{
      state,
      villageId: liuxi,
      agencyOfficeId: "office",
      importedById: "a",
      confirmedById: null,
      opinedById: null,
    },
    publishedVersion: 1,
  });
  const own = (duty: "villageClerk" | "supervisionDirector") =>
    staff(`own ${duty}`, [duty], { villageId: liuxi });
  const people: [string, Viewer][] = [
    ...everyViewer,
    ["agency", staff("agency", ["handler"], { officeId: "office" })],
    ["other handler", staff("other", ["handler"], { officeId: "elsewhere" })],
    ["own clerk", own("villageClerk")],
    ["own director", own("supervisionDirector")],
  ];
  const expected: Record<ReportStep, string> = {
    import: "agency",
    submit: "agency",
    recall: "agency",
    confirm: "own clerk",
    sendBack: "own clerk",
    support: "own director",
    object: "own director",
    publish: "own clerk",
    correct: "agency",
    dropCorrection: "agency",
  };
  test.each(Object.keys(reportFlow) as ReportStep[])("%s", (step) => {
    for (const state of reportStates)
      for (const [name, viewer] of people) {
        const may = refusal(reportStepOf(step), viewer, facts(state)) === null;
        expect(may, `${name} ${state} ${step}`).toBe(
          name === expected[step] && (reportFlow[step].from as readonly string[]).includes(state),
        );
      }
  });
  test("who stands in for a second post does not review their own work", () => {
    const both = staff("both", ["villageClerk", "supervisionDirector"], { villageId: liuxi });
    const me = both.personId;
    const may = (step: ReportStep, state: (typeof reportStates)[number], more: object) =>
      refusal(reportStepOf(step), both, { ...facts(state), ...more }) === null;
    expect(may("support", "opinion", { confirmedById: me })).toBe(false);
    expect(may("support", "opinion", { confirmedById: "b" })).toBe(true);
    expect(may("publish", "ready", { opinedById: me })).toBe(false);
    expect(may("confirm", "checking", { importedById: me })).toBe(false);
  });
});

test("a period's number of the address that does not exist is none", async () => {
  expect(await publishedAccounts(liuxi, "2026-q3")).toBeNull();
  expect(await pool.select().from(financeReports)).toHaveLength(2);
  await expect(accountsCsv("x", "2026-q2")).resolves.toBeNull();
});
