import { expect, test } from "vitest";
import { messages } from "@/messages";

const keys = (value: unknown, path = ""): string[] =>
  value !== null && typeof value === "object"
    ? Object.entries(value).flatMap(([key, part]) => keys(part, `${path}.${key}`))
    : [path];

const gaps = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();
const leaves = (value: unknown, path = ""): [string, string][] =>
  typeof value === "string"
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, part]) => leaves(part, `${path}.${key}`));

test("both languages have the same words", () => {
  const [english, chinese] = [new Set(keys(messages.en)), new Set(keys(messages["zh-CN"]))];
  expect([...chinese].filter((key) => !english.has(key))).toEqual([]);
  expect([...english].filter((key) => !chinese.has(key))).toEqual([]);
});

test("a sentence has the same gaps in both languages", () => {
  const english = new Map(leaves(messages.en));
  const different = leaves(messages["zh-CN"]).filter(
    ([path, text]) => [...new Set(gaps(text))].join() !== [...new Set(gaps(english.get(path) ?? ""))].join(),
  );
  expect(different.map(([path]) => path)).toEqual([]);
});

test("no sentence is empty or left untranslated", () => {
  const chinese = /[\u4e00-\u9fff]/;
  const wrong = leaves(messages.en).filter(
    ([path, text]) => text.trim() === "" || (chinese.test(text) && !/otherLanguage|Chinese/i.test(path)),
  );
  expect(wrong).toEqual([]);
});
