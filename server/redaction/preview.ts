import "server-only";
import sharp from "sharp";
import { z } from "zod";
import type { StoredFile } from "@/db/queries/files";
import { type FileKind, kindOfMediaType } from "@/domain/files/kinds";
import { Refused } from "@/domain/outcome";
import { keepBeside, keptBeside } from "@/server/files/store";
import { withOriginal } from "./original";
import { type Page, paintPages } from "./pages";
import { isFaultOfFile } from "./reader";

const Sizes = z.union([
  z.object({ pages: z.array(z.object({ width: z.number(), height: z.number() })) }),
  z.object({ fault: z.string(), args: z.record(z.string(), z.union([z.string(), z.number()])) }),
]);
export type PreviewSize = { width: number; height: number };

/** Pages are painted so many at a time: starting the reader costs more than a page. */
const batch = 6;
const previewWidth = 1_000;
const outlineName = "outline.json";
const pictureName = (number: number) => `${number}.webp`;

/**
 * How many pages a file has and how they are shaped. Painted for the first time, and kept, when somebody opens it; a file
 * that cannot be read is not tried again. Throws `Refused` with the sentence why.
 */
export async function outlineOf(file: StoredFile): Promise<readonly PreviewSize[]> {
  const kept = await keptBeside(file.id, outlineName);
  const said = Sizes.parse(JSON.parse((kept ?? (await first(file))).toString()));
  if ("fault" in said) throw new Refused(said.fault, said.args);
  return said.pages;
}

async function first(file: StoredFile): Promise<string> {
  const sizes = await paintBatch(file, 1).catch((error) => {
    if (error instanceof Refused && isFaultOfFile(error.key)) return error;
    throw error;
  });
  const said =
    sizes instanceof Refused
      ? { fault: sizes.key, args: sizes.args }
      : { pages: sizes.map(({ width, height }) => ({ width, height })) };
  await keepBeside(file.id, outlineName, JSON.stringify(said), "application/json");
  return JSON.stringify(said);
}

/** The picture of one page for the screen; null when there is no such page. */
export async function previewOf(file: StoredFile, number: number): Promise<Buffer | null> {
  const pages = await outlineOf(file).catch((error) => {
    if (error instanceof Refused) return [];
    throw error;
  });
  if (!Number.isInteger(number) || number < 1 || number > pages.length) return null;
  const kept = await keptBeside(file.id, pictureName(number));
  if (kept) return kept;
  await paintBatch(file, number);
  return keptBeside(file.id, pictureName(number));
}

/** Who asks for a page that is being painted waits for it. */
const atWork = new Map<string, Promise<readonly PreviewSize[]>>();

function paintBatch(file: StoredFile, number: number): Promise<readonly PreviewSize[]> {
  const from = Math.floor((number - 1) / batch) * batch + 1;
  const key = `${file.id} ${from}`;
  const running = atWork.get(key);
  if (running) return running;
  const work = withOriginal(file.id, (path) =>
    paintPages(path, kindOfMediaType(file.mediaType) ?? ("" as FileKind), {
      want: (sizes) => sizes.flatMap((_, at) => (at + 1 >= from && at + 1 < from + batch ? [at + 1] : [])),
      take: (page) => keepPicture(file.id, page),
    }),
  ).finally(() => atWork.delete(key));
  atWork.set(key, work);
  return work;
}

async function keepPicture(id: string, { number, pixels, width, height }: Page): Promise<void> {
  const picture = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize({ width: Math.min(width, previewWidth) })
    .webp({ quality: 80 })
    .toBuffer();
  await keepBeside(id, pictureName(number), picture, "image/webp");
}
