import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaOf, type Box, between, onPage, pressed, square } from "@/domain/redaction/boxes";
import { RedactionDraft } from "@/domain/redaction/input";
import { limits, pointsPerInch } from "@/domain/redaction/limits";
import { isCovered, paint } from "@/domain/redaction/painting";
import { redactionReasons } from "@/domain/redaction/reasons";

const percent = fc.double({ min: 0, max: 100, noNaN: true });
const someBox = fc
  .record({
    ...{ page: fc.integer({ min: 1, max: 2 }), x: percent, y: percent, width: percent, height: percent },
    ...{ reason: fc.constantFrom(...redactionReasons), note: fc.constant("") },
  })
  .map(onPage);
const someSize = fc.record({
  width: fc.integer({ min: 1, max: 90 }),
  height: fc.integer({ min: 1, max: 90 }),
});
const plain = { page: 1, reason: "personalPrivacy", note: "" } as const;

describe("from percent to points", () => {
  test("10 % to 20 % of 1 654 points are the squares from 160 to before 336", () => {
    expect(areaOf({ x: 10, y: 0, width: 10, height: 100 }, { width: 1_654, height: 2_339 })).toEqual({
      ...{ left: 160, right: 336, top: 0, bottom: 2_339 },
    });
  });

  test("outward: no point that was drawn peeps out, none lies beyond the page", () => {
    fc.assert(
      fc.property(someBox, someSize, (box, size) => {
        const { left, top, right, bottom } = areaOf(box, size);
        expect(left).toBeLessThanOrEqual((box.x / 100) * size.width);
        expect(right).toBeGreaterThanOrEqual(
          Math.min(size.width, ((box.x + box.width) / 100) * size.width - 1e-6),
        );
        expect(top).toBeLessThanOrEqual((box.y / 100) * size.height);
        expect(bottom).toBeGreaterThanOrEqual(
          Math.min(size.height, ((box.y + box.height) / 100) * size.height - 1e-6),
        );
        expect([left % square, top % square]).toEqual([0, 0]);
        for (const [end, most] of [
          [right, size.width],
          [bottom, size.height],
        ] as const)
          expect(end === most || end % square === 0).toBe(true);
        expect(right).toBeGreaterThan(left);
        expect(bottom).toBeGreaterThan(top);
      }),
    );
  });
});

