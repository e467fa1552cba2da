import type { RedactionReason } from "./reasons";

/** A part to cover. Page from 1; place and size in percent of the page's width and height, from the upper left corner. */
export type Box = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly reason: RedactionReason;
  /** What the reason is, when it is none of the list; else empty. */
  readonly note: string;
};
export type Size = { readonly width: number; readonly height: number };
/** Points from `left` to before `right`, from `top` to before `bottom`. */
export type Area = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/**
 * JPEG packs a picture in squares of eight points. A box that ends between two squares would be blurred there by what
 * stands beside it; one of whole squares comes out as even as it was painted, and that can be checked point by point.
 */
export const square = 8;

const outward = (from: number, to: number, most: number): [number, number] => [
  Math.min(Math.max(0, Math.floor(from / square) * square), most),
  Math.max(0, Math.min(most, Math.ceil(to / square) * square)),
];

/**
 * The points a box covers: never less than what was drawn, always whole squares, never beyond the page. 10 % to 20 % of
 * a page of 1 654 points is 165.4 to 330.8 → from 160 to before 336.
 */
export function areaOf(box: Pick<Box, "x" | "y" | "width" | "height">, { width, height }: Size): Area {
  const [left, right] = outward((box.x / 100) * width, ((box.x + box.width) / 100) * width, width);
  const [top, bottom] = outward((box.y / 100) * height, ((box.y + box.height) / 100) * height, height);
  return { left, top, right, bottom };
}

export const smallest = 0.2;
const hundredths = (value: number): number => Math.round(value * 100) / 100;

/**
 * A box kept on its page, to a hundredth of a percent: moved back when it was pushed over the edge, never smaller than
 * can be seen. `{x: 95, width: 20}` → `{x: 80, width: 20}`.
 */
export function onPage<Placed extends Pick<Box, "x" | "y" | "width" | "height">>(box: Placed): Placed {
  const width = Math.min(100, Math.max(smallest, box.width));
  const height = Math.min(100, Math.max(smallest, box.height));
  return {
    ...box,
    x: hundredths(Math.min(100 - width, Math.max(0, box.x))),
    y: hundredths(Math.min(100 - height, Math.max(0, box.y))),
    width: hundredths(width),
    height: hundredths(height),
  };
}

/** The box between two corners, in whichever order they were drawn. */
export const between = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  onPage({
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  });

/** How far one press of an arrow key goes, in percent. */
export const keyStep = 0.5;

/**
 * What a key does to a box: arrows move it, with the shift key they make it larger or smaller; null for other keys.
 * `("ArrowRight", true)` on a box 10 % wide makes it 10.5 %.
 */
export function pressed<Placed extends Pick<Box, "x" | "y" | "width" | "height">>(
  box: Placed,
  key: string,
  isShifted: boolean,
): Placed | null {
  const [across, down] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[
    key
  ] ?? [0, 0];
  if (!across && !down) return null;
  const [dx, dy] = [(across ?? 0) * keyStep, (down ?? 0) * keyStep];
  if (!isShifted) return onPage({ ...box, x: box.x + dx, y: box.y + dy });
  // It grows to the right and down, up to the edge; its upper left corner stays.
  return onPage({
    ...box,
    width: Math.min(100 - box.x, box.width + dx),
    height: Math.min(100 - box.y, box.height + dy),
  });
}
