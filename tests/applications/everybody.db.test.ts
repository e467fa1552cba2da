import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { type Tx, transaction } from "@/db/client";
import { pool } from "@/db/pool";
import { findApplication } from "@/db/queries/applications";
import { applications, assignments, cases, events } from "@/db/schema";
import { type CastName, cast } from "@/db/seed/cast";
import type { Viewer } from "@/domain/access";
import { applicationSteps, stepOf } from "@/domain/applications/flow";
import { applicationStates } from "@/domain/applications/states";
import { refusal } from "@/domain/flow";
import { Refused } from "@/domain/outcome";
import { advance } from "@/server/applications/advance";
import { asViewer, plantedTownship } from "../support/township";

/** Everybody of the cast × one application in every state × every step: the lifecycle alone opens (public.md §4.4, §9A). */
const examples = new Map<string, string>();
const viewers = new Map<CastName, Viewer>();

beforeAll(async () => {
  await plantedTownship();
  for (const who of Object.keys(cast) as CastName[]) viewers.set(who, await asViewer(who));
  const rows = await pool
    .select({ id: cases.id, state: cases.state })
    .from(cases)
    .where(eq(cases.kind, "application"));
  for (const { id, state } of rows) examples.set(state, id);
}, 60_000);

class Undone extends Error {}

/** What would come of it; nothing stays. */
async function tried(work: (tx: Tx) => Promise<unknown>): Promise<string> {
  try {
    await transaction(async (tx) => {
      await work(tx);
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return "done";
    if (error instanceof Refused) return error.key;
    throw error;
  }
  return "unreachable";
}

const counted = async () =>
  Promise.all([pool.$count(cases), pool.$count(applications), pool.$count(assignments), pool.$count(events)]);

test.each(applicationStates)(
  "%s: nobody takes a step that is not theirs now",
  async (state) => {
    const before = await counted();
    const id = examples.get(state) ?? "";
    for (const [who, viewer] of viewers) {
      const seen = await findApplication(viewer, id);
      // Who does not see it has nothing to try: one step stands for all.
      for (const step of seen ? applicationSteps : applicationSteps.slice(0, 1)) {
        const say = `${who} ${step} ${id}`;
        const said = await tried((tx) =>
          advance({ viewer, tx, id, step, version: seen?.case.version ?? 0, given: {} }),
        );
        const why = seen ? refusal(stepOf(step), viewer, seen.facts) : "notFound";
        if (why === "notFound") expect(said, say).toBe("notFound");
        else if (why === "forbidden") expect(said, say).toBe("form.forbidden");
        else if (why === "tooLate") expect(said, say).toBe("notOpenNow");
        else expect(said, say).not.toMatch(/^(notFound|form\.forbidden|notOpenNow|changedMeanwhile)$/);
      }
    }
    expect(await counted()).toEqual(before);
  },
  60_000,
);

test("a villager sees only what they handed in or what was handed in for them", async () => {
  const feng = viewers.get("feng") as Viewer;
  const rows = await pool
    .select({ id: cases.id, filer: cases.filedById, whose: cases.applicantId })
    .from(cases)
    .where(eq(cases.kind, "application"));
  expect(rows.length).toBeGreaterThan(50);
  for (const { id, filer, whose } of rows) {
    const isTheirs = [filer, whose].includes(feng.personId);
    expect((await findApplication(feng, id)) !== null, id).toBe(isTheirs);
  }
});
