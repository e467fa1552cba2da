import { existsSync, readdirSync, readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import sharp from "sharp";
import { extractText } from "unpdf";
import { describe, expect, test, vi } from "vitest";
import type { FileKind } from "@/domain/files/kinds";
import { Refused } from "@/domain/outcome";
import { areaOf, type Box } from "@/domain/redaction/boxes";
import { isProven, proofLines } from "@/domain/redaction/proof";
import { type Page, paintPages } from "@/server/redaction/pages";
import { prove, redact } from "@/server/redaction/redact";
import { coveringBox, folder, hidingPdf, pagesPdf, pdfOf, secrets, stream, write } from "./samples";

// Every reading starts a process of its own, which a busy machine is slow to do.
vi.setConfig({ testTimeout: 60_000 });
const into = folder();
const fault = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error instanceof Refused ? error.key : error),
  );

/** The file and every packed part of it as text, with and without the PDF's own ways of writing letters. */
function everythingIn(bytes: Buffer): string {
  const texts = [bytes.toString("latin1"), bytes.toString("utf8"), bytes.toString("utf16le")];
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at + 6))
    for (const skip of [7, 8])
      try {
        texts.push(inflateSync(bytes.subarray(at + skip)).toString("latin1"));
      } catch {}
  return texts.join("\n");
}

/** The picture of a page of a copy, as points. */
async function painted(path: string, number = 1): Promise<Page> {
  const found: Page[] = [];
  const take = async (page: Page) => {
    found.push(page);
  };
  await paintPages(path, "pdf", { want: () => [number], take });
  return found[0] as Page;
}
const darkest = (page: Page, box: Omit<Box, "reason" | "note" | "page">) => {
  const { left, top, right, bottom } = areaOf(box, page);
  let least = 255;
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1)
      least = Math.min(least, page.pixels[(y * page.width + x) * 3] ?? 255);
  return least;
};

describe("a PDF that hides things (条例 第三十七条; public.md §8.2: hidden content and metadata stripped)", () => {
  const original = hidingPdf();
  const from = write(into, "original.pdf", original);
  const to = `${into}/copy.pdf`;

  test("the original holds all of it: the search can find it", () => {
    const all = everythingIn(original);
    for (const word of Object.values(secrets)) expect(all, word).toContain(word);
  });

  test("of the copy only the visible, uncovered points are left", async () => {
    expect(await redact(from, "pdf", [coveringBox], to)).toBe(1);
    const copy = readFileSync(to);
    const all = everythingIn(copy);
    for (const word of [...Object.values(secrets), "Open words", "Helvetica", "STSong", "a.txt"])
      expect(all, word).not.toContain(word);
    expect(all).not.toMatch(
      /\/(Info|Metadata|Font|Annots|Names|Outlines|OCProperties|EmbeddedFile|JavaScript|ID|Prev)\b/,
    );
    expect((await extractText(new Uint8Array(copy), { mergePages: true })).text.trim()).toBe("");
    expect(readFileSync(from).equals(original)).toBe(true);
  });

  test("the check finds nothing and says so", async () => {
    const proof = await prove(to, [coveringBox]);
    expect(proof).toMatchObject({
      pages: 1,
      picturePages: 1,
      texts: 0,
      endings: 1,
      boxes: 1,
      coveredBoxes: 1,
    });
    expect(isProven(proof, 1)).toBe(true);
  });

  test("what was not covered is there to be read, in Chinese as well; what was on a hidden layer is not", async () => {
    const page = await painted(to);
    const [open, chinese, hidden] = [
      { x: 11, y: 50, width: 20, height: 3 },
      { x: 11, y: 61.5, width: 16, height: 3 },
      { x: 11, y: 38, width: 30, height: 3 },
    ];
    expect(darkest(page, open)).toBeLessThan(60);
    expect(darkest(page, chinese)).toBeLessThan(60);
    expect(darkest(page, hidden)).toBeGreaterThan(200);
  });

  test("the check is no formality: it finds everything in the original, and a box that covers nothing", async () => {
    const seen = await prove(from, [coveringBox]);
    expect(seen.texts).toBeGreaterThan(0);
    expect(seen).toMatchObject({ picturePages: 0, annotations: 1, attachments: 1, outlines: 1, layers: 1 });
    expect(seen).toMatchObject({ endings: 2, coveredBoxes: 0 });
    expect(seen.scripts).toBeGreaterThan(0);
    expect(seen.metadata).toBeGreaterThan(2);
    const bare = await prove(to, [coveringBox, { ...coveringBox, y: 40 }]);
    expect(isProven(bare, 1)).toBe(false);
    const good = { ...bare, coveredBoxes: 2 };
    expect(isProven(good, 1)).toBe(true);
    expect(isProven(good, 2)).toBe(false);
    for (const line of proofLines) {
      const wrong = { pictures: { picturePages: 0 }, boxes: { coveredBoxes: 1 }, endings: { endings: 2 } };
      const found = { ...good, ...(wrong[line as "boxes"] ?? { [line]: 1 }) };
      expect(isProven(found, 1), line).toBe(false);
    }
  });
});

