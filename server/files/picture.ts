import "server-only";
import { rename } from "node:fs/promises";
import sharp from "sharp";
import type { pictureKinds } from "@/domain/files/kinds";
import { Refused } from "@/domain/outcome";

type PictureKind = (typeof pictureKinds)[number];
/** About a hundred megapixels: more is no photo but a trap for memory. */
const mostPixels = 100_000_000;

const read = (source: string | Buffer) =>
  sharp(source, { limitInputPixels: mostPixels, failOn: "error", sequentialRead: true });

/**
 * Draws a picture anew, upright: what a camera writes beside it (place, device, time) and anything hidden behind its end
 * are gone (public.md §8.2: strip EXIF).
 */
export async function cleanPicture(path: string, kind: PictureKind): Promise<void> {
  const upright = read(path).rotate();
  const drawn = {
    jpeg: () => upright.jpeg({ quality: 90 }),
    png: () => upright.png(),
    webp: () => upright.webp({ quality: 90 }),
  }[kind]();
  const clean = `${path}.clean`;
  await drawn.toFile(clean).catch(() => {
    throw new Refused("files.errors.brokenPicture", {}, "file");
  });
  await rename(clean, path);
}

export const thumbnailWidths = [160, 320, 960] as const;

/** A small picture for lists, never larger than the original. */
export const thumbnail = (bytes: Buffer, width: number): Promise<Buffer> =>
  read(bytes).resize({ width, withoutEnlargement: true }).webp({ quality: 78 }).toBuffer();
