import { expect, test } from "vitest";
import { buildApplications } from "@/db/seed/applications/build";
import { cast } from "@/db/seed/cast";
import { calendar } from "@/db/seed/stable";
import { type ApplicationStep, applicationFlow, expectedStep } from "@/domain/applications/flow";
import { applicationStates, restingStates } from "@/domain/applications/states";
import { addDays, dayOf } from "@/domain/calendar/day";
import { reckonStored } from "@/domain/clocks/stored";

const today = "2026-11-24";
const filed = buildApplications(today);
const each = filed.map(
  (one) => [`${one.case.state} ${one.case.title} ${one.case.receiptNo ?? ""}`, one] as const,
);

test("60 applications, every state of the lifecycle, the same every time", () => {
  expect(filed).toHaveLength(60);
  expect(new Set(filed.map((one) => one.case.state))).toEqual(new Set(applicationStates));
  expect(JSON.stringify(buildApplications(today))).toBe(JSON.stringify(filed));
});

test("it works on any day of the year", () => {
  for (let days = 0; days < 400; days += 41) expect(buildApplications(addDays(today, days))).toHaveLength(60);
}, 30_000);

test.each(each)(
  "%s: each step is one the lifecycle allows, in order of time, all in the past",
  (_, { deeds, case: row }) => {
    let state = "draft";
    let last = row.createdAt ?? new Date(0);
    for (const deed of deeds) {
      const name = deed.what.replace("applications.", "");
      if (name === "rate") continue;
      expect(deed.fromState).toBe(state);
      if (name !== "lapse") {
        const step = applicationFlow[name as ApplicationStep];
        expect(step.from as readonly string[]).toContain(state);
        expect(step.to).toBe(deed.toState);
        expect(deed.permission).toBe(step.by);
      }
      expect(deed.at > last).toBe(true);
      expect(dayOf(deed.at) < today).toBe(true);
      [state, last] = [deed.toState ?? "", deed.at];
    }
    expect(state).toBe(row.state);
  },
);

test.each(each)("%s: what waits lies on exactly one desk, what rests on none", (_, { desks, case: row }) => {
  const open = desks.filter(({ endedAt }) => !endedAt);
  const isWaiting = row.state !== "draft" && !restingStates.includes(row.state);
  expect(open).toHaveLength(isWaiting ? 1 : 0);
  if (isWaiting) expect(open[0]?.step).toBe(`applications.${expectedStep[row.state]}`);
  for (const { postId, personId } of desks) expect(Boolean(postId) !== Boolean(personId)).toBe(true);
});

test.each(each)(
  "%s: the due day is what the pure function says; decided means stopped",
  (_, { clocks, case: row }) => {
    for (const clock of clocks) {
      const { dueOn } = reckonStored({ ...clock, restarts: [], extensions: [] }, calendar);
      expect(clock.dueOn).toBe(dueOn);
    }
    const promise = clocks.find(({ rule }) => rule === "service.promise");
    if (row.decidedAt && promise) expect(promise.stoppedAt).toEqual(row.decidedAt);
  },
);

test("whoever proposed did not decide (public.md §9A)", () => {
  for (const { application } of filed)
    if (application.decidedById) expect(application.decidedById).not.toBe(application.proposedById);
});

test("receipt numbers and query codes are unique and of the right form", () => {
  const numbers = filed.flatMap((one) => one.case.receiptNo ?? []);
  expect(new Set(numbers).size).toBe(57);
  for (const number of numbers) expect(number).toMatch(/^QH-\d{8}-\d{4}$/);
  for (const one of filed)
    if (one.case.queryCode) expect(one.case.queryCode).toMatch(/^[3467ACDEFGHJKMNPQRTUVWXY9]{12}$/);
});

test("the cast has something to do: late, near and in time; ratings good and bad; filed for others", () => {
  const running = filed
    .flatMap(({ clocks }) => clocks)
    .filter(({ stoppedAt, rule }) => !stoppedAt && rule === "service.promise");
  expect(running.filter(({ dueOn }) => dueOn < today).length).toBeGreaterThanOrEqual(1);
  expect(running.filter(({ dueOn }) => dueOn >= today).length).toBeGreaterThanOrEqual(8);
  const grades = filed.flatMap(({ rating }) => rating?.grade ?? []);
  expect(Math.min(...grades)).toBe(2);
  expect(Math.max(...grades)).toBe(5);
  expect(new Set(filed.map((one) => one.case.filerRelation)).size).toBe(4);
  const open = filed.flatMap(({ desks }) => desks).filter(({ endedAt }) => !endedAt);
  for (const member of [cast.wang, cast.qian, cast.chen, cast.luo])
    expect(open.filter(({ postId }) => postId === member.postId).length, member.name).toBeGreaterThanOrEqual(
      1,
    );
});
