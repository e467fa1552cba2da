import "server-only";
import { readFile, stat } from "node:fs/promises";
import sharp from "sharp";
import { z } from "zod";
import { type FileKind, isPicture } from "@/domain/files/kinds";
import { Refused } from "@/domain/outcome";
import type { Size } from "@/domain/redaction/boxes";
import { limits, pointsPerInch } from "@/domain/redaction/limits";
import type { Pixels } from "@/domain/redaction/painting";
import { discard } from "@/server/files/store";
import { askReader, pointsPath } from "./reader";

/** A page as it will be painted; `inches` is its size on paper. */
export type PageSize = Size & { inches: Size };
export type Page = PageSize & { number: number; pixels: Pixels };

const refuse = (fault: string, args: Record<string, number> = {}) =>
  new Refused(`redaction.faults.${fault}`, args);

type Painting = {
  /** Which pages are wanted, once it is known how many there are; from 1. */
  want(sizes: readonly PageSize[]): readonly number[];
  /** Gets them one after the other; only one is held at a time. */
  take(page: Page): Promise<void>;
};

/**
 * Paints pages of a file as points, as they are seen on screen. Returns the size of all its pages; refuses what is too much
 * for the server.
 */
export async function paintPages(path: string, kind: FileKind, painting: Painting): Promise<PageSize[]> {
  if ((await stat(path)).size > limits.megabytes * 1024 * 1024)
    throw refuse("tooHeavy", { megabytes: limits.megabytes });
  if (isPicture(kind)) return paintPicture(path, painting);
  if (kind !== "pdf") throw refuse("kind");
  return paintPdf(path, painting);
}

const Inches = z.object({ width: z.number().positive(), height: z.number().positive() });
const Said = z.union([
  z.object({ pages: z.array(Inches).min(1) }),
  z.object({ number: z.number(), width: z.number(), height: z.number() }),
]);

async function paintPdf(path: string, { want, take }: Painting): Promise<PageSize[]> {
  let sizes: PageSize[] = [];
  try {
    await askReader(path, "paint", async (answer) => {
      const said = Said.parse(answer);
      if ("pages" in said) {
        sizes = said.pages.map(paintedSize);
        return want(sizes).map((number) => ({ number, scale: scaleOf(sizes[number - 1]) }));
      }
      const inches = sizes[said.number - 1]?.inches ?? { width: 1, height: 1 };
      return take({ ...said, inches, pixels: await readFile(pointsPath(path)) });
    });
  } finally {
    await discard(pointsPath(path));
  }
  return sizes;
}

function paintedSize(inches: Size): PageSize {
  const fineness = pointsPerInch(inches.width, inches.height);
  if (!fineness) throw refuse("tooLarge");
  const points = (length: number) => Math.max(1, Math.ceil(length * fineness));
  return { width: points(inches.width), height: points(inches.height), inches };
}

/** Points for 1/72 inch, the unit of PDF. */
const scaleOf = (size: PageSize | undefined): number => (size ? size.width / size.inches.width / 72 : 1);

async function paintPicture(path: string, { want, take }: Painting): Promise<PageSize[]> {
  const size = await pictureSize(path);
  for (const number of want([size])) await take({ ...size, number, pixels: await picturePixels(path, size) });
  return [size];
}

const readPicture = (path: string) =>
  sharp(path, { limitInputPixels: limits.picturePixels, failOn: "error", sequentialRead: true });

async function pictureSize(path: string): Promise<PageSize> {
  const {
    width,
    height,
    orientation = 1,
  } = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw refuse("broken");
    });
  if (width * height > limits.picturePixels || Math.max(width, height) > limits.pictureSide)
    throw refuse("tooLarge");
  const shrink = Math.min(1, limits.paintedSide / Math.max(width, height));
  const points = (length: number) => Math.max(1, Math.round(length * shrink));
  const upright = orientation >= 5 ? { width: height, height: width } : { width, height };
  const size = { width: points(upright.width), height: points(upright.height) };
  const inches = { width: size.width / limits.pointsPerInch, height: size.height / limits.pointsPerInch };
  return { ...size, inches };
}

async function picturePixels(path: string, { width, height }: Size): Promise<Pixels> {
  return readPicture(path)
    .rotate()
    .resize({ width, height, fit: "fill" })
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer()
    .catch(() => {
      throw refuse("broken");
    });
}
