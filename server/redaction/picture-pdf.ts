import "server-only";
import { type FileHandle, open } from "node:fs/promises";
import type { Size } from "@/domain/redaction/boxes";

type PicturePage = Size & { inches: Size; jpeg: Buffer };

/**
 * Writes a PDF in which every page is one JPEG and nothing else. Written by hand, since every byte counts here: no text, no
 * fonts, no information about title, author, program or time, no identifier. Pages go to disk one by one.
 */
export async function createPicturePdf(path: string) {
  const file = await open(path, "wx", 0o600);
  const places: number[] = [];
  let at = 0;
  const put = async (bytes: Buffer | string) => {
    const whole = typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes;
    await writeWhole(file, whole);
    at += whole.length;
  };
  /** Objects 1 and 2 are the catalogue and the list of pages; each page takes three more. */
  const object = async (number: number, head: string, stream?: Buffer) => {
    places[number] = at;
    await put(`${number} 0 obj\n${head}\n`);
    if (stream) {
      await put("stream\n");
      await put(stream);
      await put("\nendstream\n");
    }
    await put("endobj\n");
  };
  let pages = 0;
  await put("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
  return {
    async add({ width, height, inches, jpeg }: PicturePage): Promise<void> {
      const [page, content, picture] = [3, 4, 5].map((first) => first + pages * 3) as [
        number,
        number,
        number,
      ];
      const [across, down] = [points(inches.width), points(inches.height)];
      const drawing = Buffer.from(`q ${across} 0 0 ${down} 0 0 cm /P Do Q`, "latin1");
      await object(
        page,
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${across} ${down}]/Contents ${content} 0 R/Resources<</XObject<</P ${picture} 0 R>>>>>>`,
      );
      await object(content, `<</Length ${drawing.length}>>`, drawing);
      await object(
        picture,
        `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>`,
        jpeg,
      );
      pages += 1;
    },
    async finish(): Promise<void> {
      const kids = Array.from({ length: pages }, (_, index) => `${3 + index * 3} 0 R`).join(" ");
      await object(1, "<</Type/Catalog/Pages 2 0 R>>");
      await object(2, `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`);
      const table = at;
      const rows = places.slice(1).map((place) => `${String(place).padStart(10, "0")} 00000 n \n`);
      await put(`xref\n0 ${places.length}\n0000000000 65535 f \n${rows.join("")}`);
      await put(`trailer\n<</Size ${places.length}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`);
      await file.close();
    },
    close: () => file.close(),
  };
}

/** Inches as PDF counts them, to a hundredth of a point. */
const points = (inches: number): string => String(Math.round(inches * 7_200) / 100);

async function writeWhole(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done)).bytesWritten;
}
