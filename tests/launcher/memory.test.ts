import { expect, test } from "vitest";
import { nextMidnight, PageMemory } from "@/launcher/front/memory.mjs";

const page = (name: string, bytes = 100) => ({ name, bytes });

function openMemory(limit = 1_000, now = () => 0) {
  const memory = new PageMemory(limit, now);
  memory.open();
  return memory;
}

test("a page is kept and found under its key only", () => {
  const memory = openMemory();
  memory.begin("0/")(page("home"));
  expect(memory.find("0/")).toMatchObject({ name: "home" });
  expect(memory.find("1/")).toBeUndefined();
});

test("a page rendered before a change is not kept after it", () => {
  const memory = openMemory();
  const finish = memory.begin("0/");
  memory.drop();
  finish(page("stale"));
  expect(memory.find("0/")).toBeUndefined();
});

test("who comes after the change does not wait for the rendering begun before it", async () => {
  const memory = openMemory();
  const finish = memory.begin("0/");
  const early = memory.underWay("0/");
  memory.drop();
  expect(memory.underWay("0/")).toBeUndefined();
  const finishFresh = memory.begin("0/");
  finish(page("stale"));
  expect(memory.underWay("0/")).toBeDefined();
  finishFresh(page("fresh"));
  expect(await early).toMatchObject({ name: "stale" });
  expect(memory.find("0/")).toMatchObject({ name: "fresh" });
});

test("while changes cannot be heard nothing is kept and nothing is found", () => {
  const memory = openMemory();
  memory.begin("0/")(page("home"));
  memory.close();
  expect(memory.find("0/")).toBeUndefined();
  memory.begin("0/")(page("home"));
  expect(memory.size).toBe(0);
  memory.open();
  memory.begin("0/")(page("home"));
  expect(memory.size).toBe(1);
});

test("the oldest page makes room, one asked for since stays a round longer", () => {
  const memory = openMemory(1_000);
  for (let count = 0; count < 10; count++) memory.begin(`0/${count}`)(page(String(count)));
  memory.find("0/0");
  memory.begin("0/new")(page("new"));
  expect(memory.bytes).toBeLessThanOrEqual(1_000);
  expect(memory.find("0/0")).toBeDefined();
  expect(memory.find("0/1")).toBeUndefined();
  expect(memory.find("0/new")).toBeDefined();
});

test("one page may not fill the memory, and the same key is counted once", () => {
  const memory = openMemory(1_000);
  memory.begin("0/big")(page("big", 500));
  expect(memory.size).toBe(0);
  memory.begin("0/")(page("a"));
  memory.begin("0/")(page("b"));
  expect(memory.bytes).toBe(100);
});

test("a page stays ten minutes at most, and never past midnight in China", () => {
  let now = Date.parse("2026-11-23T23:55:00+08:00");
  const memory = openMemory(1_000, () => now);
  expect(new Date(nextMidnight(now)).toISOString()).toBe("2026-11-23T16:00:00.000Z");
  memory.begin("0/")(page("home"));
  now += 299_000;
  expect(memory.find("0/")).toBeDefined();
  now += 2_000;
  expect(memory.find("0/")).toBeUndefined();
  memory.begin("0/")(page("home"));
  now += 601_000;
  expect(memory.find("0/")).toBeUndefined();
  expect(memory.bytes).toBe(0);
});

test("a rendering that came to nothing sets those who wait free", async () => {
  const memory = openMemory();
  const finish = memory.begin("0/");
  const waiting = memory.underWay("0/");
  finish();
  finish(page("too late"));
  expect(await waiting).toBeUndefined();
  expect(memory.size).toBe(0);
});
