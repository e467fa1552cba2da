import { expect, test } from "vitest";
import { matters } from "@/db/seed/people/matters";
import { draftItem } from "@/db/seed/services/draft";
import { publishedItems } from "@/db/seed/services/plant";
import { findings } from "@/domain/services/completeness";

test("26 items, each by its own address and name (public.md §4.3)", () => {
  expect(publishedItems).toHaveLength(26);
  expect(new Set(publishedItems.map(({ slug }) => slug)).size).toBe(26);
  expect(new Set(publishedItems.map(({ guide }) => guide.name)).size).toBe(26);
});

test.each(publishedItems.map((item) => [item.guide.name, item] as const))(
  "%s: the guide is complete",
  (_, item) => {
    expect(findings(item.guide)).toEqual([]);
  },
);

test.each(publishedItems.map((item) => [item.guide.name, item] as const))(
  "%s: the days of the steps add up to the promise",
  (_, { guide }) => {
    const sum = guide.steps.reduce((so, { workingDays }) => so + workingDays, 0);
    if (guide.promisedLimit.unit === "WD") expect(sum).toBe(guide.promisedLimit.amount);
    else expect((sum / 5) * 7).toBeLessThanOrEqual(guide.promisedLimit.amount);
  },
);

test("keys of materials and questions are unique within an item, and materials are named concretely", () => {
  for (const { guide } of publishedItems) {
    for (const keyed of [guide.materials, guide.questions])
      expect(new Set(keyed.map(({ key }) => key)).size, guide.name).toBe(keyed.length);
    for (const { name } of guide.materials) expect(name).not.toMatch(/其他|相关材料/);
    expect(guide.fee).toBe("不收费");
    expect(guide.everydayWords.length, guide.name).toBeGreaterThanOrEqual(3);
    expect(guide.faq.length, guide.name).toBeGreaterThanOrEqual(2);
  }
});

test("every item belongs to a matter with a leader in charge, led or joined by its office", () => {
  for (const { matter, slug } of publishedItems) {
    const found = matters.find(({ key }) => key === matter);
    expect(found?.leader, slug).toBeTruthy();
  }
});

test("the draft lacks elements, so that the check has something to say", () => {
  expect(findings(draftItem.guide)).toEqual(
    expect.arrayContaining([
      { kind: "missing", element: "legalBasis" },
      { kind: "missing", element: "conditions" },
      { kind: "missing", element: "phone" },
    ]),
  );
});
