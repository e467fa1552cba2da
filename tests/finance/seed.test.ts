import { expect, test } from "vitest";
import { assetsOf } from "@/db/seed/finance/assets";
import { askedOf } from "@/db/seed/finance/questions";
import { reportsOf } from "@/db/seed/finance/reports";
import { villages } from "@/db/seed/people/villages";
import { dayOf } from "@/domain/calendar/day";
import { checkAccounts } from "@/domain/finance/checks";
import { maskedParty } from "@/domain/finance/party";
import { totalsOf } from "@/domain/finance/totals";

const reports = villages.flatMap(reportsOf);

test("twelve villages, six quarters each; balances chain and every line would pass the import", () => {
  expect(reports).toHaveLength(72);
  for (const village of villages) {
    const own = reports.filter((one) => one.village.key === village.key);
    let closing: number | null = null;
    for (const { report, period, shown } of own.filter(({ report }) => report.state !== "awaited")) {
      const opening = report.openingFen ?? 0;
      if (closing !== null) expect(opening, `${village.name} ${period.key}`).toBe(closing);
      const totals = totalsOf(opening, shown);
      const lines = shown.map((line, at) => ({ ...line, line: at + 2, balanceFen: null }));
      const sums = (balanceFen: number) => ({ line: 1, incomeFen: null, expenseFen: null, balanceFen });
      const stated = { opening: sums(opening), closing: sums(totals.closingFen) };
      const known = { period, previousClosingFen: closing, previousName: "" };
      expect(checkAccounts({ lines, stated, faults: [] }, known).faults).toEqual([]);
      expect(totals.closingFen).toBeGreaterThan(0);
      closing = totals.closingFen;
    }
  }
});

test("one awaits the supervision opinion, one is overdue, one was corrected", () => {
  const today = dayOf(new Date());
  expect(reports.filter(({ report }) => report.state === "opinion")).toHaveLength(1);
  const open = reports.filter(({ report }) => report.publishedVersion == null);
  expect(open.filter(({ clock }) => (clock.dueOn ?? "") < today)).toHaveLength(1);
  expect(reports.filter(({ versions }) => versions.length === 2)).toHaveLength(1);
});

test("nothing happened in the future, and everything in its order", () => {
  for (const { deeds } of reports) {
    const moments = deeds.map(({ at }) => at.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(Math.max(...moments)).toBeLessThan(Date.now());
  }
});

test("questions stand under lines of published quarters, one is unanswered for each state", () => {
  const asked = askedOf(reports);
  expect(asked.length).toBeGreaterThanOrEqual(4);
  expect(asked.filter(({ row }) => row.state === "asked")).toHaveLength(1);
});

test("three to six contracts a village, one ends soon; persons are masked, organisations are not", () => {
  for (const village of villages) {
    const contracts = assetsOf(village).filter(({ row }) => row.register === "contract");
    expect(contracts.length).toBeGreaterThanOrEqual(3);
    expect(contracts.length).toBeLessThanOrEqual(6);
  }
  const parties = new Set(reports.flatMap(({ shown }) => shown.map(({ counterparty }) => counterparty)));
  const wrong = [...parties].filter(
    (party) =>
      /公司|局|所|行|社|店|超市|表$|表（/.test(party) !== (maskedParty(party) === party) && party !== "",
  );
  expect(wrong).toEqual([]);
});
