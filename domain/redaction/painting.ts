import { type Area, areaOf, type Box, type Size, square } from "./boxes";
import { reasonNumber } from "./reasons";

/** A page as points: three bytes each (red, green, blue), row by row. */
export type Pixels = Uint8Array;

/** Figures of five by seven points, each row as bits: drawn by ourselves, so that no font can be missing. */
const figures: readonly (readonly number[])[] = [
  [14, 17, 19, 21, 25, 17, 14],
  [4, 12, 4, 4, 4, 4, 14],
  [14, 17, 1, 2, 4, 8, 31],
  [31, 2, 4, 2, 1, 17, 14],
  [2, 6, 10, 18, 31, 2, 2],
  [31, 16, 30, 1, 1, 17, 14],
  [6, 8, 16, 30, 17, 17, 14],
  [31, 1, 2, 4, 8, 8, 8],
  [14, 17, 17, 14, 17, 17, 14],
  [14, 17, 17, 15, 1, 2, 12],
];
const [figureWidth, figureHeight] = [5, 7];

/** Where the figure stands in its box, in the middle and at most half as high; and how large each of its points is. */
function markIn({ left, top, right, bottom }: Area): { x: number; y: number; scale: number } {
  const [width, height] = [right - left, bottom - top];
  const scale = Math.floor(Math.min(width / figureWidth / 1.5, height / figureHeight / 2, 6));
  const fitting = Math.max(scale, width >= figureWidth && height >= figureHeight ? 1 : 0);
  return {
    x: left + Math.floor((width - figureWidth * fitting) / 2),
    y: top + Math.floor((height - figureHeight * fitting) / 2),
    scale: fitting,
  };
}

function fill(pixels: Pixels, { width }: Size, { left, top, right, bottom }: Area, level: number): void {
  for (let y = top; y < bottom; y += 1) pixels.fill(level, (y * width + left) * 3, (y * width + right) * 3);
}

/** Boxes of this page with their area and the number they carry. */
const coveredOn = (size: Size, boxes: readonly Box[], page: number) =>
  boxes
    .filter((box) => box.page === page)
    .map((box) => ({ area: areaOf(box, size), number: reasonNumber(box.reason) }));

/** Covers every box of a page with solid black, then writes the number of its reason on it in white. */
export function paint(pixels: Pixels, size: Size, boxes: readonly Box[], page: number): void {
  const covered = coveredOn(size, boxes, page);
  for (const { area } of covered) fill(pixels, size, area, 0);
  for (const { area, number } of covered) {
    const { x, y, scale } = markIn(area);
    const rows = figures[number] ?? [];
    rows.forEach((bits, row) => {
      for (let column = 0; column < figureWidth; column += 1) {
        if (!(bits & (1 << (figureWidth - 1 - column)))) continue;
        const [left, top] = [x + column * scale, y + row * scale];
        fill(pixels, size, { left, top, right: left + scale, bottom: top + scale }, 255);
      }
    });
  }
}

/** Squares that hold no part of a figure must be black to within this, out of 255: what packing as JPEG may change. */
const blackEnough = 4;

/**
 * Whether every point of every box of this page is what `paint` makes of nothing at all: black, and white where the
 * figure is. The squares in which a figure stands may be blurred by packing, so there only dark and light are told apart.
 */
export function isCovered(pixels: Pixels, size: Size, boxes: readonly Box[], page: number): boolean {
  if (pixels.length === 0 || pixels.length !== size.width * size.height * 3) return false;
  const expected = new Uint8Array(pixels.length);
  paint(expected, size, boxes, page);
  return coveredOn(size, boxes, page).every(({ area }) => {
    for (let top = area.top; top < area.bottom; top += square)
      for (let left = area.left; left < area.right; left += square) {
        const right = Math.min(left + square, area.right);
        const bottom = Math.min(top + square, area.bottom);
        if (!isSquareCovered(pixels, expected, size, { left, top, right, bottom })) return false;
      }
    return true;
  });
}

function isSquareCovered(pixels: Pixels, expected: Pixels, { width }: Size, area: Area): boolean {
  let hasFigure = false;
  let isBlack = true;
  let isAlike = true;
  for (let y = area.top; y < area.bottom; y += 1)
    for (let at = (y * width + area.left) * 3; at < (y * width + area.right) * 3; at += 1) {
      const level = pixels[at] ?? 255;
      if (expected[at]) hasFigure = true;
      if (level > blackEnough) isBlack = false;
      if (level > 127 !== Boolean(expected[at])) isAlike = false;
    }
  return hasFigure ? isAlike : isBlack;
}
