import { describe, expect, test } from "vitest";
import {
  decisionSteps,
  earliestEnd,
  recordFaults,
  recordRefusal,
  type StepRecord,
  stateOf,
  verdictOf,
} from "@/domain/disclosure/decisions";
import {
  moreThanHalf,
  partyReviewVerdict,
  representativesVerdict,
  twoThirds,
  villagersVerdict,
} from "@/domain/disclosure/quorum";

const count = (due: number, present: number, votesFor: number) => ({
  ...{ due, present, votesFor },
  votesAgainst: present - votesFor,
  abstentions: 0,
});

describe("quorum (public.md §3.1, §3.2)", () => {
  test.each([
    [20, 40, false],
    [21, 40, true],
    [20, 39, true],
    [0, 0, false],
  ])("%s of %s is more than half: %s", (part, whole, isMore) =>
    expect(moreThanHalf(part, whole)).toBe(isMore),
  );
  test.each([
    [20, 30, true],
    [20, 31, false],
    [21, 31, true],
    [19, 30, false],
  ])("%s of %s is two thirds: %s", (part, whole, isEnough) => expect(twoThirds(part, whole)).toBe(isEnough));

  test.each([
    [31, 21, 16, true],
    [31, 21, 15, false],
    [31, 20, 20, false],
    [30, 20, 16, true],
    [30, 20, 15, false],
    [30, 30, 15, false],
  ])("Party members: %s due, %s there, %s for → %s", (due, present, votesFor, isPassed) =>
    expect(partyReviewVerdict(count(due, present, votesFor)).isPassed).toBe(isPassed),
  );
  test.each([
    [42, 28, 15, true],
    [42, 28, 14, false],
    [42, 27, 27, false],
  ])("representatives: %s due, %s there, %s for → %s", (due, present, votesFor, isPassed) =>
    expect(representativesVerdict(count(due, present, votesFor)).isPassed).toBe(isPassed),
  );
  test.each([
    ["adults", 1000, 501, 251, true],
    ["adults", 1000, 500, 400, false],
    ["adults", 1000, 502, 251, false],
    ["households", 300, 200, 101, true],
    ["households", 300, 199, 199, false],
  ] as const)("villagers by %s: %s due, %s there, %s for → %s", (by, due, present, votesFor, isPassed) =>
    expect(villagersVerdict(count(due, present, votesFor), by).isPassed).toBe(isPassed),
  );

  test("each condition says what was needed and what was there", () => {
    const { conditions } = partyReviewVerdict(count(31, 21, 15));
    expect(conditions).toEqual([
      { key: "twoThirds", isMet: true, args: { present: 21, due: 31, needed: 21 } },
      { key: "halfOfDue", isMet: false, args: { votesFor: 15, whole: 31, needed: 16 } },
    ]);
  });
});

const record = (step: StepRecord["step"], heldOn: string, rest: Partial<StepRecord> = {}): StepRecord => ({
  ...{
    step,
    heldOn,
    place: "村委会会议室",
    due: 0,
    present: 0,
    votesFor: 0,
    votesAgainst: 0,
    abstentions: 0,
  },
  ...{ announcedOn: null, form: null, postedUntil: null },
  ...rest,
});
const whole: StepRecord[] = [
  record("proposal", "2026-09-01", { due: 5, present: 5 }),
  record("consultation", "2026-09-01", { due: 9, present: 8 }),
  record("partyReview", "2026-09-08", { ...count(36, 30, 28), announcedOn: "2026-09-04" }),
  record("resolution", "2026-09-15", { ...count(42, 35, 33), form: "representatives" }),
  record("resolutionPublished", "2026-09-16", { postedUntil: "2026-09-24" }),
  record("resultPublished", "2026-11-20"),
];

describe("四议两公开: where a decision stands follows from its steps", () => {
  test("step by step to the end", () => {
    const states = whole.map((_, at) => stateOf(whole.slice(0, at)));
    expect(states).toEqual([...decisionSteps]);
    expect(stateOf(whole)).toBe("done");
  });
  test("a vote that fails ends it; nothing can be written after it", () => {
    const failed = [...whole.slice(0, 2), record("partyReview", "2026-09-08", count(36, 30, 18))];
    expect(stateOf(failed)).toBe("rejected");
    expect(recordRefusal("resolution", failed)).toBe("notItsTurn");
    expect(recordRefusal("partyReview", failed), "a slip of the pen can be mended").toBeNull();
  });
  test("in order; the last meeting may be mended, what is posted stays", () => {
    expect(recordRefusal("proposal", [])).toBeNull();
    expect(recordRefusal("resolution", whole.slice(0, 2))).toBe("notItsTurn");
    expect(recordRefusal("resolution", whole.slice(0, 4))).toBeNull();
    expect(recordRefusal("partyReview", whole.slice(0, 4))).toBe("notItsTurn");
    expect(recordRefusal("resolutionPublished", whole.slice(0, 5))).toBe("isPublished");
    expect(recordRefusal("resolution", whole.slice(0, 5))).toBe("notItsTurn");
    expect(recordRefusal("resultPublished", whole.slice(0, 5))).toBeNull();
    expect(recordRefusal("resultPublished", whole)).toBe("isPublished");
  });
  test("the draft three days ahead, a villagers' meeting announced ten days before, seven days on the board", () => {
    const review = whole[2] as StepRecord;
    expect(verdictOf(review).isPassed).toBe(true);
    expect(verdictOf({ ...review, announcedOn: "2026-09-06" }).isPassed).toBe(false);
    expect(
      verdictOf({ ...review, announcedOn: "2026-09-06" }, { draftAheadDays: 2, postingDays: 7 }).isPassed,
    ).toBe(true);
    const meeting = record("resolution", "2026-09-15", { ...count(800, 500, 400), form: "adults" });
    expect(verdictOf({ ...meeting, announcedOn: "2026-09-05" }).isPassed).toBe(true);
    expect(verdictOf({ ...meeting, announcedOn: "2026-09-06" }).isPassed).toBe(false);
    expect(verdictOf(whole[4] as StepRecord).isPassed).toBe(true);
    expect(earliestEnd("2026-09-16")).toBe("2026-09-23");
  });
  test.each([
    ["heldOn", record("proposal", "2026-12-01", { due: 5 }), undefined],
    ["heldOn", record("consultation", "2026-08-31", { due: 9 }), whole[0]],
    ["due", record("proposal", "2026-09-01"), undefined],
    ["present", record("proposal", "2026-09-01", { due: 5, present: 6 }), undefined],
    ["votesFor", { ...(whole[2] as StepRecord), votesFor: 31 }, whole[1]],
    ["form", { ...(whole[3] as StepRecord), form: null }, whole[2]],
    ["announcedOn", { ...(whole[2] as StepRecord), announcedOn: null }, whole[1]],
    ["announcedOn", { ...(whole[2] as StepRecord), announcedOn: "2026-09-09" }, whole[1]],
    ["postedUntil", record("resolutionPublished", "2026-09-16"), whole[3]],
  ] as const)("what cannot be true: %s", (field, wrong, before) => {
    expect(recordFaults(wrong, before, "2026-11-25").map((fault) => fault.field)).toContain(field);
  });
  test("and what can be true has no fault", () => {
    for (const [at, one] of whole.entries())
      expect(recordFaults(one, whole[at - 1], "2026-11-25"), one.step).toEqual([]);
  });
});
