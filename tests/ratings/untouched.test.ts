import { expect, test } from "vitest";

const sources = import.meta.glob<string>("../../{db,server,app}/**/*.ts", {
  eager: true,
  query: "?raw",
  import: "default",
});

test("nothing in the portal changes a rating once given (public.md §9A)", () => {
  const all = Object.entries(sources);
  expect(all.length).toBeGreaterThan(100);
  const changing = all.filter(([, text]) => /update\((tables\.)?ratings\)|update ratings\b/.test(text));
  expect(changing.map(([path]) => path)).toEqual([]);
});
