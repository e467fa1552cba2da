import "server-only";
import type { Shown } from "@/db/client";
import { listRedactedCopies } from "@/db/queries/redaction";
import { voucherOf } from "@/domain/finance/vouchers";
import { Refused } from "@/domain/outcome";
import { isProven } from "@/domain/redaction/proof";

type Held = { purpose: string; name: string };
type Numbered = { key: string; voucherNo: string };

/** Which line each picture belongs to: where it was sent for, else by the number in its name. */
export function vouchersByLine<File extends Held>(
  files: readonly File[],
  lines: readonly Numbered[],
): { ofLine: Map<string, File[]>; unmatched: File[] } {
  const byNumber = new Map(lines.map(({ voucherNo, key }) => [voucherNo, key]));
  const keys = new Set(lines.map(({ key }) => key));
  const numbers = [...byNumber.keys()].filter(Boolean);
  const ofLine = new Map<string, File[]>();
  const unmatched: File[] = [];
  for (const file of files) {
    const sentFor = file.purpose.split(":")[1];
    const key = sentFor ?? byNumber.get(voucherOf(file.name, numbers) ?? "");
    if (key === undefined || !keys.has(key)) unmatched.push(file);
    else ofLine.set(key, [...(ofLine.get(key) ?? []), file]);
  }
  return { ofLine, unmatched };
}

/** A redacted copy is given out only when the check of it found nothing left beneath its boxes. */
export async function mustBeProven(report: Shown<{ id: string }>, fileId: string): Promise<void> {
  const copy = (await listRedactedCopies(report)).find((one) => one.fileId === fileId);
  if (copy && !isProven(copy.proof, copy.pageCount)) throw new Refused("notFound");
}
