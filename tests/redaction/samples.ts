import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import type { Box } from "@/domain/redaction/boxes";

/** A folder for the files of one test run. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "township-redaction-"));
  process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A PDF of these objects, the first being the catalogue; `more` goes into the trailer. */
export function pdfOf(objects: readonly string[], more = ""): Buffer {
  let text = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${more}>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

export const stream = (content: string, head = ""): string =>
  `<<${head}/Length ${content.length}>>\nstream\n${content}\nendstream`;
const packed = (content: string): string =>
  stream(deflateSync(Buffer.from(content)).toString("latin1"), "/Filter/FlateDecode");

const utf16 = (text: string): string =>
  [...text].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, "0")).join("");

/** Words that must be nowhere in a copy. */
export const secrets = {
  covered: "SECRETNAME",
  layer: "HIDDENLAYER",
  attachment: "ATTACHEDSECRET",
  title: "TITLESECRET",
  xmp: "XMPSECRET",
  earlier: "EARLIERSECRET",
  note: "NOTESECRET",
  outline: "OUTLINESECRET",
  script: "SCRIPTSECRET",
} as const;

/**
 * A page on which `SECRETNAME` stands 10–60 % from the left and 8–14 % from the top, with everything a PDF can hide: a
 * layer that is off, an attachment, a title, XMP, a note, an outline, a script.
 */
const objects = (visible: string): string[] => [
  `<</Type/Catalog/Pages 2 0 R/Metadata 7 0 R/Names<</EmbeddedFiles<</Names[(a.txt) 8 0 R]>>/JavaScript<</Names[(s) 13 0 R]>>>>/OCProperties<</OCGs[10 0 R]/D<</OFF[10 0 R]>>>>/Outlines 12 0 R/MarkInfo<</Marked true>>>>`,
  "<</Type/Pages/Kids[3 0 R]/Count 1>>",
  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[11 0 R]/Resources<</Font<</F 5 0 R/C 15 0 R>>/Properties<</L 10 0 R>>>>>>",
  packed(
    `BT /F 36 Tf 70 735 Td (${visible}) Tj ET BT /F 20 Tf 70 400 Td (Open words) Tj ET BT /C 20 Tf 70 300 Td <${utf16("公开的内容")}> Tj ET /OC /L BDC BT /F 20 Tf 70 500 Td (${secrets.layer}) Tj ET EMC`,
  ),
  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  `<</Title(${secrets.title})/Author(${secrets.title})/Producer(Test)/CreationDate(D:20260101000000)>>`,
  stream(
    `<?xpacket?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${secrets.xmp}</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`,
    "/Type/Metadata/Subtype/XML",
  ),
  "<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F 9 0 R>>>>",
  packed(secrets.attachment),
  "<</Type/OCG/Name(hidden)>>",
  `<</Type/Annot/Subtype/Text/Rect[300 300 320 320]/Contents(${secrets.note})>>`,
  "<</Type/Outlines/First 14 0 R/Last 14 0 R/Count 1>>",
  `<</S/JavaScript/JS(app.alert\\("${secrets.script}"\\))>>`,
  `<</Title(${secrets.outline})/Parent 12 0 R/Dest[3 0 R/Fit]>>`,
  "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[16 0 R]>>",
  "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 17 0 R>>",
  "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
];

/** The same page saved twice, as office programs do: the text of the first time still lies in the file. */
export function hidingPdf(): Buffer {
  const before = pdfOf(objects(secrets.earlier), "/Info 6 0 R");
  const previous = /startxref\n(\d+)/.exec(before.toString("latin1"))?.[1];
  const place = before.length;
  const changed = `4 0 obj\n${objects(secrets.covered)[3]}\nendobj\n`;
  const table = place + Buffer.byteLength(changed, "latin1");
  const rest = `xref\n4 1\n${String(place).padStart(10, "0")} 00000 n \ntrailer\n<</Size 18/Root 1 0 R/Info 6 0 R/Prev ${previous}>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.concat([before, Buffer.from(changed + rest, "latin1")]);
}

/** Covers the secret name. */
export const coveringBox: Box = {
  ...{ page: 1, x: 10, y: 7, width: 55, height: 7 },
  ...{ reason: "personalPrivacy", note: "" },
};

/** So many empty pages of this size in points. */
export function pagesPdf(count: number, [width, height] = [595, 842]): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(" ");
  const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]>>`;
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
    ...Array.from({ length: count }, () => page),
  ]);
}

export function write(into: string, name: string, content: Buffer): string {
  const path = join(into, name);
  writeFileSync(path, content);
  return path;
}