describe("painting", () => {
  /** What is under a box must not matter at all: two different pages look the same there afterwards. */
  test("of what lay under a box nothing is left, whatever it was; beside the boxes nothing is changed", () => {
    const page = fc.tuple(
      someSize,
      fc.array(someBox, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1 }),
    );
    fc.assert(
      fc.property(page, ([size, boxes, seed]) => {
        const points = size.width * size.height * 3;
        const one = Uint8Array.from({ length: points }, (_, at) => (at * seed) % 251);
        const other = Uint8Array.from({ length: points }, (_, at) => (at * 31 + seed) % 253);
        const before = one.slice();
        paint(one, size, boxes, 1);
        paint(other, size, boxes, 1);
        const isIn = new Uint8Array(size.width * size.height);
        for (const { left, top, right, bottom } of boxes
          .filter((box) => box.page === 1)
          .map((box) => areaOf(box, size)))
          for (let y = top; y < bottom; y += 1) isIn.fill(1, y * size.width + left, y * size.width + right);
        const wrong = one.findIndex((level, at) =>
          isIn[Math.floor(at / 3)]
            ? level !== other[at] || (level !== 0 && level !== 255)
            : level !== before[at],
        );
        expect(wrong).toBe(-1);
        expect(isCovered(one, size, boxes, 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("the check sees a single point that was left", () => {
    const size = { width: 80, height: 80 };
    const box: Box = { ...plain, x: 10, y: 10, width: 60, height: 60 };
    const { left, top, right, bottom } = areaOf(box, size);
    fc.assert(
      fc.property(
        fc.integer({ min: left, max: right - 1 }),
        fc.integer({ min: top, max: bottom - 1 }),
        (x, y) => {
          const pixels = new Uint8Array(80 * 80 * 3).fill(200);
          paint(pixels, size, [box], 1);
          const at = (y * 80 + x) * 3;
          pixels[at] = pixels[at] === 0 ? 200 : 0;
          expect(isCovered(pixels, size, [box], 1)).toBe(false);
        },
      ),
    );
    expect(isCovered(new Uint8Array(0), { width: 0, height: 0 }, [box], 1)).toBe(false);
  });

  test("every reason has a figure of its own, on small boxes as well", () => {
    const size = { width: 24, height: 24 };
    const figures = redactionReasons.map((reason) => {
      const pixels = new Uint8Array(24 * 24 * 3);
      paint(pixels, size, [{ ...plain, reason, x: 0, y: 0, width: 30, height: 30 }], 1);
      expect(pixels.some((level) => level === 255)).toBe(true);
      return pixels.join();
    });
    expect(new Set(figures).size).toBe(redactionReasons.length);
  });
});

describe("drawing and keys", () => {
  const box = { x: 10, y: 10, width: 10, height: 10 };
  test.each([
    ["ArrowRight", false, { x: 10.5 }],
    ["ArrowUp", false, { y: 9.5 }],
    ["ArrowRight", true, { width: 10.5 }],
    ["ArrowUp", true, { height: 9.5 }],
  ])("%s, shifted %s", (key, isShifted, news) =>
    expect(pressed(box, key, isShifted)).toEqual({ ...box, ...news }),
  );
  test("other keys are none of ours", () => expect(pressed(box, "a", false)).toBeNull());
  test("drawn from any corner, kept on the page", () => {
    expect(between({ x: 30, y: 40 }, { x: 10, y: 20 })).toEqual({ x: 10, y: 20, width: 20, height: 20 });
    expect(onPage({ x: 95, y: -3, width: 20, height: 0 })).toEqual({ x: 80, y: 0, width: 20, height: 0.2 });
  });
  test("keys never push a box off its page", () => {
    const key = fc.constantFrom("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown");
    fc.assert(
      fc.property(someBox, fc.array(fc.tuple(key, fc.boolean()), { maxLength: 60 }), (first, keys) => {
        const last = keys.reduce<Box>(
          (now, [name, isShifted]) => pressed(now, name, isShifted) ?? now,
          first,
        );
        expect(last.x).toBeGreaterThanOrEqual(0);
        expect(last.x + last.width).toBeLessThanOrEqual(100.02);
        expect(last.y + last.height).toBeLessThanOrEqual(100.02);
        expect(last.width).toBeGreaterThan(0);
      }),
    );
  });
});

test("how fine a page is painted", () => {
  expect(pointsPerInch(8.27, 11.69)).toBe(limits.pointsPerInch);
  expect(pointsPerInch(33.1, 46.8)).toBe(101);
  expect(pointsPerInch(60, 60)).toBeNull();
  expect(pointsPerInch(0, 10)).toBeNull();
});

describe("the form", () => {
  const file = "00000000-0000-7000-8000-000000000001";
  const columns = { page: ["1"], x: ["10"], y: ["２０．５"], width: ["30%"], height: ["5"] };
  const sent = (more: object) =>
    RedactionDraft.safeParse({
      file,
      version: "0",
      ...columns,
      reason: ["personalPrivacy"],
      note: [""],
      ...more,
    });
  const wrong = (more: object) => sent(more).error?.issues.map(({ path }) => path.join("."));

  test("a row is a box; numbers as a Chinese keyboard writes them", () => {
    const box = { page: 1, x: 10, y: 20.5, width: 30, height: 5, reason: "personalPrivacy", note: "" };
    expect(sent({}).data?.boxes).toEqual([box]);
  });
  test("a row without a page is none", () =>
    expect(sent({ page: [""], x: ["nonsense"] }).data?.boxes).toEqual([]));
  test("mistakes stand at their field", () => {
    expect(wrong({ x: ["far"] })).toEqual(["x.0"]);
    expect(wrong({ x: ["101"] })).toEqual(["x.0"]);
    expect(wrong({ width: ["0"] })).toEqual(["width.0"]);
    expect(wrong({ page: ["1.5"] })).toEqual(["page.0"]);
    expect(wrong({ reason: ["because"] })).toEqual(["reason.0"]);
    expect(wrong({ reason: ["other"] })).toEqual(["note.0"]);
    expect(wrong({ reason: ["other"], y: ["far"] })).toEqual(["y.0", "note.0"]);
    expect(wrong({ page: ["1", "1"] })).toContain("x.1");
    expect(wrong({ page: [""], next: "make" })).toEqual(["boxes"]);
    expect(wrong({ page: Array.from({ length: 900 }, () => "1") })).toContain("page");
  });
  test("a note is kept for other reasons only", () => {
    expect(sent({ note: ["x"] }).data?.boxes[0]?.note).toBe("");
    expect(sent({ reason: ["other"], note: [" 商业秘密以外 "] }).data?.boxes[0]?.note).toBe("商业秘密以外");
  });
});