describe("pictures", () => {
  const photo = (format: "jpeg" | "png" | "webp") =>
    sharp({ create: { width: 1200, height: 800, channels: 3, background: { r: 200, g: 120, b: 40 } } })
      .withExif({ IFD0: { Make: "PHONESECRET" }, IFD3: { GPSLatitude: "30/1 0/1 0/1" } })
      .withMetadata({ orientation: 6 })
      [format]()
      .toBuffer();

  test.each(["jpeg", "png", "webp"] as const)(
    "%s: place and device are gone, upright, the box is black",
    async (format) => {
      const original = await photo(format);
      expect(everythingIn(original)).toContain("PHONESECRET");
      const from = write(into, `photo.${format}`, original);
      const to = `${into}/photo-${format}.pdf`;
      const box = { ...coveringBox, x: 25, y: 25, width: 50, height: 10 };
      await redact(from, format, [box], to);
      const copy = readFileSync(to);
      expect(everythingIn(copy)).not.toMatch(/PHONESECRET|Exif|GPS|ICC_PROFILE|xpacket/);
      expect(copy.toString("latin1")).toContain("/Width 800/Height 1200");
      if (format === "jpeg") expect(isProven(await prove(to, [box]), 1)).toBe(true);
    },
  );
});

describe("what is too much is refused in a sentence, not tried", () => {
  const huge = async (width: number, height: number) => {
    const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return bytes;
  };
  const table: [string, FileKind, () => Buffer | Promise<Buffer>, string][] = [
    ["200 pages", "pdf", () => pagesPdf(200), "redaction.faults.tooManyPages"],
    ["a page of five metres", "pdf", () => pagesPdf(1, [14_400, 14_400]), "redaction.faults.tooLarge"],
    ["no PDF at all", "pdf", () => Buffer.from("%PDF-1.7\nrubbish"), "redaction.faults.broken"],
    ["a picture of 20 000 points", "png", () => huge(20_000, 20_000), "redaction.faults.tooLarge"],
    ["a long strip", "png", () => huge(20_000, 10), "redaction.faults.tooLarge"],
    ["half a picture", "png", async () => (await huge(60, 40)).subarray(0, 90), "redaction.faults.broken"],
    ["a Word document", "docx", () => Buffer.from("PK"), "redaction.faults.kind"],
    ["a heavy file", "pdf", () => Buffer.alloc(51 * 1024 * 1024), "redaction.faults.tooHeavy"],
    [
      "a small page with a picture of 400 million points in it",
      "pdf",
      () =>
        pdfOf([
          "<</Type/Catalog/Pages 2 0 R>>",
          "<</Type/Pages/Kids[3 0 R]/Count 1>>",
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>",
          stream("q 500 0 0 500 0 0 cm /P Do Q"),
          stream(
            "\0",
            "/Type/XObject/Subtype/Image/Width 20000/Height 20000/ColorSpace/DeviceGray/BitsPerComponent 8",
          ),
        ]),
      "redaction.faults.tooLarge",
    ],
  ];
  test.each(table)("%s", async (name, kind, make, key) => {
    const from = write(into, `${name}.${kind}`, await make());
    expect(await fault(redact(from, kind, [coveringBox], `${into}/never-${name}.pdf`))).toBe(key);
  });

  test("nothing of a page is left lying about", () => {
    expect(readdirSync(into).filter((name) => name.endsWith(".points"))).toEqual([]);
    expect(existsSync(`${into}/copy.pdf`)).toBe(true);
  });
});
