import "server-only";
import readSheet, { type CellValue } from "read-excel-file/node";
import { Refused } from "@/domain/outcome";

const maximumKilobytes = 512;
/** A table of some thousand rows unpacks to two or three megabytes. */
const mostUnpacked = 20 * 1024 * 1024;

/**
 * A table chosen in a field called `sheet` (CSV or XLSX, first sheet) arrives in the action as text: one row a line, tabs
 * between cells. It is read in memory and not kept; files that are kept go through the upload door.
 */
export async function sheetsIn(form: FormData): Promise<{ sheet?: string }> {
  const file = form.get("sheet");
  if (!(file instanceof File) || file.size === 0) return {};
  if (file.size > maximumKilobytes * 1024)
    throw new Refused("tooLarge", { megabytes: maximumKilobytes / 1024 }, "sheet");
  const bytes = Buffer.from(await file.arrayBuffer());
  return { sheet: bytes.subarray(0, 2).toString() === "PK" ? await fromWorkbook(bytes) : fromText(bytes) };
}

async function fromWorkbook(bytes: Buffer): Promise<string> {
  if (unpackedBytes(bytes) > mostUnpacked) refuse();
  const sheets = await readSheet(bytes).catch(refuse);
  return (sheets[0]?.data ?? []).map((row) => row.map(cell).join("\t").trimEnd()).join("\n");
}

/** What a packed file says it unpacks to, from its list of contents; half a megabyte may hide gigabytes. */
function unpackedBytes(bytes: Buffer): number {
  const entry = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  let total = 0;
  for (let at = bytes.indexOf(entry); at >= 0 && at + 46 <= bytes.length; at = bytes.indexOf(entry, at + 46))
    total += bytes.readUInt32LE(at + 24);
  return total;
}

/** Excel in China still writes CSV in GB 18030; text that is not UTF-8 is taken for that. */
function fromText(bytes: Buffer): string {
  if (bytes.includes(0)) return refuse();
  const text = (encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(bytes);
  try {
    return text("utf-8");
  } catch {
    try {
      return text("gb18030");
    } catch {
      return refuse();
    }
  }
}

function cell(value: CellValue | null): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value ?? "").replace(/\s+/g, " ");
}

function refuse(): never {
  throw new Refused("wrongType", { types: "CSV, XLSX" }, "sheet");
}
