import { describe, expect, test } from "vitest";
import { addDays } from "@/domain/calendar/day";
import { extensionRefusal } from "@/domain/clocks/extending";
import { limitOf, ruleKeys, ruleOn, rules } from "@/domain/clocks/rules";
import { extension } from "./calendars";

/** Every key of public.md §11, and what other chapters add. */
const masterTable =
  `petition.notice petition.transfer petition.objection petition.finish petition.reviewRequest
petition.reviewDecide petition.recheckRequest petition.recheckDecide disclosure.publish disclosure.correctionNotice
disclosure.reply disclosure.thirdParty disclosure.coMaker disclosure.annualReport village.general village.finance
village.repsMeeting village.meetingNotice village.voterList assistance.dibao posting.dibao posting.homestead
service.supplementNotice service.licenceDecision rating.badFix consult.reply site.homeUpdate site.noticeColumn
site.messageReply site.findErrorReply log.retention pia.retention dataSharing.record secret.incidentReport vuln.report
service.promise rating.open hotline.reply hotline.sign hotline.return`.split(/\s+/);

describe("the master table", () => {
  test("has every key", () => {
    expect(masterTable.filter((key) => !ruleKeys.includes(key))).toEqual([]);
  });
  test("has one version per key and day, without holes", () => {
    for (const key of ruleKeys) {
      const versions = rules.filter((rule) => rule.key === key);
      versions.forEach(({ validFrom }, index) => {
        const before = versions[index - 1];
        if (before) expect(addDays(before.validTo ?? "", 1), key).toBe(validFrom);
      });
      expect(versions.at(-1)?.validTo, key).toBe(null);
    }
  });
  test("names a source, and an amount or where it comes from", () => {
    const empty = rules.filter(
      ({ source, amount, amountFrom }) => !source || (amount === null) !== Boolean(amountFrom),
    );
    expect(empty).toEqual([]);
  });
  test("a clock keeps to the law of its first day (public.md §0.1 fact 6)", () => {
    expect(ruleOn("village.general", "2025-12-31").source).toContain("2018");
    expect(ruleOn("village.general", "2026-01-01").source).toContain("2025");
    expect(() => ruleOn("petition.notice", "2022-04-30")).toThrow("in force");
  });
});

describe("limits", () => {
  const licence = ruleOn("service.licenceDecision", "2026-03-02");
  test("a promise may be shorter than the law, never longer (优化营商环境条例 36)", () => {
    expect(limitOf(licence, { amount: 12, unit: "WD" })).toEqual({ amount: 12, unit: "WD" });
    expect(limitOf(licence, { amount: 30, unit: "WD" })).toEqual({ amount: 20, unit: "WD" });
    expect(limitOf(licence, { amount: 12, unit: "CD" })).toEqual({ amount: 20, unit: "WD" });
  });
  test("service.promise takes the amount of the item", () => {
    const promise = ruleOn("service.promise", "2026-03-02");
    expect(limitOf(promise, { amount: 22, unit: "WD" })).toEqual({ amount: 22, unit: "WD" });
    expect(() => limitOf(promise)).toThrow("serviceItem");
  });
});

describe("extensions", () => {
  const rule = ruleOn("petition.finish", "2026-03-02");
  const asked = extension("2026-05-06", 30, "CD");
  const wish = { rule, dueOn: "2026-05-06", granted: [], asked };
  test("on the last day yes, on the day after no", () => {
    expect(extensionRefusal(wish)).toBe(null);
    expect(extensionRefusal({ ...wish, asked: { ...asked, on: "2026-05-07" } })).toBe("tooLate");
  });
  test("once, at most 30 calendar days, and only where the law knows one", () => {
    expect(extensionRefusal({ ...wish, granted: [asked] })).toBe("tooOften");
    expect(extensionRefusal({ ...wish, asked: { ...asked, amount: 31 } })).toBe("tooLong");
    expect(extensionRefusal({ ...wish, asked: { ...asked, unit: "WD" } })).toBe("otherUnit");
    expect(extensionRefusal({ ...wish, rule: ruleOn("petition.notice", "2026-03-02") })).toBe(
      "notExtendable",
    );
  });
});
