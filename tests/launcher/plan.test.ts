import { expect, test } from "vitest";
import { planOf } from "@/launcher/testing/plan.mjs";

test("without words everything runs", () => {
  expect(planOf([])).toMatchObject({ check: true, unit: true, db: true, e2e: true, vitestFiles: [] });
});

test("a file chooses its own part by its name, options go on to the runner", () => {
  const plan = planOf(["tests/notices/queries.db.test.ts", "-t", "drafts"]);
  expect(plan).toMatchObject({ check: false, unit: false, db: true, e2e: false, options: ["-t", "drafts"] });
  expect(plan.vitestFiles).toEqual(["tests/notices/queries.db.test.ts"]);
  expect(planOf(["tests/notices/journey.spec.ts"])).toMatchObject({ e2e: true, db: false });
});
