import { describe, expect, test } from "vitest";
import { audiencesOf, type Duty, type Viewer } from "@/domain/access";
import {
  type ItemFacts,
  type ItemState,
  type ItemStep,
  itemFlow,
  itemStates,
  itemSteps,
  type OversightFacts,
  type OversightState,
  type OversightStep,
  overseen,
  oversightFlow,
  oversightStates,
} from "@/domain/disclosure/states";
import { openSteps, refusal, type Step } from "@/domain/flow";

const viewer = (personId: string, duty: Duty, villageId: string | null = null): Viewer => {
  const posts = [
    {
      postId: `post:${duty}:${villageId}`,
      name: duty,
      officeId: null,
      villageId,
      duties: [duty],
      actingFor: null,
    },
  ];
  return {
    kind: "staff",
    personId,
    name: personId,
    posts,
    audiences: audiencesOf("staff", posts),
  } as unknown as Viewer;
};
const both = (personId: string): Viewer => {
  const posts = [
    ...viewer(personId, "villageClerk", "liuxi").posts,
    ...viewer(personId, "supervisionDirector", "liuxi").posts,
  ];
  return {
    ...viewer(personId, "villageClerk", "liuxi"),
    posts,
    audiences: audiencesOf("staff", posts),
  } as Viewer;
};
const people = {
  clerk: viewer("clerk", "villageClerk", "liuxi"),
  supervision: viewer("supervision", "supervisionDirector", "liuxi"),
  otherClerk: viewer("otherClerk", "villageClerk", "shimen"),
  otherSupervision: viewer("otherSupervision", "supervisionDirector", "shimen"),
  director: viewer("director", "officeDirector"),
  writer: viewer("writer", "writer"),
  stationHead: viewer("stationHead", "stationHead"),
  leader: viewer("leader", "mainLeader"),
  discipline: viewer("discipline", "disciplineSecretary"),
  handler: viewer("handler", "handler"),
  villager: {
    ...viewer("villager", "handler"),
    kind: "villager",
    posts: [],
    audiences: ["villager"],
  } as Viewer,
  guest: {
    ...viewer("guest", "handler"),
    kind: "guest",
    personId: null,
    posts: [],
    audiences: ["guest"],
  } as Viewer,
};
const item = (state: ItemState, rest: Partial<ItemFacts> = {}): ItemFacts => ({
  ...{ state, oversight: "none", villageId: "liuxi", writerIds: ["clerk"], approverName: "韩立本" },
  opinionById: state === "ready" ? "supervision" : null,
  publishedVersion: ["published", "takenDown", "withdrawn"].includes(state) ? 1 : null,
  dueOn: null,
  ...rest,
});
const open = (who: Viewer, facts: ItemFacts) =>
  openSteps<ItemStep, ItemState, ItemFacts>(itemFlow, who, facts);
const overseeing = (who: Viewer, facts: ItemFacts) =>
  openSteps<OversightStep, OversightState, OversightFacts>(oversightFlow, who, overseen(facts));

describe("the village's own life: person × state × step (public.md §3.1, §9A)", () => {
  const allowed: Record<ItemState, Partial<Record<keyof typeof people, ItemStep[]>>> = {
    due: { clerk: ["begin"] },
    draft: { clerk: ["requestOpinion", "discard"] },
    opinion: { clerk: ["recall"], supervision: ["agree", "object"] },
    ready: { clerk: ["publish", "recall"] },
    published: { clerk: ["correct", "withdraw"] },
    takenDown: {},
    withdrawn: {},
    discarded: {},
  };
  test.each(itemStates)("%s", (state) => {
    for (const [name, who] of Object.entries(people))
      expect(open(who, item(state)), name).toEqual(allowed[state][name as keyof typeof people] ?? []);
  });

  test("nobody of the township takes any step of an item, whatever its state", () => {
    const township = ["director", "writer", "stationHead", "leader", "discipline", "handler"] as const;
    for (const state of itemStates)
      for (const name of township)
        for (const step of itemSteps)
          for (const oversight of oversightStates) {
            const row: Step<ItemState, ItemFacts> = itemFlow[step];
            expect(refusal(row, people[name], item(state, { oversight })), `${name} ${step}`).not.toBeNull();
          }
  });

  test("who wrote gives no opinion, who gave it does not publish, not even with both posts", () => {
    const two = both("two");
    expect(open(two, item("opinion", { writerIds: ["two"] }))).toEqual(["recall"]);
    expect(open(two, item("opinion"))).toContain("agree");
    expect(open(two, item("ready", { opinionById: "two" }))).toEqual(["recall"]);
    expect(open(two, item("ready"))).toContain("publish");
  });
  test("nothing is published without the village head's approval on record", () => {
    expect(open(people.clerk, item("ready", { approverName: "" }))).toEqual(["recall"]);
  });
  test("what a period owes cannot be thrown away; a correction is dropped or withdrawn, not discarded", () => {
    expect(open(people.clerk, item("draft", { dueOn: "2026-12-30" }))).toEqual(["requestOpinion"]);
    expect(open(people.clerk, item("draft", { publishedVersion: 1 }))).toEqual([
      "requestOpinion",
      "dropCorrection",
      "withdraw",
    ]);
    expect(open(people.clerk, item("draft", { publishedVersion: 1, oversight: "ordered" }))).toEqual([
      "requestOpinion",
      "withdraw",
    ]);
  });
});

describe("the township says, reminds and orders (Art. 31, 36)", () => {
  test.each([
    ["director", "published", ["comment", "orderCorrection"]],
    ["director", "due", ["comment", "remind", "orderCorrection"]],
    ["director", "takenDown", ["comment"]],
    ["writer", "due", ["comment", "remind"]],
    ["stationHead", "due", ["comment"]],
    ["leader", "due", []],
    ["discipline", "published", []],
    ["handler", "due", []],
    ["clerk", "due", []],
    ["supervision", "opinion", []],
    ["villager", "published", []],
    ["guest", "published", []],
  ] as const)("%s, item %s: %j", (name, state, steps) => {
    expect(overseeing(people[name], item(state, { dueOn: "2026-09-30" }))).toEqual(steps);
  });
  test("an order is urged, answered by the village's publication, and then settled or given again", () => {
    const at = (oversight: OversightState) => overseeing(people.director, item("published", { oversight }));
    expect(at("ordered")).toEqual(["urgeOrder"]);
    expect(at("answered")).toEqual(["orderCorrection", "settle"]);
    expect(at("settled")).toEqual(["comment", "orderCorrection"]);
  });
  test("a draft that nobody waits for is nobody's business", () => {
    expect(overseeing(people.director, item("draft"))).toEqual(["comment", "remind"]);
    expect(overseeing(people.director, item("discarded"))).toEqual(["comment"]);
  });
});
