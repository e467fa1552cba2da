import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { subjectKinds } from "@/db/schema/spine";
import { auditAsked, auditSearch, questions } from "@/domain/audit/asked";
import { blockFault, chainFault, genesis, type Link, newFaults } from "@/domain/audit/chain";
import { csvLine } from "@/domain/audit/csv";
import { flows } from "@/domain/flows";
import { messages } from "@/messages";

const chain = (length: number): Link[] =>
  Array.from({ length }, (_, at) => ({
    hash: `h${at}`,
    previousHash: at === 0 ? genesis : `h${at - 1}`,
    isGenuine: true,
  }));

describe("one subject's chain (public.md §8.3 audit c)", () => {
  test("is whole as it was written", () => {
    for (const length of [0, 1, 2, 40]) expect(chainFault(chain(length))).toBeNull();
  });

  test("any one event that was changed is named", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), (length, pick) => {
        const at = pick % length;
        const links = chain(length).map((link, index) => ({ ...link, isGenuine: index !== at }));
        expect(chainFault(links)).toEqual({ at, kind: "changed" });
      }),
    );
  });

  test("any one that is gone shows at the next; only the last leaves no gap here", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(), (length, pick) => {
        const at = pick % length;
        const left = chain(length).toSpliced(at, 1);
        expect(chainFault(left)).toEqual(at === length - 1 ? null : { at, kind: "removed" });
      }),
    );
  });

  test("any other order is found", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }).chain((length) =>
          fc.shuffledSubarray(
            Array.from({ length }, (_, at) => at),
            { minLength: length },
          ),
        ),
        (order) => {
          const links = chain(order.length);
          const fault = chainFault(order.map((at) => links[at] as Link));
          const isOld = order.every((at, place) => at === place);
          expect(fault?.kind).toBe(isOld ? undefined : "moved");
        },
      ),
    );
  });
});

test("a block that lost events says how many; another content and another forerunner are found", () => {
  const before = { id: 1, firstSeq: 1, lastSeq: 9, count: 9, previousHash: genesis, hash: "b1" };
  const block = { id: 2, firstSeq: 10, lastSeq: 19, count: 10, previousHash: "b1", hash: "b2" };
  expect(blockFault(block, before, { count: 10, hash: "b2" })).toBeNull();
  expect(blockFault(block, before, { count: 7, hash: "x" })).toMatchObject({
    kind: "blockShort",
    block: { id: 2, missing: 3 },
  });
  expect(blockFault(block, before, { count: 10, hash: "x" })?.kind).toBe("blockChanged");
  expect(blockFault(block, before, { count: 11, hash: "x" })?.kind).toBe("blockChanged");
  expect(blockFault(block, null, { count: 10, hash: "b2" })?.kind).toBe("blockRemoved");
});

test("a fault that was told is not told again", () => {
  const old = { kind: "blockShort", seq: 1, block: { id: 4, missing: 1 } } as const;
  const fresh = { kind: "blockShort", seq: 9, block: { id: 5, missing: 1 } } as const;
  expect(newFaults([old, fresh], [old])).toEqual([fresh]);
});

describe("what is looked for", () => {
  const read = (search: string) => auditAsked((name) => new URLSearchParams(search).get(name) ?? "");
  test("survives an address and back", () => {
    const search =
      "question=rights&who=00000000-0000-7000-8000-000000000001&what=posts.change&kind=post&from=2026-01-01&to=2026-02-28";
    expect(auditSearch(read(search))).toBe(search);
  });
  test("what cannot be meant is left out", () => {
    for (const search of [
      "from=2026-02-30",
      "from=-271821-04-20",
      "to=9999-12-31",
      "who=1",
      "what=' or 1=1",
      "below=1_x",
      "question=constructor",
      "subject=%00",
    ])
      expect(read(search), search).toEqual({});
  });
});

test("a spreadsheet runs nothing from the table", () => {
  expect(csvLine(["=1+1", "+1", "-1", "@x", 'say "x"', "a,b", "甲\n乙"])).toBe(
    `'=1+1,'+1,'-1,'@x,"say ""x""","a,b","甲\n乙"\r\n`,
  );
});

describe("everything that happens has its words", () => {
  const { events, audit } = messages["zh-CN"];
  test("each module and each kind of subject", () => {
    expect(Object.keys(events).filter((name) => !(name in audit.modules))).toEqual([]);
    expect(subjectKinds.filter((kind) => !(kind in audit.kinds))).toEqual([]);
  });
  test("each question asks for something that happens", () => {
    const all = Object.entries(events).flatMap(([name, steps]) =>
      Object.keys(steps).map((step) => `${name}.${step}`),
    );
    for (const [name, whats] of Object.entries(questions)) {
      const asks = (what: string) => whats.some((one) => RegExp(`^${one.replace("%", ".*")}$`).test(what));
      expect(all.filter(asks), name).not.toEqual([]);
    }
  });
  const named = new Set(Object.keys(events));
  test.each(Object.keys(flows).filter((name) => named.has(name)))("each step of %s", (name) => {
    const words = (events as Record<string, object>)[name] ?? {};
    expect(Object.keys(flows[name] ?? {}).filter((step) => !(step in words))).toEqual([]);
  });
});
