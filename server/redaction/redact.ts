import "server-only";
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { z } from "zod";
import type { FileKind } from "@/domain/files/kinds";
import type { Box } from "@/domain/redaction/boxes";
import { isCovered, paint } from "@/domain/redaction/painting";
import type { Proof } from "@/domain/redaction/proof";
import { discard } from "@/server/files/store";
import { type Page, paintPages } from "./pages";
import { createPicturePdf } from "./picture-pdf";
import { askReader, pointsPath } from "./reader";

/**
 * Makes the redacted copy of the file at `from` and writes it to `to`: every page is painted as points, the boxes are
 * covered in them, and the points alone go into a new PDF. What the original holds beside its visible pages – text, layers,
 * attachments, metadata, thumbnails, earlier versions – is never copied, so nothing of it can be left. Returns the pages.
 */
export async function redact(
  from: string,
  kind: FileKind,
  boxes: readonly Box[],
  to: string,
): Promise<number> {
  const made = await createPicturePdf(to);
  try {
    const want = (sizes: readonly unknown[]) => sizes.map((_, index) => index + 1);
    const take = async ({ number, pixels, inches, width, height }: Page) => {
      paint(pixels, { width, height }, boxes, number);
      // Every colour its own square: with coarser colours a box would be blurred at its edges.
      const jpeg = await sharp(pixels, { raw: { width, height, channels: 3 } })
        .jpeg({ quality: 84, chromaSubsampling: "4:4:4" })
        .toBuffer();
      await made.add({ width, height, inches, jpeg });
    };
    const sizes = await paintPages(from, kind, { want, take });
    await made.finish();
    return sizes.length;
  } catch (error) {
    await made.close().catch(() => {});
    throw error;
  }
}

const PageSeen = z.object({ number: z.number(), width: z.number(), height: z.number() });
const Counted = z.object({
  ...{ pages: z.number(), picturePages: z.number(), texts: z.number(), annotations: z.number() },
  ...{ attachments: z.number(), outlines: z.number(), layers: z.number(), scripts: z.number() },
  ...{ metadata: z.number(), endings: z.number() },
});

/** Opens a finished copy as a stranger would and looks for anything that is left; every box is looked at point by point. */
export async function prove(path: string, boxes: readonly Box[]): Promise<Proof> {
  let counted: z.output<typeof Counted> | undefined;
  let coveredBoxes = 0;
  try {
    await askReader(path, "examine", async (said) => {
      const page = PageSeen.safeParse(said);
      if (!page.success) {
        counted = Counted.parse(said);
        return;
      }
      const { number, ...size } = page.data;
      const pixels = await readFile(pointsPath(path));
      const here = boxes.filter((box) => box.page === number);
      // All boxes of the page are painted together: where two overlap, the number of the later one shows.
      if (isCovered(pixels, size, here, number)) coveredBoxes += here.length;
    });
  } finally {
    await discard(pointsPath(path));
  }
  if (!counted) throw new Error("the reader ended without a count");
  return { ...counted, boxes: boxes.length, coveredBoxes };
}
