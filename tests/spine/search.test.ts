import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { likePattern, searchPieces, searchQueryText, searchVectorText } from "@/db/search";

const chinese = fc.string({
  unit: fc.constantFrom(..."镇村医保缴费通知防汛森林火公告社会救助"),
  minLength: 2,
  maxLength: 30,
});

describe("a text is found by its pieces", () => {
  test.each([
    ["医保缴费", ["医保", "保缴", "缴费", "费"]],
    ["A4 纸", ["a4", "纸"]],
    ["", []],
    ["，。！", []],
  ])("%s → %j", (text, pieces) => {
    expect(searchPieces(text)).toEqual(pieces);
  });

  test("whatever part of a text somebody types, all its pieces are among the text's", () => {
    fc.assert(
      fc.property(chinese, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % (text.length - 1);
        const part = text.slice(start, start + 2 + (length % (text.length - start)));
        const indexed = new Set(searchPieces(text));
        const asked =
          [...part].length === 1
            ? []
            : (searchQueryText(part) ?? "").split(" & ").map((piece) => piece.replaceAll("'", ""));
        return asked.every((piece) => piece.includes(":*") || indexed.has(piece));
      }),
    );
  });

  test("one character asks for a beginning", () => {
    expect(searchQueryText("医")).toBe("'医':*");
  });

  test("nothing searchable asks for nothing", () => {
    expect(searchQueryText("！？ ")).toBeNull();
  });

  test("no input can break out of the query's text form", () => {
    const spiteful = fc.string({ unit: fc.constantFrom(..."'\\\"!&|()<>:*% 医保Ab1\0"), maxLength: 40 });
    fc.assert(
      fc.property(spiteful, (text) => {
        const quoted = /^('[\p{L}\p{N}]+'(:\*)?( & )?)*$/u;
        return (
          quoted.test(searchQueryText(text) ?? "") && /^('[\p{L}\p{N}]+' ?)*$/u.test(searchVectorText(text))
        );
      }),
    );
  });

  test("wildcards are taken literally", () => {
    expect(likePattern("50%_\\")).toBe("%50\\%\\_\\\\%");
  });
});
