import "server-only";
import { promisify } from "node:util";
import { inflate } from "node:zlib";
import type { FileKind } from "@/domain/files/kinds";
import { beginning, plainText } from "./plain-text";
import { type ZipEntry, zipContent } from "./zip";

const megabyte = 1024 * 1024;
const mostText = 8 * megabyte;

/**
 * The text of a document, as far as it can be read without opening it in an office program: for the guards only.
 * Scanned pages and most Chinese PDF text are pictures of letters and stay unread.
 */
export async function textOf(path: string, kind: FileKind, entries: readonly ZipEntry[]): Promise<string> {
  if (kind === "txt") return plainText(path, mostText);
  if (kind === "pdf") return pdfText(path);
  const parts = entries.filter(({ name }) => textParts[kind]?.test(name)).slice(0, 200);
  const names = kind === "zip" ? entries.map(({ name }) => name).join("\n") : "";
  const texts: string[] = [names];
  for (const entry of parts) {
    const xml = await zipContent(path, entry, mostText);
    if (xml) texts.push(withoutTags(xml.toString("utf8")));
  }
  return texts.join("\n");
}

/** Headers matter most: the mark stands in the upper right corner of the first page. */
const textParts: Partial<Record<FileKind, RegExp>> = {
  docx: /^word\/(document|header\d*|footer\d*|footnotes|comments)\.xml$|^docProps\/core\.xml$/,
  xlsx: /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$|^docProps\/core\.xml$/,
  ofd: /^OFD\.xml$|(^|\/)(Content|Document|Annotation)[^/]*\.xml$/,
};

/** Runs of one paragraph belong together; a new paragraph or cell is a new line. */
const withoutTags = (xml: string): string =>
  xml
    .replace(/<\/(w:p|row|c|si|ofd:TextObject)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex) => letter(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, decimal) => letter(Number(decimal)));

const letter = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "");

const inflated = promisify(inflate);

/** The title and whatever text a PDF keeps as plain letters: UTF-8, UTF-16 or hexadecimal, packed or not. */
async function pdfText(path: string): Promise<string> {
  const bytes = await beginning(path, 3 * mostText);
  const texts = [lettersOf(bytes)];
  let at = 0;
  let budget = 4 * mostText;
  for (let stream = 0; stream < 2_000 && budget > 0; stream += 1) {
    const start = bytes.indexOf("stream", at);
    if (start < 0) break;
    const end = bytes.indexOf("endstream", start);
    if (end < 0) break;
    at = end + 9;
    const head = bytes.subarray(Math.max(0, start - 400), start).toString("latin1");
    if (!head.slice(head.lastIndexOf("obj")).includes("/FlateDecode")) continue;
    const from = start + 6 + (bytes[start + 6] === 13 ? 2 : 1);
    const plain = await inflated(bytes.subarray(from, end), { maxOutputLength: mostText }).catch(() => null);
    budget -= plain?.length ?? end - start;
    if (plain && !head.includes("/Image")) texts.push(lettersOf(plain));
  }
  return texts.join("\n");
}

function lettersOf(bytes: Buffer): string {
  const raw = bytes.toString("latin1");
  const hex = [...raw.matchAll(/<((?:[0-9a-f]{4}){2,4000})>/gi)]
    .slice(0, 5_000)
    .map(([, digits = ""]) => utf16(Buffer.from(digits, "hex")));
  const marked = [...raw.matchAll(/\xfe\xff([^)]{2,2000})/g)]
    .slice(0, 500)
    .map(([, text = ""]) => utf16(Buffer.from(text, "latin1")));
  return [bytes.toString("utf8").replace(/[^\p{Script=Han}★☆*\s]+/gu, " "), ...hex, ...marked].join("\n");
}

/** Big-endian, as PDF writes it; an odd last byte is dropped. */
const utf16 = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString("utf16le");
