import { describe, expect, test } from "vitest";
import { type Clue, learnedWeight, rankOffices } from "@/domain/routing/ranking";
import { isForDirector, mayReturn } from "@/domain/routing/returning";
import { otherWords, variantsOf, wordsIn } from "@/domain/routing/words";

const pairs = [
  { everyday: "低保", official: "最低生活保障" },
  { everyday: "路灯", official: "公共照明" },
];

describe("俗语 (public.md §9: 低保 = 最低生活保障)", () => {
  test("a search is asked in both tongues", () => {
    expect(variantsOf("低保 条件", pairs)).toEqual(["低保 条件", "最低生活保障 条件"]);
    expect(variantsOf("最低生活保障", pairs)).toEqual(["最低生活保障", "低保"]);
    expect(variantsOf("养猪", pairs)).toEqual(["养猪"]);
  });
  test("what a text says the other way; what it says both ways already is not repeated", () => {
    expect(otherWords("我想办低保", pairs)).toEqual(["最低生活保障"]);
    expect(otherWords("低保就是最低生活保障", pairs)).toEqual([]);
  });
  test("only words of the vocabulary are found, the longer one instead of its pieces", () => {
    expect(wordsIn("王小明家门口的自来水管漏水", ["水管", "自来水", "漏水", "水", "路灯"])).toEqual([
      "自来水",
      "水管",
      "漏水",
    ]);
    expect(wordsIn("临时救助怎么办", ["救助", "临时救助"])).toEqual(["临时救助"]);
  });
});

const clue = (word: string, officeId: string, source: Clue["source"], weight: number): Clue => ({
  ...{ word, officeId, source, weight },
  label: word,
});

describe("which office (office.md §9 首问负责)", () => {
  const clues = [
    clue("公共照明", "land", "portfolio", 4),
    clue("低保", "civil", "service", 3),
    clue("修路", "peace", "portfolio", 4),
  ];
  test("by the map, also through the other word", () => {
    const [first, ...others] = rankOffices("村口路灯坏了", clues, pairs);
    expect(first).toMatchObject({ officeId: "land", reasons: [{ word: "公共照明" }] });
    expect(others).toEqual([]);
  });
  test("nothing known, nothing suggested", () => {
    expect(rankOffices("今天天气真好", clues, pairs)).toEqual([]);
  });
  test("experience outweighs the map: what was sent back three times is no longer suggested", () => {
    const missed = learnedWeight({ hits: 0, misses: 3 });
    const handled = learnedWeight({ hits: 3, misses: 0 });
    const learned = [
      ...clues,
      clue("修路", "peace", "learned", missed),
      clue("修路", "land", "learned", handled),
    ];
    expect(rankOffices("修路", learned, pairs).map(({ officeId }) => officeId)).toEqual(["land"]);
  });
  test("one lesson never weighs more than eight", () => {
    expect(learnedWeight({ hits: 500, misses: 0 })).toBe(8);
    expect(learnedWeight({ hits: 0, misses: 500 })).toBe(-8);
  });
});

test("two returns, then the director decides and it stands", () => {
  expect([0, 1, 2].map(mayReturn)).toEqual([true, true, false]);
  expect([0, 1].map(isForDirector)).toEqual([false, true]);
});
