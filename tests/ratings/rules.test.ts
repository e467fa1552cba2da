import { describe, expect, test } from "vitest";
import { openSteps } from "@/domain/flow";
import { type Grades, monthTold, pooled, totalOf } from "@/domain/ratings/counts";
import { mayKnowWho, type RectificationFacts, rectificationFlow } from "@/domain/ratings/flow";
import { rectificationStates } from "@/domain/ratings/states";
import { everyViewer, idOf, staff } from "../support/viewers";

const director = staff("director", ["officeDirector"]);
const fixer = staff("fixer", ["registryClerk"]);
const handler = staff("qian", ["handler"]);
const desk = (name: string) => idOf(`p-${name}`);
const facts = (state: RectificationFacts["state"], on: string, more = {}): RectificationFacts => ({
  state,
  deskPostIds: [desk(on)],
  involvedIds: [idOf("qian")],
  fixedById: null,
  ...more,
});

describe("who may do what with a bad rating, and when (public.md §4.5)", () => {
  const onDesk = {
    waiting: ["director", ["assign"]],
    assigned: ["fixer", ["contact"]],
    contacted: ["fixer", ["fix", "explain"]],
    fixed: ["director", ["revisit", "sendBack"]],
    explained: ["director", ["revisit", "sendBack"]],
    revisited: ["director", ["sendBack", "uphold", "dismiss"]],
    upheld: ["nobody", []],
    dismissed: ["nobody", []],
  } as const;
  const open = (viewer: typeof director, it: RectificationFacts) => openSteps(rectificationFlow, viewer, it);

  test.each(rectificationStates)("%s", (state) => {
    const [who, steps] = onDesk[state];
    const it = facts(state, who);
    expect(open(who === "fixer" ? fixer : director, it)).toEqual(steps);
    if (who === "fixer")
      expect(open(director, it), "the director may give it to somebody else").toEqual(["assign"]);
    if (who === "director") expect(open(fixer, it)).toEqual([]);
    for (const [name, viewer] of everyViewer.filter(([, { personId }]) => personId !== null))
      for (const step of open(viewer, it))
        expect(["officeDirector", "mainLeader", "deputyLeader"], `${name} ${step}`).toContain(name);
    expect(open(handler, it), "who handled the matter never").toEqual([]);
  });

  test("who had a hand in the matter cannot put it right even with it on the desk", () => {
    expect(open(handler, facts("assigned", "qian"))).toEqual([]);
  });

  test("who put it right does not call back", () => {
    const it = facts("fixed", "director", { fixedById: idOf("director") });
    expect(open(director, it)).toEqual([]);
  });

  test("nobody knows who it is before it is assigned; afterwards only whose desk it is", () => {
    expect(mayKnowWho(director, facts("waiting", "director"))).toBe(false);
    expect(mayKnowWho(fixer, facts("assigned", "fixer"))).toBe(true);
    expect(mayKnowWho(director, facts("assigned", "fixer"))).toBe(false);
    expect(mayKnowWho(handler, facts("assigned", "fixer"))).toBe(false);
  });
});

describe("what is published of it", () => {
  const all = (five: number, one = 0): Grades => [one, 0, 0, 0, five];
  const row = (name: string, grades: Grades) => ({ name, grades });
  const sizes = (rows: ReturnType<typeof pooled>) =>
    rows.map(({ total, grades }) => [total, grades !== null]);

  test("small rows stand together; a hidden one cannot be reckoned from the rest", () => {
    expect(sizes(pooled([row("a", all(12)), row("b", all(6)), row("c", all(2, 1))]))).toEqual([
      [12, true],
      [9, true],
    ]);
    expect(sizes(pooled([row("a", all(12)), row("b", all(3)), row("c", all(2))]))).toEqual([
      [12, true],
      [5, true],
    ]);
    expect(sizes(pooled([row("a", all(4))]))).toEqual([[4, false]]);
    expect(sizes(pooled([row("a", all(9)), row("b", all(1))]))).toEqual([[10, true]]);
    expect(pooled([])).toEqual([]);
  });

  test("whatever the numbers: no published row of fewer than five has grades, and nothing is lost", () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    for (let round = 0; round < 300; round += 1) {
      const lines = Array.from({ length: 1 + next(8) }, () => ({
        office: `o${next(4)}`,
        item: `i${next(5)}`,
        grades: [next(2), next(2), next(3), next(4), next(9)] as unknown as Grades,
      }));
      const told = monthTold(lines);
      const whole = lines.reduce((sum, { grades }) => sum + totalOf(grades), 0);
      expect(told.reduce((sum, { total }) => sum + total, 0)).toBe(whole);
      for (const office of told) {
        expect(office.grades === null).toBe(office.total < 5);
        if (office.names.length > 1) expect(office.items).toEqual([]);
        for (const item of office.items) expect(item.grades === null).toBe(item.total < 5);
        const hidden = office.items.filter(({ grades }) => grades === null);
        expect(hidden.length === 0 || office.items.length === hidden.length, "no single hidden item").toBe(
          true,
        );
      }
    }
  });
});
