import { extensionOf, runs } from "./names";

type Entry = { name: string; packedBytes: number; bytes: number; isEncrypted: boolean };

const megabyte = 1024 * 1024;
const mostEntries = 5_000;
/** What a packed file may grow to, and how many times its size; small ones may pack well. */
const mostUnpacked = 600 * megabyte;
const mostTimes = 120;
const smallUnpacked = 20 * megabyte;

export type PackedFault = "bomb" | "locked" | "traversal" | "nested" | "program" | "macros";

/** Which document a packed file is, by the parts it must have; `zip` when it is none. */
export function packedKind(entries: readonly Entry[]): "docx" | "xlsx" | "ofd" | "zip" {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (has("[Content_Types].xml") && has("word/document.xml")) return "docx";
  if (has("[Content_Types].xml") && has("xl/workbook.xml")) return "xlsx";
  return has("OFD.xml") ? "ofd" : "zip";
}

/**
 * Why a packed file or an office document is not taken. A bomb is told by its own list of contents: too many entries,
 * too large, or more than 120 times its size; entries that overlap claim more packed bytes than the file has.
 */
export function packedFault(entries: readonly Entry[], fileBytes: number): PackedFault | null {
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (entries.length > mostEntries || packed > fileBytes || unpacked > mostUnpacked) return "bomb";
  if (unpacked > smallUnpacked && unpacked > fileBytes * mostTimes) return "bomb";
  if (entries.some((entry) => entry.isEncrypted)) return "locked";
  const names = entries.map(({ name }) => name);
  if (names.some((name) => /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(name))) return "traversal";
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return "macros";
  if (packedKind(entries) !== "zip") return null;
  if (names.some((name) => /\.(zip|rar|7z|gz|bz2|xz|tar|tgz|cab|iso|arj)$/i.test(name))) return "nested";
  // Web pages and pictures drawn in XML are no danger inside a packed folder; programs are.
  if (names.some((name) => runs(extensionOf(name)) && !/\.(xml|html?|svg|mhtml?|mht)$/i.test(name)))
    return "program";
  return null;
}
