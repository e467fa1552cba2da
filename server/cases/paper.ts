import "server-only";
import { dayOf } from "@/domain/calendar/day";
import type { Download } from "@/server/download";
import { renderPdf } from "@/server/pdf";
import { qrSvg } from "@/server/qr";
import { publishedSettings } from "@/server/settings";
import { spoken, spokenDay } from "@/server/spoken";

type Part = { heading: string; lines: string[]; isList: boolean };
/** A paper of a matter: facts in two columns, then parts; `qr` is the address behind the square. */
export type Paper = { title: string; facts: [string, string][]; parts: Part[]; day: Date; qr?: string };

/** A part with its heading; nothing when it has no line. */
export const part = (heading: string, lines: readonly string[], isList = false): Part[] =>
  lines.some(Boolean) ? [{ heading, lines: lines.filter(Boolean), isList }] : [];

/** The paper as a PDF in the township's name, called by what it is and the number of the matter. */
export async function casePaper(
  { qr, day, ...rest }: Paper,
  name: string,
  { case: { receiptNo }, officeName }: { case: { receiptNo: string | null }; officeName: string },
): Promise<Download> {
  const { sponsor, townshipName } = await publishedSettings();
  const publisher = sponsor.includes(`${townshipName}人民政府`) ? `${townshipName}人民政府` : townshipName;
  const data = {
    ...rest,
    publisher,
    office: `${publisher}${officeName}`,
    number: receiptNo ?? "",
    day: spokenDay(dayOf(day)),
    qr: qr ? qrSvg(qr) : "",
    scan: spoken("cases")("scan"),
  };
  return {
    name: `${name} ${receiptNo ?? ""}.pdf`,
    mediaType: "application/pdf",
    body: () => renderPdf("paper", data, day),
  };
}
